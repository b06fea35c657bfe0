package io.budgetlens.ingest.record;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a header line tells: the kind of file, and its columns under the names steps use.
 *
 * @param columns one a cell; a column that the kind does not know is {@code skipped_<n>}
 */
record RecordHeader(RecordKind kind, List<String> columns) {
  /** Kinds by how telling their marks are: a project's file also has items of a budget year. */
  private static final List<RecordKind> BY_MARK =
      List.of(
          RecordKind.INDICATORS,
          RecordKind.SCORES,
          RecordKind.UNIT_LINEAGE,
          RecordKind.PROJECTS,
          RecordKind.BUDGET_MONTHS,
          RecordKind.BUDGET_YEARS,
          RecordKind.UNITS);

  static RecordHeader of(String file, List<String> cells) {
    List<String> names = cells.stream().map(RecordHeader::name).toList();
    RecordKind kind = kind(file, names).orElseThrow(() -> unknown(file, cells));
    refuseTwice(file, kind, names);
    refuseMissing(file, kind, names);
    List<String> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(kind.column(name).isPresent() ? name : "skipped_" + (columns.size() + 1));
    }
    return new RecordHeader(kind, columns);
  }

  private static String name(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  private static Optional<RecordKind> kind(String file, List<String> names) {
    Optional<RecordKind> marked =
        BY_MARK.stream().filter(k -> names.stream().anyMatch(k.marks()::contains)).findFirst();
    String lower = file.toLowerCase(Locale.ROOT);
    return marked.or(() -> BY_MARK.stream().filter(k -> lower.contains(k.id())).findFirst());
  }

  private static void refuseTwice(String file, RecordKind kind, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name) && kind.column(name).isPresent()) {
        throw new UnreadableDocument(
            "column_twice",
            new Words(
                "文件“" + file + "”的列 " + name + " 出现了两次，请只保留一列。",
                file + " has the column " + name + " twice; keep one of them."));
      }
    }
  }

  private static void refuseMissing(String file, RecordKind kind, List<String> names) {
    List<String> missing = new ArrayList<>();
    kind.columns().stream()
        .filter(c -> c.needed() && !names.contains(c.name()))
        .forEach(c -> missing.add(c.name()));
    boolean named = kind.isFact() && names.contains("unit_name");
    boolean keyed = names.contains("region_code") && (names.contains("unit_code") || named);
    if (kind != RecordKind.UNIT_LINEAGE && !keyed && !names.contains("unit_id")) {
      missing.add(names.contains("region_code") ? "unit_code" : "region_code");
    }
    if (kind == RecordKind.BUDGET_YEARS && names.stream().noneMatch(kind.marks()::contains)) {
      missing.add("adjusted_budget");
    }
    if (kind == RecordKind.SCORES && !names.contains("score") && !names.contains("grade")) {
      missing.add("score");
    }
    if (kind == RecordKind.BUDGET_MONTHS && !names.contains("adjusted_budget")) {
      addMissing(missing, names, "cumulative_expenditure");
    }
    if (!missing.isEmpty()) {
      throw missing(file, kind, missing, names);
    }
  }

  private static void addMissing(List<String> missing, List<String> names, String column) {
    if (!names.contains(column)) {
      missing.add(column);
    }
  }

  private static UnreadableDocument missing(
      String file, RecordKind kind, List<String> missing, List<String> found) {
    String columns = String.join(", ", missing);
    String has = String.join(", ", found);
    String template = kind.id() + ".csv";
    return new UnreadableDocument(
        "missing_column",
        new Words(
            "文件“" + file + "”缺少列 " + columns + "；现有列：" + has + "。请对照模板 " + template + " 补上。",
            file
                + " has no column "
                + columns
                + "; it has: "
                + has
                + ". Add it as in the template "
                + template
                + "."));
  }

  private static UnreadableDocument unknown(String file, List<String> found) {
    String has = String.join(", ", found);
    String kinds = String.join(", ", CanonicalRecords.names());
    return new UnreadableDocument(
        "unknown_columns",
        new Words(
            "文件“" + file + "”的表头不是任何一种规范表；现有列：" + has + "。规范表有：" + kinds + "，请对照模板。",
            "The header of "
                + file
                + " is that of no canonical file; it has: "
                + has
                + ". The canonical files are "
                + kinds
                + "; see their templates."));
  }
}
