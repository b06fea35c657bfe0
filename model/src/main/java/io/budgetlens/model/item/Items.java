package io.budgetlens.model.item;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All items, in the order of {@code items.csv}, which is the registry. */
public final class Items {
  private static final Map<String, Item> BY_ID = load();

  private Items() {}

  public static List<Item> all() {
    return List.copyOf(BY_ID.values());
  }

  /** The items that a budget year's record carries: money, persons, counts and reported rates. */
  public static List<Item> ofRecord() {
    return matching(i -> i.measure() != Measure.TEXT && i.measure() != Measure.POINTS);
  }

  public static List<Item> matching(Predicate<Item> wanted) {
    return all().stream().filter(wanted).toList();
  }

  /** An item by id, also the {@code _change} and {@code _change_rate} of one. */
  public static Optional<Item> find(String id) {
    Item item = BY_ID.get(id);
    if (item != null) {
      return Optional.of(item);
    }
    if (id.endsWith("_change_rate")) {
      return base(id, "_change_rate").map(Item::changeRate);
    }
    return id.endsWith("_change") ? base(id, "_change").map(Item::change) : Optional.empty();
  }

  public static Item get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no item has the id " + id));
  }

  private static Optional<Item> base(String id, String ending) {
    return Optional.ofNullable(BY_ID.get(id.substring(0, id.length() - ending.length())))
        .filter(i -> i.measure().hasChange());
  }

  private static Map<String, Item> load() {
    Map<String, Item> items = new LinkedHashMap<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cell = line.split(",", -1);
        Item item = new Item(cell[0], Measure.valueOf(cell[1]), new Words(cell[2], cell[3]));
        if (items.put(item.id(), item) != null) {
          throw new IllegalStateException("items.csv names " + item.id() + " twice");
        }
      }
    }
    return items;
  }

  private static List<String> lines() {
    try (InputStream in = Items.class.getResourceAsStream("items.csv")) {
      if (in == null) {
        throw new IllegalStateException("items.csv is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("items.csv cannot be read", e);
    }
  }
}
