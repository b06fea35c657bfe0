package io.budgetlens.cli;

import io.budgetlens.ingest.read.DocumentReaders;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Found;
import io.budgetlens.ingest.source.NoSuchInput;
import io.budgetlens.ingest.source.Scratch;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.ingest.source.SourceFiles;
import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.duckdb.DuckDbEngine;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads figures and findings from documents; touches no lake.")
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          ".txt, .html, .docx, .doc, .xlsx, .xls, .csv, text PDF, or .zip of these; or a folder.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); json is one object a line.")
  private Format format = Format.table;

  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  /** How figures are printed. */
  enum Format {
    table,
    json
  }

  private int taken;
  private int refused;

  @Override
  public Integer call() throws IOException {
    try (Engine engine = DuckDbEngine.inProcess();
        Scratch scratch = new Scratch()) {
      ExtractBatch batch = new ExtractBatch(engine, this::show);
      try {
        for (Path file : files) {
          for (SourceFile each : under(file, batch)) {
            read(each, batch, scratch.folder());
          }
        }
      } finally {
        batch.flush();
      }
    }
    return taken == 0 && refused > 0 ? 1 : 0;
  }

  /** A file as it was named; of a folder all files, each with the folder's name before it. */
  private List<SourceFile> under(Path file, ExtractBatch batch) {
    if (!Files.isDirectory(file)) {
      return List.of(new SourceFile(file.toString(), file));
    }
    try {
      return SourceFiles.under(List.of(file)).stream()
          .map(f -> new SourceFile(file + "/" + f.origin(), f.path()))
          .toList();
    } catch (NoSuchInput e) {
      refuse(file.toString(), "empty", e.words(), batch);
      return List.of();
    }
  }

  private void read(SourceFile file, ExtractBatch batch, Path scratch) throws IOException {
    if (!Files.isReadable(file.path())) {
      UnreadableDocument why =
          unreadable(
              file.path(),
              "not_found",
              "不存在或无权读取，请检查路径",
              "does not exist or may not be read; check the path");
      refuse(file.origin(), why.reason(), why.words(), batch);
    } else if (Archive.isArchive(file.path())) {
      readMembers(file, batch, scratch);
    } else {
      readDocument(file, batch);
    }
  }

  private void readMembers(SourceFile file, ExtractBatch batch, Path scratch) throws IOException {
    try (Archive members = Archive.open(file, scratch)) {
      while (members.hasNext()) {
        Found member = members.next();
        if (member instanceof Found.Whole) {
          readDocument(((Found.Whole) member).file(), batch);
        } else {
          UnreadableDocument why = ((Found.Refused) member).why();
          refuse(member.origin(), why.reason(), why.words(), batch);
        }
      }
    } catch (UnreadableDocument e) {
      refuse(file.origin(), e.reason(), e.words(), batch);
    }
  }

  private void readDocument(SourceFile file, ExtractBatch batch) throws IOException {
    String name = file.origin();
    try {
      batch.add(DocumentReport.unchecked(DocumentReaders.load(file.path(), name), name));
      taken++;
    } catch (UnreadableDocument e) {
      refuse(name, e.reason(), e.words(), batch);
    }
  }

  private static UnreadableDocument unreadable(Path file, String reason, String zh, String en) {
    return new UnreadableDocument(reason, new Words(file + " " + zh, file + " " + en));
  }

  private void show(DocumentReport report) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.json) {
      out.println(new ExtractJson(language.language()).line(report));
    } else {
      new ExtractTables(language, out).print(report);
    }
  }

  private void refuse(String file, String reason, Words words, ExtractBatch batch) {
    refused++;
    batch.say(() -> sayRefused(file, reason, words.in(language.language())));
  }

  private void sayRefused(String file, String reason, String sentence) {
    spec.commandLine().getErr().println("budgetlens: " + sentence);
    if (format == Format.json) {
      String line = new ExtractJson(language.language()).refused(file, reason, sentence);
      spec.commandLine().getOut().println(line);
    }
  }
}
