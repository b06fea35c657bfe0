package io.budgetlens.ingest.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What bodies are called, brought to one form: the field's standard abbreviations, party organs
 * with and without 中共, towns and their governments, schools and their numbers. Two names with a
 * form in common are two ways of writing one body of a region; nothing else is.
 */
final class Organs {
  private static final String CHINESE_NUMBER = "[一二三四五六七八九十百零]+";
  private static final Pattern PARTY = Pattern.compile("^(?:委员会|委)(?=.)(?!员)(.+)$");
  private static final Pattern SHORT_SCHOOL =
      Pattern.compile("^第?(" + CHINESE_NUMBER + "|[0-9]{1,3})(中|小)(?:学|学校)?$");
  private static final Pattern GENERIC_SCHOOL =
      Pattern.compile(
          "^第("
              + CHINESE_NUMBER
              + ")(人民医院|中学|小学|幼儿园|高级中学|初级中学|中心小学|实验小学|完全小学)$"
              + "|^(实验|中心|职业|高级|初级|特殊教育|机关|县直|市直|区直)?(中学|小学|幼儿园|高中|初中|学校|医院|卫生院)$"
              + "|^(职业教育中心|职教中心|特殊教育学校|教师进修学校|妇幼保健院|中医院|人民医院|中医医院|福利院|敬老院)$");
  private static final Pattern TOWN = Pattern.compile("^[^省市区县]{2,8}?[镇乡]$");
  private static final Map<String, Set<String>> FORMS = new HashMap<>();
  private static final Map<String, Set<String>> WAYS = new HashMap<>();
  private static final Set<String> COMMON = new HashSet<>();

  static {
    for (List<String> ways : DataFile.rows("organs.csv")) {
      String form = ways.get(0);
      ways.forEach(w -> FORMS.computeIfAbsent(w, k -> new LinkedHashSet<>()).add(form));
      WAYS.computeIfAbsent(form, k -> new LinkedHashSet<>()).addAll(ways);
    }
    DataFile.rows("common_places.csv").forEach(COMMON::addAll);
  }

  private Organs() {}

  /**
   * The forms of a name without its region.
   *
   * @param party whether 中共 stood before the region
   */
  static Set<String> forms(String words, boolean party) {
    Set<String> forms = new LinkedHashSet<>();
    String plain = plain(words);
    addForms(forms, plain);
    String organ = partyOrgan(plain, party);
    if (organ != null) {
      addForms(forms, "@" + organ);
    }
    return forms;
  }

  private static void addForms(Set<String> forms, String plain) {
    Set<String> known = FORMS.get(plain);
    if (known == null) {
      forms.add(plain);
    } else {
      forms.addAll(known);
    }
  }

  /** Whether every region has such a body, so that its name alone tells nothing. */
  static boolean isGeneric(String words) {
    String plain = plain(words);
    return plain.isEmpty()
        || FORMS.containsKey(plain)
        || GENERIC_SCHOOL.matcher(plain).matches()
        || partyOrgan(plain, false) != null
        || COMMON.stream().anyMatch(plain::startsWith);
  }

  private static @org.jspecify.annotations.Nullable String partyOrgan(String plain, boolean party) {
    Matcher found = PARTY.matcher(plain);
    if (found.matches()) {
      boolean short_ = plain.charAt(1) != '员';
      return short_ || party ? found.group(1) : null;
    }
    return null;
  }

  /** Connecting words dropped, tails and numbers written in full. */
  static String plain(String words) {
    String plain = Numerals.chinese(body(words));
    Matcher school = SHORT_SCHOOL.matcher(plain);
    if (school.matches()) {
      plain = Numerals.chinese("第" + school.group(1) + school.group(2) + "学");
    }
    plain = plain.endsWith("中学校") || plain.endsWith("小学校") ? cut(plain, 1) : plain;
    if (plain.endsWith("街道") || plain.endsWith("街道办")) {
      return plain.substring(0, plain.lastIndexOf("街道")) + "街道办事处";
    }
    if (plain.endsWith("镇政府") || plain.endsWith("乡政府")) {
      return cut(plain, 2) + "人民政府";
    }
    return TOWN.matcher(plain).matches() ? plain + "人民政府" : plain;
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.length() - characters);
  }

  /** The name of a body within its government: 人民政府某街道办事处 is 某街道办事处. */
  private static String body(String words) {
    String body = words.replace("人民代表大会常务委员会", "人大常委会");
    body = body.replace("中国人民政治协商会议", "政协");
    boolean within = body.startsWith("人民政府") && body.length() > 6 && !body.startsWith("办公", 4);
    body = within ? body.substring(4) : body;
    return isOffice(body) ? body.replaceAll("[和与及、]", "") : body;
  }

  private static boolean isOffice(String body) {
    return body.endsWith("局")
        || body.endsWith("委员会")
        || body.endsWith("委")
        || body.endsWith("厅")
        || body.endsWith("中心")
        || body.endsWith("办公室");
  }

  /** The last two characters of every way a body of this form may be written. */
  static Set<String> tails(String form) {
    Set<String> tails = new LinkedHashSet<>();
    WAYS.getOrDefault(form, Set.of(form)).forEach(way -> tails.add(tail(way)));
    tails.add(tail(form));
    if (form.endsWith("人民政府") && form.length() > 4) {
      tails.add(tail(cut(form, 4)));
    }
    if (form.endsWith("街道办事处")) {
      tails.add("街道");
      tails.add("道办");
    }
    if (form.endsWith("中学") || form.endsWith("小学")) {
      tails.add("学校");
      shortSchool(form, tails);
    }
    return tails;
  }

  /** 第四十二中学 may be written 四十二中 or 42中. */
  private static void shortSchool(String form, Set<String> tails) {
    Matcher school = SHORT_SCHOOL.matcher(form);
    if (school.matches()) {
      String number = school.group(1);
      tails.add(number.substring(number.length() - 1) + school.group(2));
      for (int digit = 0; digit < 10; digit++) {
        tails.add(digit + school.group(2));
      }
    }
  }

  static String tail(String text) {
    return text.length() <= 2 ? text : text.substring(text.length() - 2);
  }
}
