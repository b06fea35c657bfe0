package io.budgetlens.model.metric;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads one metric's YAML file. Every scalar is read as text, so that 0.10 stays 0.10. */
final class MetricFile {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{2,60}");
  private static final Set<Measure> COMPUTABLE =
      Set.of(Measure.MONEY, Measure.PERSONS, Measure.COUNT);
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "definition",
          "numerator",
          "denominator",
          "denominator_basis",
          "numerator_absence",
          "denominator_absence",
          "direction",
          "target",
          "unit",
          "bands",
          "thresholds",
          "jurisdiction",
          "effective",
          "citation",
          "reported_as",
          "variant_of");

  private final Entry root;

  private MetricFile(Entry root) {
    this.root = root;
  }

  static Metric read(String file, String yaml) {
    return new MetricFile(Entry.of(file, "", parse(file, yaml))).metric();
  }

  private static @Nullable Object parse(String file, String yaml) {
    try {
      return new Load(LoadSettings.builder().setSchema(new TextSchema()).build())
          .loadFromString(yaml);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> String.valueOf(m.getLine() + 1)).orElse("?");
      throw new BadMetricFile(
          file,
          "",
          new Words(
              "第 " + line + " 行不是有效的 YAML：" + e.getProblem(),
              "line " + line + " is not valid YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      throw new BadMetricFile(
          file,
          "",
          new Words("不是有效的 YAML：" + e.getMessage(), "this is not valid YAML: " + e.getMessage()));
    }
  }

  private Metric metric() {
    root.allowOnly(KEYS);
    Direction direction = root.choice("direction", Direction.class);
    return new Metric(
        id(),
        root.words("name"),
        root.words("definition"),
        formula(),
        direction,
        target(direction),
        bands(),
        thresholds(),
        origin(),
        reportedAs(),
        root.optionalText("variant_of").orElse(null));
  }

  private String id() {
    String id = root.text("id");
    if (!ID.matcher(id).matches()) {
      throw root.refusal("id", "只能用小写字母、数字和下划线", "use lower-case letters, digits and underscores");
    }
    if (!root.text("unit").equals(Metric.UNIT)) {
      throw root.refusal("unit", "目前只能是 ratio", "only ratio is known");
    }
    return id;
  }

  private Formula formula() {
    return new Formula(
        terms("numerator"),
        terms("denominator"),
        root.choice("denominator_basis", DenominatorBasis.class),
        absence("numerator_absence", AbsenceReason.NUMERATOR_MISSING),
        absence("denominator_absence", AbsenceReason.DENOMINATOR_MISSING));
  }

  private AbsenceReason absence(String key, AbsenceReason usual) {
    return root.has(key) ? root.choice(key, AbsenceReason.class) : usual;
  }

  private List<Term> terms(String key) {
    List<Term> terms = new ArrayList<>();
    List<?> nodes = root.list(key);
    for (int i = 0; i < nodes.size(); i++) {
      Object node = nodes.get(i);
      terms.add(node instanceof String text ? term(key, text) : term(root.element(key, i, node)));
    }
    return terms;
  }

  private Term term(String key, String text) {
    boolean minus = text.startsWith("-");
    String item = minus ? text.substring(1).strip() : text;
    return new Term(List.of(item(root, key, item)), minus, false, false);
  }

  private static Term term(Entry entry) {
    entry.allowOnly(Set.of("item", "first_of", "sign", "year", "magnitude"));
    List<Item> items = new ArrayList<>();
    if (entry.has("first_of")) {
      entry.list("first_of").forEach(i -> items.add(item(entry, "first_of", String.valueOf(i))));
    } else {
      items.add(item(entry, "item", entry.text("item")));
    }
    return new Term(
        items,
        oneOf(entry, "sign", "plus", "minus"),
        oneOf(entry, "year", "current", "previous"),
        entry.flag("magnitude"));
  }

  /** True for {@code unusual}, false for {@code usual} or when the key is absent. */
  private static boolean oneOf(Entry entry, String key, String usual, String unusual) {
    String text = entry.optionalText(key).orElse(usual);
    if (!text.equals(usual) && !text.equals(unusual)) {
      throw entry.refusal(
          key, "只能是 " + usual + " 或 " + unusual, "must be " + usual + " or " + unusual);
    }
    return text.equals(unusual);
  }

  private static Item item(Entry entry, String key, String id) {
    return Items.ofRecord().stream()
        .filter(i -> i.id().equals(id) && COMPUTABLE.contains(i.measure()))
        .findFirst()
        .orElseThrow(
            () ->
                entry.refusal(
                    key,
                    "没有可计算的项目“" + id + "”",
                    "no item that can be computed with has the id '" + id + "'"));
  }

  private @Nullable BigDecimal target(Direction direction) {
    if (direction == Direction.TARGET && !root.has("target")) {
      throw root.refusal("target", "缺少目标值", "is missing: the direction is target");
    }
    if (direction != Direction.TARGET && root.has("target")) {
      throw root.refusal("target", "只有方向为 target 时才有目标值", "belongs to direction target only");
    }
    return root.number("target").orElse(null);
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    for (Entry entry : root.entries("bands")) {
      entry.allowOnly(Set.of("id", "from", "name"));
      Band band =
          new Band(entry.text("id"), entry.number("from").orElse(null), entry.words("name"));
      Band above = bands.isEmpty() ? null : bands.get(bands.size() - 1);
      if (above != null && !isBelow(band, above)) {
        throw entry.refusal("from", "分档须由高到低", "bands go from the highest to the lowest");
      }
      bands.add(band);
    }
    return bands;
  }

  private static boolean isBelow(Band band, Band above) {
    return above.from() != null && (band.from() == null || band.from().compareTo(above.from()) < 0);
  }

  private List<Threshold> thresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    for (Entry entry : root.entries("thresholds")) {
      entry.allowOnly(Set.of("id", "above", "below", "magnitude", "meaning", "citation"));
      if (entry.has("above") == entry.has("below")) {
        throw entry.refusal("above", "above 与 below 须且只能写一个", "give either above or below");
      }
      boolean above = entry.has("above");
      thresholds.add(
          new Threshold(
              entry.text("id"),
              above ? Threshold.Side.ABOVE : Threshold.Side.BELOW,
              entry.number(above ? "above" : "below").orElseThrow(),
              entry.flag("magnitude"),
              entry.words("meaning"),
              citation(entry)));
    }
    return thresholds;
  }

  private Metric.Origin origin() {
    Map<String, Integer> years = new HashMap<>();
    if (root.has("effective")) {
      Entry effective = root.entry("effective");
      effective.allowOnly(Set.of("from", "to"));
      for (String key : List.of("from", "to")) {
        effective.number(key).ifPresent(n -> years.put(key, year(effective, key, n)));
      }
    }
    return new Metric.Origin(
        root.text("jurisdiction"), years.get("from"), years.get("to"), citation(root));
  }

  private static int year(Entry entry, String key, BigDecimal number) {
    if (number.scale() != 0 || !FiscalYear.isValid(number.intValue())) {
      throw entry.refusal(key, number + " 不是年度", number + " is not a fiscal year");
    }
    return number.intValue();
  }

  private static Citation citation(Entry entry) {
    Entry citation = entry.entry("citation");
    citation.allowOnly(Set.of("zh", "en", "clause"));
    boolean seen = oneOf(citation, "clause", "known", "seen");
    return new Citation(new Words(citation.text("zh"), citation.text("en")), seen);
  }

  private @Nullable Item reportedAs() {
    if (!root.has("reported_as")) {
      return null;
    }
    String id = root.text("reported_as");
    return Items.ofRecord().stream()
        .filter(i -> i.id().equals(id) && i.measure() == Measure.RATIO)
        .findFirst()
        .orElseThrow(
            () ->
                root.refusal("reported_as", "没有比率项目“" + id + "”", "no ratio item is '" + id + "'"));
  }

  /** Takes every scalar as text, an empty one too. */
  private static final class TextSchema implements Schema {
    @Override
    public ScalarResolver getScalarResolver() {
      return (value, implicit) -> Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }
}
