package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.SampleTable.Place;
import io.budgetlens.ingest.record.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a layout, made from a file's headers and values, for a person to confirm. What it
 * is not sure of has the comment {@code # ?}; what it cannot know stands as {@code "?"}, which a
 * layout refuses until it is answered.
 */
public final class LayoutSuggestion {
  private static final double LIKELY = 0.45;
  private static final double SURE = 0.85;
  private static final Map<String, Pattern> NUMBER_FORMS = numberForms();

  private final String name;
  private final SampleTable table;
  private final List<ColumnProfile> profiles;
  private final Map<String, Guess> guesses = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private record Guess(String column, ColumnProfile profile, double confidence) {}

  private LayoutSuggestion(String name, SampleTable table) {
    this.name = name;
    this.table = table;
    this.profiles = table.profiles();
  }

  /**
   * @param file delimited text or a workbook
   * @throws IllegalArgumentException where the file has no table with a header
   */
  public static LayoutSuggestion of(Path file) {
    SampleTable table = SampleTable.of(file);
    if (table.headers().isEmpty()) {
      throw new IllegalArgumentException(
          file + " has no table with a header line that could be told");
    }
    String name = file.getFileName().toString().replaceAll("[.][^.]*$", "");
    LayoutSuggestion suggestion = new LayoutSuggestion(name, table);
    suggestion.guess();
    return suggestion;
  }

  /** The best of all pairs first, each header and each canonical column once. */
  private void guess() {
    List<Guess> all = new ArrayList<>();
    for (String column : HeaderWords.columns()) {
      for (ColumnProfile profile : profiles) {
        double likeness = HeaderWords.likeness(profile.header(), column);
        double confidence = likeness * profile.fits(column);
        if (confidence > LIKELY) {
          all.add(new Guess(column, profile, confidence));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Guess::confidence).reversed());
    Set<ColumnProfile> taken = new HashSet<>();
    for (Guess guess : all) {
      if (!guesses.containsKey(guess.column()) && taken.add(guess.profile())) {
        guesses.put(guess.column(), guess);
      }
    }
  }

  /** The layout's text. */
  public String yaml() {
    out.setLength(0);
    line("# A proposal from the first " + table.rows().size() + " rows. Check every line;");
    line("# answer what is marked with ?, then: budgetlens ingest FILE --layout THIS --lake DIR");
    line("id: " + id());
    line("name: {zh: " + quoted(name) + ", en: " + quoted(name) + "}");
    head();
    rows();
    line("records:");
    RecordKind kind = kind();
    if (guesses.containsKey("unit_name") && guesses.containsKey("unit_code")) {
      units();
    }
    facts(kind);
    unused();
    return out.toString();
  }

  private String id() {
    String id =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
    return id.isEmpty() ? "my_export" : id.substring(0, Math.min(id.length(), 60));
  }

  private void head() {
    if (!guesses.containsKey("region_code")) {
      line("region: \"?\"  # ? the fiscal region of these units, 6 or 9 digits");
    }
    line("currency: CNY  # ? unless the amounts are in another");
    String form = numberForm();
    line("numbers: " + form + (form.equals("plain") ? "" : "  # thousands and decimals as seen"));
    String unit = moneyUnit();
    line(
        "money_unit: "
            + (unit == null
                ? "one  # ? no unit is told; amounts are taken as they stand"
                : unit + "  # as the file says"));
    finds();
    if (table.delimiter() != ',') {
      line("text: {delimiter: " + delimiter() + "}");
    }
  }

  private void finds() {
    Place place = table.sheet();
    String rows = table.headerRows() > 1 ? "header_rows: " + table.headerRows() : "";
    if (place != null && !place.others().isEmpty()) {
      String sheet = "sheet: " + quoted(place.sheet());
      line(
          "finds: {"
              + sheet
              + (rows.isEmpty() ? "" : ", " + rows)
              + "}  # ? other sheets: "
              + String.join(", ", place.others()).replaceAll("\\s+", " "));
    } else if (!rows.isEmpty()) {
      line("finds: {" + rows + "}");
    }
  }

  private String delimiter() {
    return switch (table.delimiter()) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "bar";
    };
  }

  private String numberForm() {
    for (Map.Entry<String, Pattern> form : NUMBER_FORMS.entrySet()) {
      boolean seen =
          profiles.stream()
              .filter(ColumnProfile::isNumeric)
              .flatMap(p -> p.values().stream())
              .anyMatch(v -> form.getValue().matcher(v).matches());
      if (seen) {
        return form.getKey();
      }
    }
    return "plain";
  }

  private static Map<String, Pattern> numberForms() {
    Map<String, Pattern> forms = new LinkedHashMap<>();
    forms.put(
        "comma_dot",
        Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]+|-?[0-9]{1,3}(,[0-9]{3}){2,}"));
    forms.put(
        "dot_comma",
        Pattern.compile("-?[0-9]{1,3}([.][0-9]{3})*,[0-9]{1,2}|-?[0-9]{1,3}([.][0-9]{3}){2,}"));
    forms.put("space_comma", Pattern.compile("-?[0-9]{1,3}([ \u00a0][0-9]{3})+(,[0-9]+)?"));
    return forms;
  }

  private @Nullable String moneyUnit() {
    String said = table.above() + " " + String.join(" ", table.headers());
    for (MoneyUnit unit :
        List.of(
            MoneyUnit.HUNDRED_MILLION,
            MoneyUnit.MILLION,
            MoneyUnit.TEN_THOUSAND,
            MoneyUnit.THOUSAND)) {
      if (unit.suffixes().stream().anyMatch(said::contains)) {
        return unit.id();
      }
    }
    return said.contains("元") ? MoneyUnit.ONE.id() : null;
  }

  /** Totals are left out; columns that sort rows are shown, as some rows may be no records. */
  private void rows() {
    ColumnProfile totals = totals();
    if (totals != null) {
      line("rows:");
      line("  - id: totals");
      line("    when: [{column: " + quoted(totals.header()) + ", contains: [合计, 小计, 总计]}]");
      line("    do: skip");
      line("    zh: 合计行");
      line("    en: a total");
    }
    for (ColumnProfile profile : profiles) {
      boolean used = guesses.values().stream().anyMatch(g -> g.profile().equals(profile));
      if (profile.isFew() && !used) {
        line("# ? " + profile.header() + " sorts the rows: " + profile.counts() + ".");
        line(
            "#   Where some of them are no spending, or blank, say under rows: which are read (keep),");
        line("#   left out (skip) or set aside (set_aside), by {column: …, is: […]} and its like.");
      }
    }
  }

  private @Nullable ColumnProfile totals() {
    return profiles.stream()
        .filter(p -> !p.isNumeric())
        .filter(p -> p.values().stream().anyMatch(v -> v.matches(".*(合计|小计|总计).*")))
        .findFirst()
        .orElse(null);
  }

  private RecordKind kind() {
    if (guesses.containsKey("month") && guesses.containsKey("cumulative_expenditure")) {
      return RecordKind.BUDGET_MONTHS;
    }
    boolean projects = guesses.containsKey("project_code") && guesses.containsKey("project_name");
    return projects ? RecordKind.PROJECTS : RecordKind.BUDGET_YEARS;
  }

  private void units() {
    line("  - kind: units");
    line("    group: true");
    line("    columns:");
    identity();
    mapped("unit_name", "name");
    line("      level: {constant: \"1\"}  # ? 1 for first-level budget departments");
  }

  private void identity() {
    if (guesses.containsKey("region_code")) {
      mapped("region_code", "region_code");
    }
    if (guesses.containsKey("unit_code")) {
      mapped("unit_code", "unit_code");
    } else if (guesses.containsKey("unit_name")) {
      ColumnProfile profile = guess("unit_name").profile();
      line(
          "      unit_name: "
              + quoted(profile.header())
              + "  # ? there is no column of codes: units are found by region and name");
    } else {
      line("      unit_code: \"?\"  # ? the column with the unit's code");
    }
  }

  private void facts(RecordKind kind) {
    line("  - kind: " + kind.id());
    boolean repeated = isRepeated();
    if (repeated && kind == RecordKind.BUDGET_YEARS) {
      line("    group: true  # several rows a unit and year: their amounts are added");
    }
    line("    columns:");
    identity();
    for (String column : kind.columnNames()) {
      if (Set.of("region_code", "unit_code", "unit_name").contains(column)) {
        continue;
      }
      boolean rate = column.endsWith("_rate");
      if (guesses.containsKey(column) && !(rate && repeated)) {
        mapped(column, column);
      } else if (kind.neededColumns().contains(column)) {
        line("      " + column + ": {constant: \"?\"}  # ? " + question(column));
      }
    }
  }

  private static String question(String column) {
    return column.equals("entity_scope")
        ? "own (the unit itself) or consolidated (with its subordinates)"
        : "no column was found for it";
  }

  private boolean isRepeated() {
    List<Integer> key = new ArrayList<>();
    for (String column : List.of("unit_code", "unit_name", "fiscal_year")) {
      Guess guess = guesses.get(column);
      if (guess != null) {
        key.add(table.headers().indexOf(guess.profile().header()));
      }
    }
    Set<String> seen = new HashSet<>();
    return !key.isEmpty()
        && table.rows().stream()
            .map(r -> key.stream().map(i -> i < r.size() ? r.get(i) : "").toList().toString())
            .anyMatch(k -> !seen.add(k));
  }

  private Guess guess(String column) {
    return Objects.requireNonNull(guesses.get(column), column);
  }

  private void mapped(String guessed, String column) {
    Guess guess = guess(guessed);
    String percent = guess.profile().isPercent() ? ", percent: true" : "";
    String from =
        percent.isEmpty()
            ? quoted(guess.profile().header())
            : "{column: " + quoted(guess.profile().header()) + percent + "}";
    line(
        "      "
            + column
            + ": "
            + from
            + "  # "
            + (guess.confidence() >= SURE ? "" : "? ")
            + String.format(Locale.ROOT, "%.2f", guess.confidence())
            + "; such as "
            + guess.profile().samples().replaceAll("\\s+", " "));
  }

  private void unused() {
    for (ColumnProfile profile : profiles) {
      boolean used = guesses.values().stream().anyMatch(g -> g.profile().equals(profile));
      if (!used && !profile.header().isBlank()) {
        line(
            "# not read: "
                + profile.header().replaceAll("\\s+", " ")
                + " (such as "
                + profile.samples().replaceAll("\\s+", " ")
                + ")");
      }
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }
}
