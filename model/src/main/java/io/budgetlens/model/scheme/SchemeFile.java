package io.budgetlens.model.scheme;

import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.registry.Citation;
import io.budgetlens.model.registry.RegistryEntry;
import io.budgetlens.model.scheme.Scheme.Jurisdiction;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one scheme from its YAML file. */
final class SchemeFile {
  private static final Map<String, Scheme.Subject> SUBJECTS =
      Map.of("project", Scheme.Subject.PROJECT, "department", Scheme.Subject.DEPARTMENT);
  private static final Map<String, ExecutionRule.Kind> KINDS =
      Map.of(
          "linear", ExecutionRule.Kind.LINEAR,
          "capped", ExecutionRule.Kind.CAPPED,
          "threshold", ExecutionRule.Kind.THRESHOLD);

  private SchemeFile() {}

  static Scheme read(String file, String yaml) {
    RegistryEntry entry = RegistryEntry.parse(file, yaml);
    List<Dimension> dimensions =
        entry.entries("dimensions").stream().map(SchemeFile::dimension).toList();
    requireFullMarks(entry, dimensions);
    Scheme scheme =
        new Scheme(
            entry.text("id"),
            entry.words("name"),
            entry.choice("subject", SUBJECTS),
            dimensions,
            entry.findEntry("execution").map(SchemeFile::execution).orElse(null),
            entry.entries("grades").stream().map(SchemeFile::grade).toList(),
            entry.entries("qualitative").stream().map(SchemeFile::qualitative).toList(),
            jurisdiction(entry.entry("jurisdiction")),
            entry.has("over_achievement") ? entry.words("over_achievement") : null,
            Citation.of(entry.entry("citation")));
    entry.refuseUnknownKeys();
    return scheme;
  }

  private static void requireFullMarks(RegistryEntry entry, List<Dimension> dimensions) {
    BigDecimal sum =
        dimensions.stream().map(Dimension::max).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(Scheme.FULL_MARKS) != 0) {
      throw entry.wrong(
          "dimensions",
          new Words(
              "各维度满分之和是 " + sum.toPlainString() + "，应为 100",
              "full marks add up to " + sum.toPlainString() + "; they must add up to 100"));
    }
  }

  private static Dimension dimension(RegistryEntry entry) {
    BigDecimal max = entry.number("max");
    if (max.signum() <= 0) {
      throw entry.wrong("max", new Words("满分应大于 0", "full marks must be above 0"));
    }
    return new Dimension(entry.text("id"), new Words(entry.text("zh"), entry.text("en")), max);
  }

  private static ExecutionRule execution(RegistryEntry entry) {
    BigDecimal full = entry.findNumber("full_from").orElse(BigDecimal.ONE);
    BigDecimal none = entry.findNumber("none_below").orElse(BigDecimal.ZERO);
    if (none.signum() < 0 || full.compareTo(none) <= 0) {
      throw entry.wrong(
          "full_from",
          new Words("应大于 none_below", "must be greater than none_below, which is not negative"));
    }
    return new ExecutionRule(entry.choice("kind", KINDS), full, none);
  }

  private static GradeBand grade(RegistryEntry entry) {
    return new GradeBand(
        entry.text("id"),
        new Words(entry.text("zh"), entry.text("en")),
        entry.number("from"),
        entry.texts("standard"),
        entry.texts("colloquial"));
  }

  private static QualitativeBand qualitative(RegistryEntry entry) {
    return new QualitativeBand(
        new Words(entry.text("zh"), entry.text("en")), entry.number("from"), entry.number("to"));
  }

  private static Jurisdiction jurisdiction(RegistryEntry entry) {
    return new Jurisdiction(
        entry.find("region_prefix").orElse(""),
        new Words(entry.text("zh"), entry.text("en")),
        year(entry, "from"),
        year(entry, "to"));
  }

  private static @Nullable FiscalYear year(RegistryEntry entry, String key) {
    Optional<BigDecimal> number = entry.findNumber(key);
    if (number.isEmpty()) {
      return null;
    }
    try {
      return new FiscalYear(number.get().intValueExact());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw entry.wrong(key, new Words("不是有效的年度", "is no fiscal year between 1949 and 2100"));
    }
  }
}
