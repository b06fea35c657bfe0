package io.budgetlens.api.param;

import io.budgetlens.api.language.Negotiation;
import io.budgetlens.api.problem.Refusal;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request's question: every parameter known, given once, and checked as it is read. What does
 * not fit is refused with the parameter's name, what was given and what is allowed.
 */
public final class Asked {
  /** The parameter every path knows. */
  public static final String LANG = "lang";

  private static final int LONGEST_TEXT = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern FIGURE = Pattern.compile("([0-9a-f]{64})-([0-9]{1,9})");

  private final Map<String, String> path;
  private final Map<String, String> query;
  private final Set<String> known;
  private final Language language;

  private Asked(
      Map<String, String> path, Map<String, String> query, Set<String> known, Language language) {
    this.path = path;
    this.query = query;
    this.known = known;
    this.language = language;
  }

  /**
   * @param known the names the path knows besides {@value #LANG}
   */
  public static Asked of(Context context, Collection<String> known) {
    Map<String, String> query = new TreeMap<>();
    for (var given : context.queryParamMap().entrySet()) {
      if (!known.contains(given.getKey()) && !given.getKey().equals(LANG)) {
        throw Refusal.unknownParameter(given.getKey(), withLang(known));
      }
      query.put(given.getKey(), only(given.getKey(), given.getValue()));
    }
    Language language = language(context, query.get(LANG));
    return new Asked(context.pathParamMap(), query, Set.copyOf(known), language);
  }

  private static List<String> withLang(Collection<String> known) {
    return Stream.concat(known.stream(), Stream.of(LANG)).toList();
  }

  private static String only(String name, List<String> values) {
    if (values.size() != 1) {
      throw Refusal.badParameter(
          name, String.join(", ", values), new Words("只写一次", "the parameter given once"));
    }
    return values.get(0);
  }

  private static Language language(Context context, @Nullable String lang) {
    if (lang == null) {
      return Negotiation.preferred(context.header("Accept-Language"));
    }
    return Negotiation.find(lang)
        .orElseThrow(() -> Refusal.badParameter(LANG, lang, new Words("zh、en", "zh, en")));
  }

  public Language language() {
    return language;
  }

  /** Whether the path knows a parameter. */
  public boolean knows(String name) {
    return known.contains(name);
  }

  /** The checked names and values, in the order of the names. */
  public Map<String, String> query() {
    return Map.copyOf(query);
  }

  /** Words to search for: data, never part of a query's text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(query.get(name)).map(text -> plain(name, text.strip()));
  }

  private static String plain(String name, String text) {
    boolean printable = text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
    if (text.isEmpty() || text.length() > LONGEST_TEXT || !printable) {
      throw Refusal.badParameter(
          name,
          text,
          new Words(
              "1 至 " + LONGEST_TEXT + " 个字，不含控制字符",
              "1 to " + LONGEST_TEXT + " characters, none of them control characters"));
    }
    return text;
  }

  public Optional<Integer> number(String name, int least, int most) {
    return Optional.ofNullable(query.get(name)).map(text -> within(name, text, least, most));
  }

  private static int within(String name, String text, int least, int most) {
    if (NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Refusal.badParameter(
        name,
        text,
        new Words(least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most));
  }

  public Optional<FiscalYear> fiscalYear(String name) {
    return number(name, FiscalYear.FIRST, FiscalYear.LAST).map(FiscalYear::new);
  }

  /** One of a closed list, by its wire form. */
  public <T> Optional<T> choice(String name, Collection<T> choices, Function<T, String> id) {
    return Optional.ofNullable(query.get(name)).map(text -> chosen(name, text, choices, id));
  }

  private static <T> T chosen(
      String name, String text, Collection<T> choices, Function<T, String> id) {
    return choices.stream()
        .filter(choice -> id.apply(choice).equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String all = choices.stream().map(id).collect(Collectors.joining(", "));
              return Refusal.badParameter(name, text, new Words(all, all));
            });
  }

  /** A parameter that must match a form, told in words where it does not. */
  public Optional<String> form(String name, Pattern form, Words allowed) {
    return Optional.ofNullable(query.get(name)).map(text -> matching(name, text, form, allowed));
  }

  private static String matching(String name, String text, Pattern form, Words allowed) {
    if (!form.matcher(text).matches()) {
      throw Refusal.badParameter(name, text, allowed);
    }
    return text;
  }

  /** A parameter the question cannot do without. */
  public <T> T required(String name, Optional<T> value, Words allowed) {
    return value.orElseThrow(() -> Refusal.badParameter(name, "", allowed));
  }

  /** The unit of a path with {@code {unit_id}}. */
  public UnitId unit() {
    return unit("unit_id", pathText("unit_id"));
  }

  /** A unit named by a parameter. */
  public Optional<UnitId> unit(String name) {
    return Optional.ofNullable(query.get(name)).map(text -> unit(name, text));
  }

  private static UnitId unit(String name, String text) {
    if (!UnitId.isValid(text)) {
      throw Refusal.badParameter(
          name,
          text,
          new Words(
              "<9 位财政区划代码>-<单位代码>，或 x-<12 位十六进制>",
              "<9-digit region>-<unit code>, or x-<12 hex digits>"));
    }
    return new UnitId(text);
  }

  /** The document of a path with {@code {doc_id}}. */
  public DocumentId document() {
    return document("doc_id", pathText("doc_id"));
  }

  /** A document named by a parameter. */
  public Optional<DocumentId> document(String name) {
    return Optional.ofNullable(query.get(name)).map(text -> document(name, text));
  }

  private static DocumentId document(String name, String text) {
    if (!DocumentId.isValid(text)) {
      throw Refusal.badParameter(name, text, new Words("64 位小写十六进制", "64 lower-case hex digits"));
    }
    return new DocumentId(text);
  }

  /** The figure of a path with {@code {figure}}. */
  public FigureId figure() {
    String text = pathText("figure");
    var matcher = FIGURE.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.badParameter(
          "figure", text, new Words("<文档编号>-<序号>", "<document id>-<number>"));
    }
    return new FigureId(new DocumentId(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  private String pathText(String name) {
    String text = path.get(name);
    if (text == null) {
      throw new IllegalStateException("the path has no {" + name + "}");
    }
    return text;
  }
}
