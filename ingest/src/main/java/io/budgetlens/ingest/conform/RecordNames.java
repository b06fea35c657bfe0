package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Mention;
import io.budgetlens.ingest.record.RecordSteps;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.code.RegionCode;
import io.budgetlens.model.code.UnitId;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the units that rows of records name without a code, as those of documents are found: by
 * region and name in the row's fiscal year, never a wrong one. Leaves the tables {@code
 * record_name}, {@code record_unit} and {@code record_review} behind.
 */
public final class RecordNames {
  /** How a row names its unit, and which it is; {@code unit_id} is absent where it is in doubt. */
  private static final TableContract NAME =
      new TableContract(
          "record_name",
          List.of(
              new Column(1, "written_id", ColumnType.TEXT, true),
              new Column(2, "unit_id", ColumnType.TEXT, false),
              new Column(3, "province", ColumnType.TEXT, false),
              new Column(4, "reason", ColumnType.TEXT, false)),
          List.of("written_id"),
          List.of(),
          List.of());

  /** Units that rows are the first to name. */
  public static final String UNITS = "record_unit";

  /** Names that a person must look at, or did. */
  public static final String REVIEWS = "record_review";

  private static final int PAGE = 5_000;

  private final Work work;
  private final Map<String, Named> names = new LinkedHashMap<>();
  private final Map<String, SubjectUnit> units = new LinkedHashMap<>();
  private final Map<String, Row> decisions = new LinkedHashMap<>();

  /** A name as rows of one file, or of several, have it. */
  private record Named(String written, String region, int fiscalYear, String name, Row first) {
    Mention mention() {
      return Mention.of(name, fiscalYear).withRegions(Set.of(region));
    }
  }

  public RecordNames(Work work) {
    this.work = work;
  }

  /**
   * Needs the tables that {@link UnitConform} leaves behind.
   *
   * @return of each file that names units, the one that is least sure
   */
  public Map<String, IdentityReason> keep(List<RecordSteps> files) {
    Map<String, IdentityReason> leastSure = new LinkedHashMap<>();
    List<Row> reviews = new ArrayList<>();
    Map<RecordSteps, List<Row>> told = new LinkedHashMap<>();
    files.forEach(f -> f.names().ifPresent(step -> told.put(f, take(step))));
    resolve(told.keySet().stream().map(f -> f.doc().value()).collect(Collectors.toSet()));
    told.forEach(
        (file, rows) -> {
          reviews.addAll(reviews(file, rows));
          rows.forEach(row -> noteSureness(leastSure, file, row));
        });
    work.rows(NAME.name(), NAME, names.values().stream().map(this::row).toList());
    work.rows(UNITS, named(Tables.UNIT, UNITS), founded(told));
    work.rows(REVIEWS, named(Tables.UNIT_REVIEW, REVIEWS), reviews);
    return leastSure;
  }

  private static TableContract named(TableContract table, String name) {
    return new TableContract(name, table.columns(), List.of(), List.of(), List.of());
  }

  private List<Row> take(Step step) {
    List<Row> rows = work.query(step);
    for (Row row : rows) {
      names.putIfAbsent(
          row.text("written_unit"),
          new Named(
              row.text("written_unit"),
              row.text("region_code"),
              Integer.parseInt(String.valueOf(row.value("fiscal_year"))),
              row.text("unit_name"),
              row));
    }
    return rows;
  }

  /**
   * @param docs the files, as far as people may have decided on names in them
   */
  private void resolve(Set<String> docs) {
    if (names.isEmpty()) {
      return;
    }
    UnitLookup.prepare(work);
    work
        .query(Step.of("decided_names", "select * from unit_decided order by doc_id nulls first"))
        .stream()
        .filter(row -> docs.contains(row.text("doc_id")))
        .forEach(row -> decisions.put(row.text("name_normalised"), row));
    List<Named> all = List.copyOf(names.values());
    for (int from = 0; from < all.size(); from += PAGE) {
      resolve(all.subList(from, Math.min(all.size(), from + PAGE)));
    }
  }

  private void resolve(List<Named> page) {
    Map<String, Mention> mentions = new LinkedHashMap<>();
    page.forEach(n -> mentions.put(n.written(), n.mention()));
    UnitLookup lookup = new UnitLookup(work, mentions);
    for (Named name : page) {
      SubjectUnit unit = lookup.find(name.written());
      units.put(name.written(), decided(name, unit.isNew() ? founded(name) : unit));
    }
  }

  /** The row itself tells where it lies. */
  private static SubjectUnit founded(Named name) {
    String province = new RegionCode(name.region()).province();
    return SubjectUnit.named(UnitName.normalise(name.name()), name.region(), province);
  }

  /** What a person decided on a name in doubt; a unit that was told is an alias by now. */
  private SubjectUnit decided(Named name, SubjectUnit unit) {
    Row decision = decisions.get(UnitName.normalise(name.name()));
    if (decision == null) {
      return unit;
    }
    String told = decision.textOrNull("unit_id");
    if (told == null) {
      return SubjectUnit.doubtful(RejectReason.REVIEWED_AS_NONE, List.of(), Set.of(name.region()))
          .decidedBy(decision);
    }
    UnitId id = unit.id();
    return id != null && id.value().equals(told) ? unit.decidedBy(decision) : unit;
  }

  private SubjectUnit unit(Row row) {
    SubjectUnit unit = units.get(row.text("written_unit"));
    if (unit == null) {
      throw new IllegalStateException("no unit was looked for: " + row.text("written_unit"));
    }
    return unit;
  }

  private void noteSureness(Map<String, IdentityReason> leastSure, RecordSteps file, Row row) {
    IdentityReason reason = unit(row).identity();
    if (reason != null) {
      leastSure.merge(
          file.doc().value(),
          reason,
          (a, b) -> a.confidence().compareTo(b.confidence()) <= 0 ? a : b);
    }
  }

  private Row row(Named name) {
    SubjectUnit unit = unit(name.first());
    UnitId id = unit.id();
    RejectReason why = unit.why();
    return TableRow.of(NAME)
        .with("written_id", name.written())
        .with("unit_id", id == null ? null : id.value())
        .with("province", id == null ? null : unit.province())
        .with("reason", why == null ? null : why.id())
        .row();
  }

  private List<Row> founded(Map<RecordSteps, List<Row>> told) {
    Map<String, Row> founded = new LinkedHashMap<>();
    told.forEach(
        (file, rows) -> {
          for (Row row : rows) {
            SubjectUnit unit = unit(row);
            if (unit.isNew()) {
              String name = row.text("unit_name");
              founded.putIfAbsent(
                  row.text("written_unit"), UnitRows.named(file.doc().value(), name, unit));
            }
          }
        });
    Map<String, Row> byId = new LinkedHashMap<>();
    founded.values().forEach(row -> byId.putIfAbsent(row.text("unit_id"), row));
    return List.copyOf(byId.values());
  }

  /** One for each name of a file, with the first year it stands in. */
  private List<Row> reviews(RecordSteps file, List<Row> rows) {
    Map<String, Row> byName = new LinkedHashMap<>();
    for (Row row : rows) {
      SubjectUnit unit = unit(row);
      if (unit.isReviewed()) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("doc_id", file.doc().value());
        document.put("file", file.file().file());
        document.put("unit_name", row.text("unit_name"));
        document.put("fiscal_year", row.value("fiscal_year"));
        byName.putIfAbsent(
            UnitName.normalise(row.text("unit_name")), ReviewRows.of(new Row(document), unit));
      }
    }
    return List.copyOf(byName.values());
  }
}
