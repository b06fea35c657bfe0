package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Layout.Finding;
import io.budgetlens.ingest.layout.Layout.LaidRecord;
import io.budgetlens.ingest.layout.Layout.TableSource;
import io.budgetlens.ingest.layout.Layout.TextForm;
import io.budgetlens.ingest.layout.RowRule.Action;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one layout from its YAML text. What it cannot mean is refused with file, line and key. */
final class LayoutFile {
  private static final Map<String, RecordKind> KINDS = byId(RecordKind.values(), RecordKind::id);
  private static final Map<String, Action> ACTIONS = byId(Action.values(), Action::id);
  private static final Map<String, Character> DELIMITERS = delimiters();
  private static final int MOST_HEADER_ROWS = 5;

  private final RegistryEntry top;
  private final CellFile cells;

  private LayoutFile(RegistryEntry top) {
    this.top = top;
    this.cells = CellFile.of(top);
  }

  static Layout read(String file, String yaml) {
    RegistryEntry top = RegistryEntry.parse(file, yaml);
    Layout layout = new LayoutFile(top).layout(yaml);
    top.refuseUnknownKeys();
    return layout;
  }

  private Layout layout(String yaml) {
    String id = id();
    Words name = top.words("name");
    Finding finding = finding();
    TextForm text =
        top.findEntry("text").map(this::text).orElse(new TextForm(null, null, List.of()));
    String region = region();
    String currency = currency();
    TableSource source = top.findEntry("source").map(LayoutFile::source).orElse(null);
    List<RowRule> rules = rules();
    List<LaidRecord> records = records(region, currency);
    return new Layout(id, yaml, name, finding, text, region, currency, source, rules, records);
  }

  private String id() {
    String id = top.text("id");
    if (!id.matches("[a-z][a-z0-9_]{0,59}")) {
      throw top.wrong(
          "id",
          new Words(
              "“" + id + "”应由小写字母、数字和下划线组成",
              "'" + id + "' must be made of small letters, digits and underscores"));
    }
    return id;
  }

  private Finding finding() {
    RegistryEntry entry = top.findEntry("finds").orElse(null);
    if (entry == null) {
      return new Finding(null, List.of(), List.of(), 1);
    }
    int rows = CellFile.whole(entry, "header_rows", 1, 1, MOST_HEADER_ROWS);
    String sheet = entry.find("sheet").orElse(null);
    return new Finding(sheet, entry.oneOrMore("title"), entry.oneOrMore("columns"), rows);
  }

  private TextForm text(RegistryEntry entry) {
    String encoding = entry.find("encoding").orElse("auto");
    if (!encoding.equals("auto") && !isCharset(encoding)) {
      throw entry.wrong(
          "encoding",
          new Words(
              "不认识编码“" + encoding + "”；可写 auto、UTF-8、GB18030、UTF-16、windows-1253 等",
              "no encoding is called '"
                  + encoding
                  + "'; write auto, UTF-8, GB18030, UTF-16, windows-1253 …"));
    }
    Character delimiter = entry.has("delimiter") ? entry.choice("delimiter", DELIMITERS) : null;
    boolean any = Character.valueOf('\0').equals(delimiter);
    return new TextForm(
        encoding.equals("auto") ? null : encoding,
        any ? null : delimiter,
        entry.oneOrMore("blank"));
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private @Nullable String region() {
    String region = top.find("region").orElse(null);
    if (region != null && !region.matches("[0-9]{6}|[0-9]{9}")) {
      throw top.wrong(
          "region", new Words("应为 6 位或 9 位区划代码", "must be a region code of 6 or 9 digits"));
    }
    return region == null ? null : RegionCode.parse(region).value();
  }

  private String currency() {
    String currency = top.find("currency").orElse(Layout.YUAN);
    if (!currency.matches("[A-Z]{3}")) {
      throw top.wrong(
          "currency",
          new Words("应为三个大写字母的币种代码，如 CNY、EUR", "must be three capital letters such as CNY or EUR"));
    }
    return currency;
  }

  private static TableSource source(RegistryEntry entry) {
    String table = entry.find("table").orElse(null);
    String query = entry.find("query").orElse(null);
    if ((table == null) == (query == null)) {
      throw entry.wrong(
          "table",
          new Words("table 与 query 写且只写一个", "one of table and query must be given, not both"));
    }
    return new TableSource(table, query);
  }

  private List<RowRule> rules() {
    List<RowRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (RegistryEntry entry : top.entries("rows")) {
      RowRule rule = rule(entry);
      if (!ids.add(rule.id())) {
        throw entry.wrong("id", new Words("行规则重名", "another rule has this id"));
      }
      rules.add(rule);
    }
    Action rest = top.has("other_rows") ? top.choice("other_rows", ACTIONS) : Action.KEEP;
    rules.add(RowRule.otherwise(rest));
    return rules;
  }

  private static RowRule rule(RegistryEntry entry) {
    String id = entry.text("id");
    if (!id.matches("[a-z][a-z0-9_]{0,39}") || id.equals("no_rule")) {
      throw entry.wrong(
          "id",
          new Words("应由小写字母、数字和下划线组成", "must be made of small letters, digits and underscores"));
    }
    List<Condition> when = ConditionFile.conditions(entry, "when");
    if (when.isEmpty()) {
      throw entry.wrong("when", new Words("至少要有一个条件", "needs at least one condition"));
    }
    return new RowRule(
        id, when, entry.choice("do", ACTIONS), new Words(entry.text("zh"), entry.text("en")));
  }

  private List<LaidRecord> records(@Nullable String region, String currency) {
    List<LaidRecord> records = new ArrayList<>();
    for (RegistryEntry entry : top.entries("records")) {
      records.add(record(entry, region, currency));
    }
    if (records.isEmpty()) {
      throw top.wrong("records", new Words("至少要有一种记录", "needs at least one kind of record"));
    }
    boolean foreign = !currency.equals(Layout.YUAN);
    if (foreign && records.stream().noneMatch(r -> r.kind() == RecordKind.UNITS)) {
      throw top.wrong(
          "currency",
          new Words(
              "币种记在单位上：非人民币的布局须同时给出 units 记录",
              "belongs to units: a layout in another currency than CNY needs a record of units"));
    }
    return records;
  }

  private LaidRecord record(RegistryEntry entry, @Nullable String region, String currency) {
    RecordKind kind = entry.choice("kind", KINDS);
    boolean summed = entry.has("group") && entry.flag("group");
    RegistryEntry columns = entry.entry("columns");
    List<Cell> all = new ArrayList<>();
    for (String name : kind.columnNames()) {
      if (columns.has(name)) {
        all.add(cells.cell(columns, name, kind));
      }
    }
    columns.refuseUnknownKeys();
    implied(kind, region, currency).forEach((name, value) -> imply(all, kind, name, value));
    require(columns, kind, all);
    refuseRates(columns, summed, all);
    requireRegion(columns, region, all);
    return new LaidRecord(kind, summed, all);
  }

  /** What the layout says for all of its rows. */
  private static Map<String, String> implied(
      RecordKind kind, @Nullable String region, String currency) {
    Map<String, String> implied = new LinkedHashMap<>();
    if (region != null) {
      implied.put("region_code", region);
    }
    if (kind == RecordKind.UNITS && !currency.equals(Layout.YUAN)) {
      implied.put("currency", currency);
    }
    return implied;
  }

  private static void imply(List<Cell> cells, RecordKind kind, String name, String value) {
    boolean given = cells.stream().anyMatch(c -> c.name().equals(name));
    if (!given) {
      kind.form(name).ifPresent(form -> cells.add(CellFile.constant(name, form, value)));
    }
  }

  private static void require(RegistryEntry columns, RecordKind kind, List<Cell> cells) {
    Set<String> given = cells.stream().map(Cell::name).collect(Collectors.toSet());
    List<String> missing = kind.neededColumns().stream().filter(c -> !given.contains(c)).toList();
    boolean keyed =
        given.contains("region_code")
            && (given.contains("unit_code") || given.contains("unit_name"));
    if (!missing.isEmpty()) {
      throw columns.wrong(
          missing.get(0), new Words("这种记录每行都要有这一列", "every row of this kind of record needs it"));
    }
    if (kind != RecordKind.UNIT_LINEAGE && !keyed && !given.contains("unit_id")) {
      throw columns.wrong(
          "unit_code",
          new Words(
              "要能认出单位：写 unit_code（加 region 或 region_code），或写 unit_id；只有名称时写 unit_name",
              "a row must tell its unit: give unit_code (with region or region_code), or unit_id;"
                  + " where there are names only, unit_name"));
    }
  }

  private static void refuseRates(RegistryEntry columns, boolean summed, List<Cell> cells) {
    for (Cell cell : cells) {
      boolean rate =
          switch (cell.form()) {
            case RATE, SHARE, POINTS -> true;
            default -> false;
          };
      if (summed && rate) {
        throw columns.wrong(
            cell.name(),
            new Words(
                "比率和得分不能相加；请去掉这一列或 group",
                "rates and scores do not add up; leave it or group out"));
      }
    }
  }

  private static void requireRegion(
      RegistryEntry columns, @Nullable String region, List<Cell> cells) {
    if (region == null && cells.stream().anyMatch(Cell::nameOfUnit)) {
      throw columns.wrong(
          "unit_id",
          new Words(
              "由名称得出单位标识需要顶层的 region",
              "is made of a name and needs the layout's region at the top"));
    }
  }

  private static <T> Map<String, T> byId(T[] all, Function<T, String> id) {
    return Arrays.stream(all)
        .collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
  }

  private static Map<String, Character> delimiters() {
    Map<String, Character> all = new LinkedHashMap<>();
    all.put("auto", '\0');
    all.put("comma", ',');
    all.put("semicolon", ';');
    all.put("tab", '\t');
    all.put("bar", '|');
    return all;
  }
}
