package io.budgetlens.ingest.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labelled pairs: written names, what else their document tells, and the unit they mean. */
final class NamePairs {
  private NamePairs() {}

  /**
   * @param expected a unit's id, {@code NONE} where the name means no known unit, {@code REVIEW}
   *     where a person must look
   */
  record Pair(Mention mention, String expected, String about) {
    boolean links() {
      return !expected.equals("NONE") && !expected.equals("REVIEW");
    }
  }

  /**
   * @param file {@code pairs.csv}, written before the resolver, or {@code pairs_unseen.csv},
   *     written after it and never tuned to
   */
  static List<Pair> pairs(String file) {
    List<Pair> pairs = new ArrayList<>();
    for (String[] cells : rows(file)) {
      String written = cells[0].replace("\\u200b", "\u200b");
      Integer year = cells[3].isEmpty() ? null : Integer.valueOf(cells[3]);
      Set<String> regions = cells[1].isEmpty() ? Set.of() : Set.of(cells[1] + "000");
      Set<String> told = regions.isEmpty() ? Regions.standard().deepest(cells[2]) : regions;
      Set<String> code = cells[4].isEmpty() ? Set.of() : Set.of(cells[4]);
      Mention mention = Mention.of(written, year).withRegions(told);
      mention = cells[4].length() == 18 ? mention.withCreditCodes(code) : mention.withCodes(code);
      pairs.add(new Pair(mention, id(cells[5]), cells[6]));
    }
    return pairs;
  }

  /** The world the pairs are told in. */
  static List<KnownName> world() {
    List<KnownName> names = new ArrayList<>();
    Map<String, KnownName> units = new HashMap<>();
    for (String[] cells : rows("world.csv")) {
      String id = id(cells[0]);
      boolean coded = !id.startsWith("x-");
      KnownName unit =
          new KnownName(
              id,
              coded ? id.substring(0, 9) : "130534000",
              null,
              coded ? id.substring(10) : null,
              null,
              cells[1],
              KnownName.CURRENT,
              date(cells[2]),
              date(cells[3]));
      units.put(id, unit);
      names.add(unit);
    }
    for (String[] cells : rows("names.csv")) {
      KnownName unit = Objects.requireNonNull(units.get(id(cells[0])), cells[0]);
      names.add(
          new KnownName(
              unit.unitId(),
              unit.regionCode(),
              null,
              unit.unitCode(),
              null,
              cells[1],
              cells[2],
              date(cells[3]),
              date(cells[4])));
    }
    return names;
  }

  private static String id(String written) {
    return written.matches("[0-9]{6}-.*")
        ? written.substring(0, 6) + "000" + written.substring(6)
        : written;
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  static List<String[]> rows(String name) {
    try (InputStream in = NamePairs.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
