package io.budgetlens.ingest.labelled;

import io.budgetlens.model.item.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number that some government published.
 *
 * @param project empty where it speaks of the whole unit
 * @param item empty where it is no figure of any item: a share, a class of expenditure, full marks
 * @param value money in yuan, rates in percent; text for a grade
 */
record PublishedFact(
    String unit, String project, int year, String item, String published, String value, Kind kind) {
  private static final Path MANIFEST = Path.of("../samples/manifest");
  private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  /** What the number counts. */
  enum Kind {
    MONEY,
    PERCENT,
    POINTS,
    PERSONS,
    COUNT,
    TEXT
  }

  /** All of them: those that are records of the samples, then the others. */
  static List<PublishedFact> all() {
    List<PublishedFact> facts = new ArrayList<>();
    for (List<String> row : rows("published_sources.csv")) {
      facts.add(
          of(row.get(2), "", row.get(3), row.get(4), row.get(6), inPublishedUnit(row), row.get(7)));
    }
    for (List<String> row : rows("published_further.csv")) {
      facts.add(
          of(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6)));
    }
    return facts;
  }

  private static String inPublishedUnit(List<String> row) {
    BigDecimal value = new BigDecimal(row.get(5));
    return switch (row.get(7)) {
      case "万元" -> value.movePointLeft(4).toPlainString();
      case "%" -> value.movePointRight(2).toPlainString();
      default -> value.toPlainString();
    };
  }

  private static PublishedFact of(
      String unit,
      String project,
      String year,
      String item,
      String published,
      String value,
      String measure) {
    Kind kind = kind(measure);
    String yuan =
        measure.equals("万元") ? new BigDecimal(value).movePointRight(4).toPlainString() : value;
    return new PublishedFact(unit, project, Integer.parseInt(year), item, published, yuan, kind);
  }

  private static Kind kind(String unit) {
    return switch (unit) {
      case "万元", "元" -> Kind.MONEY;
      case "%" -> Kind.PERCENT;
      case "分" -> Kind.POINTS;
      case "人" -> Kind.PERSONS;
      case "个", "家" -> Kind.COUNT;
      default -> Kind.TEXT;
    };
  }

  private static List<List<String>> rows(String name) {
    try (var lines = Files.lines(MANIFEST.resolve(name))) {
      return lines.skip(1).map(l -> Arrays.asList(l.split(OUTSIDE_QUOTES, -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String subject() {
    return project.isEmpty() ? unit : project.replaceFirst("^\\d{8}[RYT]\\d{12}-", "");
  }

  boolean isFigure() {
    return !item.isEmpty();
  }

  /** The figure that a reader must find. */
  String figure() {
    return switch (kind) {
      case MONEY -> line(number(), Measure.MONEY);
      case PERCENT -> line(number().movePointLeft(2), Measure.RATIO);
      case POINTS -> line(number(), Measure.POINTS);
      case PERSONS -> line(number(), Measure.PERSONS);
      case COUNT -> line(number(), item.startsWith("staff") ? Measure.PERSONS : Measure.COUNT);
      case TEXT -> Facts.line(subject(), item, year, value, Measure.TEXT.unit());
    };
  }

  private String line(BigDecimal number, Measure measure) {
    return Facts.line(subject(), item, year, number, measure.unit());
  }

  BigDecimal number() {
    return new BigDecimal(value);
  }
}
