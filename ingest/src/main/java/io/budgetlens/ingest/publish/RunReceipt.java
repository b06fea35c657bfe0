package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.publish.Publisher.Published;
import io.budgetlens.ingest.publish.Receipt.Found;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.publish.Receipt.SetAside;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.text.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A receipt while its run goes on. */
final class RunReceipt {
  private final Arrivals arrivals;
  private final RecordLoad records;
  private final Optional<Release> base;
  private final Refusals refused = new Refusals();
  private final Map<String, Long> setAside = new TreeMap<>();
  private List<SetAside> examples = List.of();
  private List<Found> findings = List.of();
  private List<LaidFile> laid = List.of();
  private int resumed;
  private int documents;
  private long rowsIn;
  private @Nullable Published published;

  RunReceipt(Arrivals arrivals, RecordLoad records, Optional<Release> base) {
    this.arrivals = arrivals;
    this.records = records;
    this.base = base;
  }

  /** Notes a member of an archive that could not be unpacked. */
  void refuse(Refused member) {
    refused.add(member);
  }

  void resumed(int count) {
    resumed = count;
  }

  void loaded(Arrived arrived) {
    Row read = arrived.query(Step.beside(RunReceipt.class, "documents_loaded")).get(0);
    documents = records.loaded() + Math.toIntExact(read.longValue("documents"));
    laid = records.laid();
    rowsIn = records.rowsIn() + read.longValue("figures");
    refuse(arrived, read.longValue("refused"));
    for (Row row : arrived.query(Step.beside(RunReceipt.class, "set_aside_by_reason"))) {
      setAside.put(row.text("reason"), row.longValue("n"));
    }
    examples =
        arrived
            .query(
                Step.beside(RunReceipt.class, "set_aside_examples").with("limit", Receipt.EXAMPLES))
            .stream()
            .map(RunReceipt::example)
            .toList();
    findings =
        arrived.query(Step.beside(RunReceipt.class, "findings_by_rule")).stream()
            .map(
                r ->
                    new Found(
                        r.text("rule"), r.text("outcome"), r.text("severity"), r.longValue("n")))
            .toList();
  }

  private void refuse(Arrived arrived, long count) {
    List<Row> first =
        arrived.query(
            Step.beside(RunReceipt.class, "documents_refused").with("limit", Receipt.NAMED));
    for (Row row : first) {
      Words words = new Words(row.text("reason_zh"), row.text("reason_en"));
      refused.add(new Refused(row.text("origin"), row.text("doc_type"), words, false));
    }
    refused.count(count - first.size());
  }

  private static SetAside example(Row row) {
    return new SetAside(
        row.text("file"),
        (Long) row.value("line"),
        row.textOrNull("column_name"),
        row.textOrNull("written"),
        row.text("reason"),
        new Words(row.text("message_zh"), row.text("message_en")));
  }

  void wrote(Published done) {
    published = done;
  }

  int documents() {
    return documents;
  }

  Receipt done(Duration took) {
    Published done = published;
    Optional<Release> release = done == null ? Optional.empty() : Optional.of(done.release());
    Refusals all = new Refusals();
    all.add(arrivals.refusedBefore());
    records.refused().forEach(all::add);
    all.add(refused);
    return new Receipt(
        release,
        release.or(() -> base),
        documents,
        arrivals.unchanged(),
        resumed,
        all.named(),
        all.count(),
        rowsIn,
        done == null ? Map.of() : done.rowsOut(),
        setAside,
        examples,
        laid,
        findings,
        took);
  }
}
