package io.budgetlens.ingest.identity;

import io.budgetlens.ingest.extract.Fold;
import io.budgetlens.model.code.EntityScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit's name taken apart: width, characters and blanks evened out, scope words and codes put
 * aside, names on further door plates told from the first one.
 *
 * @param folded everything that belongs to the identity, brackets too
 * @param main the name without what stands in brackets behind it
 * @param second names in brackets, such as the second plate of 农业农村局(乡村振兴局)
 * @param scope what the words say of the scope, never part of the identity
 * @param code digits written before the name, as in 219001-某局
 */
public record WrittenName(
    String folded,
    String main,
    List<String> second,
    @Nullable EntityScope scope,
    @Nullable String code) {
  private static final Pattern LEADING_CODE =
      Pattern.compile("^([0-9]{9}|[0-9]{6}|[0-9]{3})[-—_]?(?=[\\u4e00-\\u9fff])");
  private static final Pattern LAST_BRACKETS = Pattern.compile("^(.+)\\(([^()]*)\\)$");
  private static final Pattern OWN =
      Pattern.compile("(局|委|院|厅|单位|部门|机关)?(本级|本部|机关)+|(局|委|厅|单位|部门)?机关本级|不含(下属|所属).*|本级决算|单位本级");
  private static final Pattern CONSOLIDATED =
      Pattern.compile("(部门|系统|单位|全系统|本级)?(汇总|合并)(表|数)?|(包?含|本级及)(所属|下属|下级).*|全系统");
  private static final Pattern NOTHING =
      Pattern.compile("部门|单位|部门\\(单位\\)|盖章|公章|章|签章|原.*|曾用名.*|以下简称.*|简称.*|试行|草案|公开");
  private static final Pattern CAMPUS = Pattern.compile(".*(校区|分校|分院|院区|分部|分园|园区|校部|东区|西区|南区|北区)");
  private static final Pattern TRAILING_OWN =
      Pattern.compile(
          "^(.+?(?:局|委员会|委|厅|院|会|部|办公室|办|政府|中心|学校))(?:机关)?(?:本级|本部)$|^(.+?(?:局|委员会|厅|部|委))机关$");
  private static final Pattern TRAILING_ALL =
      Pattern.compile("^(.+?)(?:\\(?(?:部门|系统)?汇总\\)?|(?:包?含|本级及)(?:所属|下属)(?:单位)?)$");
  private static final Set<Character> ENDS =
      Set.of('局', '室', '心', '会', '委', '院', '所', '站', '处', '办', '厅', '部', '校', '馆', '学', '队', '社');

  private static final Map<Character, Character> SIMPLIFIED = simplified();

  public WrittenName {
    second = List.copyOf(second);
  }

  public static WrittenName of(String written) {
    return new Taken(fold(written)).name();
  }

  /** Simplified, half width, lower case, without blanks, quotation marks and a closing stop. */
  public static String fold(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = Fold.fold(written.charAt(i));
      if (c != Fold.DROPPED && c != ' ' && "《》\"'".indexOf(c) < 0) {
        out.append(bracket(SIMPLIFIED.getOrDefault(c, Character.toLowerCase(c))));
      }
    }
    int end = out.length();
    while (end > 0 && "。:：;；,，、.·|".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    return out.substring(0, end);
  }

  private static Map<Character, Character> simplified() {
    Map<Character, Character> map = new HashMap<>();
    DataFile.rows("simplified_names.txt").stream()
        .flatMap(List::stream)
        .forEach(pair -> map.put(pair.charAt(0), pair.charAt(1)));
    return map;
  }

  private static char bracket(char c) {
    return switch (c) {
      case '：' -> ':';
      case '[', '【', '〔', '{' -> '(';
      case ']', '】', '〕', '}' -> ')';
      default -> c;
    };
  }

  /** A name while its parts are put aside. */
  private static final class Taken {
    private String rest;
    private final List<String> second = new ArrayList<>();
    private @Nullable EntityScope scope;
    private @Nullable String code;

    Taken(String folded) {
      rest = folded;
    }

    WrittenName name() {
      takeCode();
      boolean more = true;
      while (more) {
        more = takeBrackets() || takeWords();
      }
      StringBuilder folded = new StringBuilder(rest);
      second.forEach(s -> folded.append('(').append(s).append(')'));
      return new WrittenName(folded.toString(), rest, second, scope, code);
    }

    private void takeCode() {
      Matcher found = LEADING_CODE.matcher(rest);
      if (found.find()) {
        code = found.group(1);
        rest = rest.substring(found.end());
      }
    }

    private boolean takeBrackets() {
      Matcher found = LAST_BRACKETS.matcher(rest);
      if (!found.matches()) {
        return false;
      }
      String inside = found.group(2);
      if (OWN.matcher(inside).matches()) {
        scope(EntityScope.OWN);
      } else if (CONSOLIDATED.matcher(inside).matches()) {
        scope(EntityScope.CONSOLIDATED);
      } else if (CAMPUS.matcher(inside).matches()) {
        rest = found.group(1) + inside;
        return true;
      } else if (isName(inside)) {
        second.add(0, inside);
      } else if (!inside.isEmpty() && !NOTHING.matcher(inside).matches()) {
        return false;
      }
      rest = found.group(1);
      return true;
    }

    private static boolean isName(String inside) {
      return inside.length() >= 3
          && ENDS.contains(inside.charAt(inside.length() - 1))
          && !NOTHING.matcher(inside).matches();
    }

    private boolean takeWords() {
      Matcher own = TRAILING_OWN.matcher(rest);
      if (own.matches()) {
        scope(EntityScope.OWN);
        rest = own.group(1) == null ? own.group(2) : own.group(1);
        return true;
      }
      Matcher all = TRAILING_ALL.matcher(rest);
      if (all.matches()) {
        scope(EntityScope.CONSOLIDATED);
        rest = all.group(1);
        return true;
      }
      return false;
    }

    private void scope(EntityScope said) {
      scope = scope == null ? said : scope;
    }
  }
}
