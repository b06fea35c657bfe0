package io.budgetlens.cli;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.report.DocumentReport;
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
      description = ".txt, .html, .docx, .xlsx, .xls, .csv or text PDF.")
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

  @Override
  public Integer call() throws IOException {
    int refused = 0;
    try (Engine engine = DuckDbEngine.inProcess()) {
      for (Path file : files) {
        refused += read(file, engine) ? 0 : 1;
      }
    }
    return refused == files.size() ? 1 : 0;
  }

  private boolean read(Path file, Engine engine) throws IOException {
    try {
      show(DocumentReport.of(bytes(file), file.toString(), engine));
      return true;
    } catch (UnreadableDocument e) {
      refuse(file, e.reason(), e.words());
      return false;
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw unreadable(file, "folder", "是文件夹，请给出其中的文件", "is a folder; name the files in it");
    }
    if (!Files.isReadable(file)) {
      throw unreadable(
          file, "not_found", "不存在或无权读取，请检查路径", "does not exist or may not be read; check the path");
    }
    return Files.readAllBytes(file);
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

  private void refuse(Path file, String reason, Words words) {
    String sentence = words.in(language.language());
    spec.commandLine().getErr().println("budgetlens: " + sentence);
    if (format == Format.json) {
      String line = new ExtractJson(language.language()).refused(file.toString(), reason, sentence);
      spec.commandLine().getOut().println(line);
    }
  }
}
