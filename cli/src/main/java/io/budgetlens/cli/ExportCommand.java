package io.budgetlens.cli;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.release.Lake;
import io.budgetlens.lake.release.Release;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes one table of a release to a file: csv, json (one object a line) or parquet.")
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TABLE", description = "A published table, e.g. budget_year.")
  private String table = "";

  @Mixin private LakeOption lakeOption = new LakeOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.csv;

  @Option(names = "--release", paramLabel = "R", description = "A release (default: the current).")
  private @Nullable String release;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The formats tables are written in. */
  enum Format {
    csv,
    json,
    parquet
  }

  @Override
  public Integer call() throws IOException {
    TableContract contract = Tables.find(table).orElseThrow(this::unknownTable);
    Path target = out.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new Refused(
          "--out " + out + " 是文件夹；请写其中的文件名", "--out " + out + " is a folder; name a file in it");
    }
    if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
      throw new Refused(
          "--out " + out + " 所在的文件夹不存在；请先建好",
          "the folder of --out " + out + " does not exist; make it first");
    }
    try (Lake lake = lakeOption.open();
        Engine engine = lakeOption.engine()) {
      Release pinned = lakeOption.release(lake, release);
      long rows = export(lake, engine, pinned, contract, target);
      spec.commandLine()
          .getOut()
          .println(
              language.say(
                  "已将 " + pinned.id() + " 的 " + table + " 共 " + rows + " 行写入 " + out,
                  "wrote " + rows + " rows of " + table + " of " + pinned.id() + " to " + out));
    }
    return 0;
  }

  /** Written beside the target and moved there whole, so that a reader never sees half a file. */
  private long export(Lake lake, Engine engine, Release pinned, TableContract contract, Path target)
      throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (Work work = lake.read(engine, pinned)) {
      long rows = work.export(Step.of("export", select(contract)), format.name(), part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private String select(TableContract contract) {
    String columns = contract.columns().stream().map(this::cell).collect(Collectors.joining(", "));
    String order =
        contract.key().stream().map(k -> k + " nulls first").collect(Collectors.joining(", "));
    return "select " + columns + " from " + contract.name() + " order by " + order;
  }

  /** A text that a spreadsheet would run as a formula gets an apostrophe in front, in CSV only. */
  private String cell(Column column) {
    if (format != Format.csv || column.type() != ColumnType.TEXT) {
      return column.name();
    }
    return "case when substr("
        + column.name()
        + ", 1, 1) in ('=', '+', '-', '@', chr(9), chr(13)) then '''' || "
        + column.name()
        + " else "
        + column.name()
        + " end as "
        + column.name();
  }

  private Refused unknownTable() {
    String all = Tables.all().stream().map(TableContract::name).collect(Collectors.joining(", "));
    return new Refused(
        "没有表“" + table + "”；现有：" + all, "there is no table '" + table + "'; the tables are " + all);
  }
}
