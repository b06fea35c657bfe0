package io.budgetlens.bench.workload;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a workload: {@code records/units.csv} and {@code records/budget_years.csv} in the
 * canonical form, and {@code manifest.csv} beside the folder, which says of each planted defect the
 * line and what must be reported of it. Rows are streamed to disk.
 */
public final class WorkloadFiles {
  private static final Defect[] DEFECTS = Defect.values();

  private final Workload workload;
  private final SplittableRandom chance;
  private long line = 1;
  private long defects;

  private WorkloadFiles(Workload workload) {
    this.workload = workload;
    this.chance = new SplittableRandom(workload.seed() ^ 0x5DEECE66DL);
  }

  /** What was written. */
  public record Written(long units, long rows, long defects) {}

  /**
   * @param folder made where it does not exist
   * @throws IOException where it cannot be written
   */
  public static Written write(Workload workload, Path folder) throws IOException {
    Path records = Files.createDirectories(folder.resolve("records"));
    WorkloadFiles files = new WorkloadFiles(workload);
    files.units(records.resolve("units.csv"));
    files.years(records.resolve("budget_years.csv"), folder.resolve("manifest.csv"));
    return new Written(workload.units(), files.line - 1, files.defects);
  }

  private void units(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("region_code,unit_code,name,level,unit_type\n");
      for (int unit = 0; unit < workload.units(); unit++) {
        Place place = Place.of(unit);
        String name = place.name() + Place.office(unit);
        out.write(place.code() + "," + Place.unitCode(unit) + "," + name + ",1,行政\n");
      }
    }
  }

  private void years(Path file, Path manifest) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        BufferedWriter told = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
      out.write(String.join(",", YearLine.COLUMNS) + "\n");
      told.write("file,line,outcome,code,column\n");
      for (int unit = 0; unit < workload.units(); unit++) {
        Place place = Place.of(unit);
        for (int year = workload.fromYear(); year <= workload.toYear(); year++) {
          YearFigures figures = YearFigures.of(workload, unit, year);
          YearLine sound = YearLine.of(place, Place.unitCode(unit), year, figures);
          if (chance.nextDouble() < workload.defectShare()) {
            spoiled(DEFECTS[chance.nextInt(DEFECTS.length)], sound, figures, out, told);
          } else {
            write(sound, out);
          }
        }
      }
    }
  }

  private void spoiled(
      Defect defect,
      YearLine sound,
      YearFigures figures,
      BufferedWriter out,
      BufferedWriter manifest)
      throws IOException {
    for (Defect.Spoiled each : defect.spoil(sound, figures)) {
      write(each.line(), out);
      if (each.shows()) {
        defects++;
        String outcome = defect.isSetAside() ? "set_aside" : "finding";
        manifest.write(
            "budget_years.csv,"
                + line
                + ","
                + outcome
                + ","
                + defect.code()
                + ","
                + defect.column()
                + "\n");
      }
    }
  }

  private void write(YearLine sound, BufferedWriter out) throws IOException {
    out.write(sound.toString());
    out.write('\n');
    line++;
  }
}
