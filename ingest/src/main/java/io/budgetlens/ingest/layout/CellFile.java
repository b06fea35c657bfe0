package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.Transform.Part;
import io.budgetlens.ingest.layout.Transform.Split;
import io.budgetlens.ingest.record.RecordForm;
import io.budgetlens.ingest.record.RecordKind;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a layout.
 *
 * @param numbers how numbers are written where a cell does not say
 * @param unit in what amounts are written where a cell does not say
 */
record CellFile(NumberForm numbers, MoneyUnit unit) {
  private static final Map<String, Part> PARTS =
      Map.of("all", Part.ALL, "increases", Part.INCREASES, "decreases", Part.DECREASES);
  private static final Map<String, Boolean> SIDES = Map.of("first", true, "rest", false);
  private static final Map<String, Boolean> REST = Map.of("keep", true, "set_aside", false);
  private static final int LONGEST_CODE = 20;

  static CellFile of(RegistryEntry top) {
    return new CellFile(
        top.has("numbers") ? top.choice("numbers", NumberForm.byId()) : NumberForm.PLAIN,
        top.has("money_unit") ? top.choice("money_unit", MoneyUnit.byName()) : MoneyUnit.ONE);
  }

  static Cell constant(String name, RecordForm form, String value) {
    CellFile plain = new CellFile(NumberForm.PLAIN, MoneyUnit.ONE);
    return new Cell(name, form, List.of(), value, false, false, List.of(), plain.asIs());
  }

  private Transform asIs() {
    return new Transform(
        numbers, unit, false, false, Part.ALL, null, List.of(), 0, Map.of(), false, null);
  }

  /** A header alone, or a mapping. */
  Cell cell(RegistryEntry columns, String name, RecordKind kind) {
    RecordForm form = kind.form(name).orElseThrow();
    if (columns.isText(name)) {
      String header = answered(columns, name, columns.text(name));
      return new Cell(name, form, List.of(header), null, false, false, List.of(), asIs());
    }
    RegistryEntry entry = columns.entry(name);
    String constant = entry.find("constant").map(c -> answered(entry, "constant", c)).orElse(null);
    List<String> named = entry.oneOrMore("name_of_unit");
    List<String> headers = named.isEmpty() ? entry.oneOrMore("column") : named;
    if (headers.isEmpty() == (constant == null)) {
      throw entry.wrong(
          "column",
          new Words(
              "column 与 constant 写且只写一个", "one of column and constant must be given, not both"));
    }
    headers.forEach(h -> answered(entry, "column", h));
    requireUnitId(entry, form, !named.isEmpty());
    return new Cell(
        name,
        form,
        headers,
        constant,
        !named.isEmpty(),
        entry.has("optional") && entry.flag("optional"),
        ConditionFile.conditions(entry, "when"),
        transform(entry));
  }

  /** A suggestion marks what a person has to decide with a question mark. */
  private static String answered(RegistryEntry entry, String key, String text) {
    if (text.startsWith("?")) {
      throw entry.wrong(
          key,
          new Words(
              "还没有回答：请把“" + text + "”换成答案",
              "is still a question: put the answer instead of '" + text + "'"));
    }
    return text;
  }

  private static void requireUnitId(RegistryEntry entry, RecordForm form, boolean named) {
    if (named && form != RecordForm.UNIT_ID) {
      throw entry.wrong("name_of_unit", new Words("只能用于 unit_id", "makes unit ids only"));
    }
  }

  private Transform transform(RegistryEntry entry) {
    return new Transform(
        entry.has("numbers") ? entry.choice("numbers", NumberForm.byId()) : numbers,
        entry.has("money_unit") ? entry.choice("money_unit", MoneyUnit.byName()) : unit,
        entry.has("round") && entry.flag("round"),
        entry.has("percent") && entry.flag("percent"),
        entry.has("part") ? entry.choice("part", PARTS) : Part.ALL,
        date(entry),
        entry.oneOrMore("strip"),
        whole(entry, "pad", 0, 0, LONGEST_CODE),
        entry.pairs("map"),
        entry.has("unmapped") && entry.choice("unmapped", REST),
        split(entry));
  }

  private static @Nullable DateForm date(RegistryEntry entry) {
    String written = entry.find("date").orElse(null);
    return written == null
        ? null
        : DateForm.of(written)
            .orElseThrow(
                () ->
                    entry.wrong(
                        "date",
                        new Words(
                            "应各含一次 yyyy、M 或 MM、d 或 dd，如 yyyy年M月d日",
                            "must have yyyy, M or MM, d or dd, each once, such as dd/MM/yyyy")));
  }

  private static @Nullable Split split(RegistryEntry columns) {
    RegistryEntry entry = columns.findEntry("split").orElse(null);
    return entry == null ? null : new Split(entry.text("at"), entry.choice("part", SIDES));
  }

  static int whole(RegistryEntry entry, String key, int absent, int from, int to) {
    BigDecimal number = entry.findNumber(key).orElse(BigDecimal.valueOf(absent));
    boolean fits =
        number.stripTrailingZeros().scale() <= 0
            && number.compareTo(BigDecimal.valueOf(from)) >= 0
            && number.compareTo(BigDecimal.valueOf(to)) <= 0;
    if (!fits) {
      throw entry.wrong(
          key,
          new Words(
              "应为 " + from + " 至 " + to + " 的整数", "must be a whole number, " + from + " to " + to));
    }
    return number.intValueExact();
  }
}
