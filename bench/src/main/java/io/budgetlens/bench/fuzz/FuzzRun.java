package io.budgetlens.bench.fuzz;

import io.budgetlens.bench.fuzz.Mutant.Kind;
import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.extract.Reading;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Damages sound files and takes each through reading, extraction and the rule book: nothing may
 * break or hang, damage that a format can tell must be told, and what is read must be what the text
 * says.
 */
public final class FuzzRun {
  private static final int SECONDS = 60;
  private static final double MOST_CPU = 10;
  private static final int BATCH = 250;

  private final FuzzPlan plan;
  private final Tally tally = new Tally();
  private final Map<Seed, Map<String, List<Figure>>> sound = new HashMap<>();
  private final List<DocumentReport> waiting = new ArrayList<>();
  private final List<String> waitingNames = new ArrayList<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private FuzzRun(FuzzPlan plan) {
    this.plan = plan;
  }

  /**
   * Runs all cases of a plan.
   *
   * @throws IOException where the sound files or the scratch folder cannot be used
   */
  public static Tally run(FuzzPlan plan) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun(plan);
    Map<Format, List<Seed>> seeds = Seeds.under(plan.samples());
    List<Format> formats = List.copyOf(seeds.keySet());
    Watch watch = new Watch(plan.scratch(), SECONDS);
    try (Engine engine = DuckDbEngine.inProcess()) {
      for (int i = 0; i < plan.cases(); i++) {
        List<Seed> ofFormat = seeds.getOrDefault(formats.get(i % formats.size()), List.of());
        run.one(i, ofFormat.get(i / formats.size() % ofFormat.size()), watch);
        if (run.files.size() >= BATCH || i + 1 == plan.cases()) {
          run.check(engine);
          plan.progress().accept(i + 1);
        }
      }
    }
    return run.tally;
  }

  private void one(int number, Seed seed, Watch watch) throws IOException, InterruptedException {
    Mutant mutant = new Mutations(plan.seed() * 1_000_003 + number).of(seed);
    String extension = seed.name().substring(seed.name().lastIndexOf('.'));
    String name = number + extension;
    String title = name + " (" + seed.name() + ", " + mutant.kind() + mutant.damage() + ")";
    Watch.Outcome outcome = watch.read(name, mutant.bytes());
    boolean same = soundness(seed, watch).equals(said(outcome.reports()));
    tally.take(title, seed.format(), outcome, same);
    Optional<String> defect = defect(mutant, outcome);
    defect.ifPresent(d -> tally.defect(title + ": " + d));
    boolean tells = seed.format().build() != Format.Build.TEXT;
    boolean changed = tells && mutant.kind() == Kind.BYTES && saysOtherwise(seed, outcome);
    if (changed) {
      tally.changed(title);
    }
    if (defect.isPresent() || changed) {
      keep(name, mutant.bytes());
    }
    files.put(name, mutant.bytes());
    outcome
        .reports()
        .forEach(
            r -> {
              waiting.add(r);
              waitingNames.add(title);
            });
  }

  private Optional<String> defect(Mutant mutant, Watch.Outcome outcome) {
    if (!outcome.failure().isEmpty()) {
      return Optional.of(outcome.failure());
    }
    if (outcome.cpuSeconds() > MOST_CPU) {
      return Optional.of("took " + outcome.cpuSeconds() + " s");
    }
    Format format = mutant.seed().format();
    boolean cut = mutant.kind() == Kind.CUT && format.tellsItsEnd();
    boolean summed = mutant.kind() == Kind.BYTES && format.build() == Format.Build.PACKAGE;
    boolean broken = mutant.kind() == Kind.BROKEN;
    return (cut || summed || broken) && saysOtherwise(mutant.seed(), outcome)
        ? Optional.of("damage that is not told")
        : Optional.empty();
  }

  /** Whether anything was read that the sound file does not say. */
  private boolean saysOtherwise(Seed seed, Watch.Outcome outcome) {
    Map<String, List<Figure>> before = sound.getOrDefault(seed, Map.of());
    return !before.entrySet().containsAll(said(outcome.reports()).entrySet());
  }

  private Map<String, List<Figure>> soundness(Seed seed, Watch watch) throws InterruptedException {
    Map<String, List<Figure>> known = sound.get(seed);
    if (known == null) {
      known = said(watch.read(seed.name(), seed.bytes()).reports());
      sound.put(seed, known);
    }
    return known;
  }

  /** Texts of no known kind are left out: nothing of them is published. */
  private static Map<String, List<Figure>> said(List<DocumentReport> reports) {
    Map<String, List<Figure>> said = new HashMap<>();
    reports.stream()
        .filter(r -> !r.reading().type().equals(Reading.OTHER))
        .forEach(r -> said.put(r.document().text(), r.reading().figures()));
    return said;
  }

  /** Runs the rule book over a batch, holds its findings against the texts, and ingests it. */
  private void check(Engine engine) throws IOException {
    List<DocumentReport> checked = DocumentReport.checked(waiting, engine);
    for (int i = 0; i < checked.size(); i++) {
      DocumentReport report = checked.get(i);
      String title = waitingNames.get(i);
      tally.said(report.reading().figures().size(), report.findings().size());
      for (String complaint : Witness.complaints(report)) {
        tally.defect(title + ": " + complaint);
        String name = title.substring(0, title.indexOf(' '));
        keep(name, files.getOrDefault(name, new byte[0]));
      }
    }
    if (plan.ingests()) {
      FuzzIngest.run(files, plan.scratch(), engine).forEach(tally::defect);
      tally.ingested(files.size());
    }
    waiting.clear();
    waitingNames.clear();
    files.clear();
  }

  private void keep(String name, byte[] bytes) throws IOException {
    Path folder = plan.keep();
    if (folder != null) {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
    }
  }
}
