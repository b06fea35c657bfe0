package io.budgetlens.cli;

import io.budgetlens.ingest.record.CanonicalRecords;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Prints a canonical CSV file to fill in, or writes all of them to a folder.")
final class TemplateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "units, unit_lineage, budget_years, budget_months, projects, scores, indicators.")
  private @Nullable String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write them here; nothing is replaced.")
  private @Nullable Path folder;

  @Mixin private LanguageOption language = new LanguageOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<String> names = name == null ? CanonicalRecords.names() : List.of(known(name));
    if (folder == null && name == null) {
      String all = String.join(", ", CanonicalRecords.names());
      throw new Refused(
          "请写出其中一个：" + all + "；或者给出 --out DIR 写出全部", "name one of " + all + ", or give --out DIR");
    }
    for (String each : names) {
      if (folder == null) {
        spec.commandLine().getOut().print(CanonicalRecords.template(each));
      } else {
        write(folder, each);
      }
    }
    return 0;
  }

  private static String known(String wanted) {
    if (!CanonicalRecords.names().contains(wanted)) {
      String all = String.join(", ", CanonicalRecords.names());
      throw new Refused(
          "没有模板“" + wanted + "”；现有：" + all,
          "there is no template '" + wanted + "'; there are " + all);
    }
    return wanted;
  }

  private void write(Path target, String each) throws IOException {
    Files.createDirectories(target);
    Path file = target.resolve(each + ".csv");
    try {
      Files.writeString(file, CanonicalRecords.template(each), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Refused(
          file + " 已经存在，没有改动；请用 --out 另指定一个文件夹",
          file + " exists already and was left as it is; name another --out folder");
    }
    spec.commandLine().getOut().println(file);
  }
}
