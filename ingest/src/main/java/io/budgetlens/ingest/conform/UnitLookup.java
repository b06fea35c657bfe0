package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Candidate;
import io.budgetlens.ingest.identity.Identity;
import io.budgetlens.ingest.identity.KnownName;
import io.budgetlens.ingest.identity.Mention;
import io.budgetlens.ingest.identity.Regions;
import io.budgetlens.ingest.identity.UnitIndex;
import io.budgetlens.ingest.identity.Wanted;
import io.budgetlens.ingest.record.RejectReason;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.model.identity.IdentityReason;
import io.budgetlens.model.table.TableContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units that documents speak of: by what a person decided, by codes and by names. Never a
 * wrong unit: what is not sure goes to the review list.
 */
public final class UnitLookup {
  private final Work work;
  private final RegionNames learnt;
  private final UnitIndex index;
  private final Map<String, Mention> mentions;
  private final Map<String, Row> decisions = new HashMap<>();

  /** Makes the table of names once for all lookups of a run. */
  public static void prepare(Work work) {
    work.keep(Step.beside(UnitLookup.class, "unit_name"));
  }

  /**
   * Needs the tables that {@link UnitConform} and {@link #prepare} leave behind, and the view of
   * staged clues.
   *
   * @param documents rows with {@code doc_id}, {@code unit_name} and {@code fiscal_year}
   */
  UnitLookup(Work work, List<Row> documents) {
    this(work, mentions(work, documents));
    decided();
  }

  /**
   * The same for what is told otherwise than by documents.
   *
   * @param mentions what is looked for, by a key of its own
   */
  UnitLookup(Work work, Map<String, Mention> mentions) {
    this.work = work;
    this.mentions = Map.copyOf(mentions);
    this.learnt = RegionNames.of(work.query(Step.beside(UnitLookup.class, "region_names")));
    Regions regions = Regions.with(learnt.learnt());
    Wanted wanted = Wanted.of(mentions.values(), regions);
    names(wanted);
    rows(Contracts.WANTED_ENDING, wanted.endings());
    rows(Contracts.WANTED_PLACE, wanted.places());
    rows(Contracts.WANTED_CODE, wanted.codes().stream().map(List::of).toList());
    this.index = new UnitIndex(candidates(), regions);
  }

  private void names(Wanted wanted) {
    TreeSet<String> names = new TreeSet<>();
    wanted.names().forEach(n -> names.add(UnitName.normalise(n)));
    rows(Contracts.WANTED_NAME, names.stream().map(List::of).toList());
  }

  private void rows(TableContract contract, Collection<List<String>> told) {
    rows(work, contract, told);
  }

  private static void rows(Work work, TableContract contract, Collection<List<String>> told) {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : told) {
      TableRow row = TableRow.of(contract);
      for (int i = 0; i < cells.size(); i++) {
        row.with(contract.columnNames().get(i), cells.get(i));
      }
      rows.add(row.row());
    }
    work.rows(contract.name(), contract, rows);
  }

  private List<KnownName> candidates() {
    return work.query(Step.beside(UnitLookup.class, "name_candidate")).stream()
        .map(
            row ->
                new KnownName(
                    row.text("unit_id"),
                    row.textOrNull("region_code"),
                    row.textOrNull("province"),
                    row.textOrNull("unit_code"),
                    row.textOrNull("parent_name"),
                    row.text("name"),
                    row.text("kind"),
                    (LocalDate) row.value("valid_from"),
                    (LocalDate) row.value("valid_to")))
        .toList();
  }

  private static Map<String, Mention> mentions(Work work, List<Row> documents) {
    rows(
        work,
        Contracts.WANTED_DOCUMENT,
        documents.stream().map(d -> List.of(d.text("doc_id"))).toList());
    Map<String, Mention> mentions = new HashMap<>();
    Map<String, List<Row>> clues = new HashMap<>();
    for (Row row : work.query(Step.beside(UnitLookup.class, "clue_wanted"))) {
      clues.computeIfAbsent(row.text("doc_id"), d -> new ArrayList<>()).add(row);
    }
    for (Row document : documents) {
      String id = document.text("doc_id");
      mentions.put(
          id,
          DocumentClues.mention(
              document.textOrNull("unit_name"),
              document.integerOrNull("fiscal_year"),
              clues.getOrDefault(id, List.of())));
    }
    return mentions;
  }

  private void decided() {
    work.query(Step.beside(UnitLookup.class, "decided_wanted"))
        .forEach(row -> decisions.put(row.text("doc_id"), row));
  }

  /** The unit of one of the documents, or keys, this was made for. */
  SubjectUnit find(String doc) {
    Mention mention = mentions.get(doc);
    if (mention == null) {
      throw new IllegalArgumentException("the lookup was not made for " + doc);
    }
    Row decision = decisions.get(doc);
    return decision == null ? resolved(mention) : decided(mention, decision);
  }

  private static SubjectUnit decided(Mention mention, Row decision) {
    String id = decision.textOrNull("unit_id");
    if (id == null) {
      return SubjectUnit.doubtful(RejectReason.REVIEWED_AS_NONE, List.of(), mention.regions())
          .decidedBy(decision);
    }
    String region = decision.textOrNull("region_code");
    return SubjectUnit.known(id, region, decision.text("province"), IdentityReason.DECIDED)
        .decidedBy(decision);
  }

  private SubjectUnit resolved(Mention mention) {
    Identity identity = index.resolve(mention);
    if (identity instanceof Identity.Linked linked) {
      Candidate unit = linked.unit();
      return SubjectUnit.known(
          unit.unitId(), unit.name().regionCode(), unit.name().province(), unit.reason());
    }
    if (identity instanceof Identity.Unknown unknown) {
      return named(mention.name(), unknown);
    }
    List<Candidate> candidates = ((Identity.Doubtful) identity).candidates();
    boolean nameless = UnitName.normalise(mention.name()).isEmpty();
    RejectReason why =
        nameless
            ? RejectReason.NO_UNIT
            : candidates.size() > 1 ? RejectReason.AMBIGUOUS_UNIT : RejectReason.UNSURE_UNIT;
    return SubjectUnit.doubtful(why, candidates, mention.regions());
  }

  private SubjectUnit named(String name, Identity.Unknown unknown) {
    String region = unknown.region() == null ? learnt.regionOf(name) : unknown.region();
    String province = region == null ? province(name, unknown) : region.substring(0, 2);
    return SubjectUnit.named(
        UnitName.normalise(name), region, province == null ? SubjectUnit.NO_PROVINCE : province);
  }

  private static @Nullable String province(String name, Identity.Unknown unknown) {
    return unknown.province() == null ? RegionNames.provinceOf(name) : unknown.province();
  }
}
