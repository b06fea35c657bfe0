package io.budgetlens.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The published figures are what their sources say, and nothing has no source. */
final class PublishedTest {
  private static final Pattern NUMBER = Pattern.compile("[0-9,]+(?:\\.[0-9]+)?");

  private final List<Map<String, String>> sources = CsvFile.rows("manifest/published_sources.csv");
  private final List<Map<String, String>> years = CsvFile.rows("published/budget_years.csv");
  private final List<Map<String, String>> units = CsvFile.rows("published/units.csv");

  @Test
  void everyFigureIsTheNumberThatWasWritten() {
    for (Map<String, String> source : sources) {
      Matcher number = NUMBER.matcher(source.get("as_written"));
      assertThat(number.find()).as("%s", source).isTrue();
      BigDecimal written = new BigDecimal(number.group().replace(",", ""));
      assertThat(new BigDecimal(source.get("value")))
          .as("%s", source)
          .isEqualByComparingTo(inWireUnit(written, source.get("published_unit")));
    }
  }

  @Test
  void recordsHoldTheSourcedFiguresAndNoOthers() {
    Map<String, String> sourced = new HashMap<>();
    for (Map<String, String> source : sources) {
      assertThat(source.get("source")).isNotBlank();
      sourced.put(key(source, source.get("item")), source.get("value"));
    }
    Map<String, String> recorded = new HashMap<>();
    for (Map<String, String> year : years) {
      Items.ofRecord().stream()
          .filter(i -> !year.getOrDefault(i.id(), "").isEmpty())
          .forEach(i -> recorded.put(key(year, i.id()), year.get(i.id())));
    }
    assertThat(recorded).isEqualTo(sourced).hasSizeGreaterThan(150);
  }

  @Test
  void amountsAreMoneyInYuanAndPeopleAreWhole() {
    for (Map<String, String> source : sources) {
      int decimals = new BigDecimal(source.get("value")).scale();
      Measure measure = Items.get(source.get("item")).measure();
      assertThat(decimals)
          .as("%s", source)
          .isIn(measure == Measure.MONEY ? List.of(2) : List.of(0, 4));
    }
  }

  @Test
  void unitsWithoutACodeAreKnownByRegionAndName() {
    assertThat(units)
        .hasSizeGreaterThan(25)
        .allSatisfy(
            u -> {
              assertThat(u.get("unit_id"))
                  .isEqualTo(UnitId.named(u.get("region_code"), u.get("name")).value());
              assertThat(u.get("region_code")).doesNotStartWith("99").hasSize(9);
            });
  }

  private static String key(Map<String, String> row, String item) {
    return row.get("unit_id") + "/" + row.get("fiscal_year") + "/" + item;
  }

  private static BigDecimal inWireUnit(BigDecimal written, String unit) {
    return switch (unit) {
      case "万元" -> written.movePointRight(4);
      case "%" -> written.movePointLeft(2);
      case "元", "人", "个" -> written;
      default -> throw new IllegalArgumentException("an unknown published unit: " + unit);
    };
  }
}
