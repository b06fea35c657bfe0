package io.budgetlens.analytics.evidence;

import io.budgetlens.lake.engine.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which testimony speaks for each cell of a record. */
public final class Testimonies {
  private final Testimony usual;
  private final Map<String, Testimony> cells;

  private Testimonies(Testimony usual, Map<String, Testimony> cells) {
    this.usual = usual;
    this.cells = cells;
  }

  /** Reads the columns {@code testimony} and {@code cell_testimonies} of {@code budget_year}. */
  public static Testimonies of(Row record) {
    Map<String, Testimony> cells = new LinkedHashMap<>();
    String others = record.textOrNull("cell_testimonies");
    // JSON is a part of YAML, and a YAML reader is at hand.
    if (others != null
        && new Load(LoadSettings.builder().build()).loadFromString(others)
            instanceof Map<?, ?> map) {
      map.forEach(
          (item, place) -> cells.put(String.valueOf(item), Testimony.parse(String.valueOf(place))));
    }
    return new Testimonies(Testimony.parse(record.text("testimony")), cells);
  }

  /** The testimony that speaks for an item. */
  public Testimony of(String item) {
    return cells.getOrDefault(item, usual);
  }
}
