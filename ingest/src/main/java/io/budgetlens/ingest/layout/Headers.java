package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.conform.UnitName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The headers of a table, compared without regard to blanks, width and case.
 *
 * @param written as they stand in the file
 */
record Headers(List<String> written) {
  private static final String BETWEEN = "/";

  Headers {
    written = List.copyOf(written);
  }

  /**
   * The headers made of one or more rows. In all but the last, a blank cell continues the one
   * before it, as merged cells are exported.
   */
  static Headers of(List<List<String>> rows) {
    int width = rows.get(rows.size() - 1).size();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      Set<String> parts = new LinkedHashSet<>();
      for (int row = 0; row < rows.size(); row++) {
        String part = part(rows.get(row), column, row < rows.size() - 1);
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
      names.add(String.join(BETWEEN, parts));
    }
    return new Headers(names);
  }

  private static String part(List<String> row, int column, boolean carried) {
    int at = Math.min(column, row.size() - 1);
    while (carried && at > 0 && row.get(at).isBlank()) {
      at--;
    }
    return at < 0 || (at < column && !carried) ? "" : row.get(at).strip();
  }

  /** The same where some columns have no header of their own. */
  Headers without(BitSet continued) {
    List<String> names = new ArrayList<>(written);
    continued.stream().filter(i -> i < names.size()).forEach(i -> names.set(i, ""));
    return new Headers(names);
  }

  /** The place of the only column with one of these headers, from 0. */
  OptionalInt place(List<String> alternatives) {
    for (String name : alternatives) {
      List<Integer> places = places(name);
      if (places.size() == 1) {
        return OptionalInt.of(places.get(0));
      }
    }
    return OptionalInt.empty();
  }

  boolean isTwice(String name) {
    return places(name).size() > 1;
  }

  private List<Integer> places(String name) {
    String wanted = UnitName.normalise(name);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      if (UnitName.normalise(written.get(i)).equals(wanted)) {
        places.add(i);
      }
    }
    return places;
  }

  /** The first of the needed headers that no single column has; empty where all are there. */
  List<String> firstMissing(Iterable<List<String>> needed) {
    for (List<String> alternatives : needed) {
      if (place(alternatives).isEmpty()) {
        return alternatives;
      }
    }
    return List.of();
  }
}
