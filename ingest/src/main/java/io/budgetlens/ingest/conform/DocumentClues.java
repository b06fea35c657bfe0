package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Mention;
import io.budgetlens.ingest.identity.Regions;
import io.budgetlens.ingest.identity.WrittenName;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.table.Column;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the first lines of a document tell of its unit beside the name: codes, the publisher's
 * region, the superior department.
 */
public final class DocumentClues {
  /** What documents tell of their units beside the name. */
  public static final TableContract CLUE =
      new TableContract(
          "document_clue",
          List.of(
              new Column(1, "doc_id", ColumnType.TEXT, true),
              new Column(2, "kind", ColumnType.TEXT, true),
              new Column(3, "value", ColumnType.TEXT, true)),
          List.of("doc_id", "kind", "value"),
          List.of(),
          List.of("doc_id"));

  private static final String CODE = "code";
  private static final String CREDIT = "credit_code";
  private static final String REGION = "region";
  private static final String SUPERIOR = "parent";
  private static final int LINES = 80;
  private static final int LONGEST_LINE = 300;
  private static final int BEFORE_NAME = 16;
  private static final Pattern UNIT_CODE =
      Pattern.compile(
          "(?:单位|部门)(?:\\((?:单位|部门)\\))?(?:预算)?(?:代码|编码)\\)?:?([0-9]{9}|[0-9]{6}|[0-9]{3})(?![0-9])");
  private static final Pattern CODE_BEFORE =
      Pattern.compile("(?<![0-9])([0-9]{9}|[0-9]{6}|[0-9]{3})[-—_]$");
  private static final Pattern SUPERVISION = Pattern.compile("监督索引号:?([0-9]{6})[0-9]{9,14}");
  private static final Pattern INDEX =
      Pattern.compile("索引号:?[0-9a-z]{2}([0-9]{6})[0-9a-z]{10}(?![0-9a-z])");
  private static final Pattern CREDIT_CODE =
      Pattern.compile("统一社会信用代码:?([0-9a-z]{18})(?![0-9a-z])");
  private static final Pattern PUBLISHER =
      Pattern.compile("(?:发布机构|发布单位|发布部门|发文机关|公开单位|公开主体|信息来源|主办单位|来源):?([\\u4e00-\\u9fff]{2,30})");
  private static final Pattern WEBSITE =
      Pattern.compile("([\\u4e00-\\u9fff]{2,24}?)(?:人民政府门户网站|政府门户网站|人民政府网|政府信息公开)");
  private static final Pattern PARENT =
      Pattern.compile("(?:主管部门|主管单位|上级部门|上级单位)(?:及代码|名称)?:?([\\u4e00-\\u9fff]{4,30})");

  private final String name;
  private final Regions regions;
  private final Set<String> codes = new TreeSet<>();
  private final Set<String> creditCodes = new TreeSet<>();
  private final Set<String> told = new TreeSet<>();
  private final Set<String> parents = new TreeSet<>();

  private DocumentClues(String name, Regions regions) {
    this.name = name;
    this.regions = regions;
  }

  /** The rows of {@link #CLUE} that a document gives; they need no lake. */
  static List<Row> rows(DocumentReport report) {
    String written = report.reading().unitName();
    String name = written == null ? "" : WrittenName.of(written).main();
    DocumentClues clues = new DocumentClues(name, Regions.standard());
    report
        .document()
        .text()
        .lines()
        .filter(l -> l.length() <= LONGEST_LINE)
        .limit(LINES)
        .forEach(clues::take);
    return clues.rows(report.id().value());
  }

  private List<Row> rows(String docId) {
    List<Row> rows = new ArrayList<>();
    codes.forEach(c -> rows.add(row(docId, CODE, c)));
    creditCodes.forEach(c -> rows.add(row(docId, CREDIT, c)));
    told.forEach(c -> rows.add(row(docId, REGION, c)));
    parents.forEach(c -> rows.add(row(docId, SUPERIOR, c)));
    return rows;
  }

  private static Row row(String docId, String kind, String value) {
    return TableRow.of(CLUE).with("doc_id", docId).with("kind", kind).with("value", value).row();
  }

  /**
   * The mention of a document.
   *
   * @param clues its rows of {@link #CLUE}
   */
  static Mention mention(@Nullable String name, @Nullable Integer year, List<Row> clues) {
    return Mention.of(name == null ? "" : name, year)
        .withCodes(values(clues, CODE))
        .withCreditCodes(values(clues, CREDIT))
        .withRegions(values(clues, REGION))
        .withParents(values(clues, SUPERIOR));
  }

  private static Set<String> values(List<Row> clues, String kind) {
    return clues.stream()
        .filter(row -> row.text("kind").equals(kind))
        .map(row -> row.text("value"))
        .collect(Collectors.toSet());
  }

  private void take(String line) {
    String folded = WrittenName.fold(line);
    all(UNIT_CODE, folded, codes);
    all(PARENT, folded, parents);
    Set<String> credit = new TreeSet<>();
    all(CREDIT_CODE, folded, credit);
    credit.forEach(c -> creditCodes.add(c.toUpperCase(Locale.ROOT)));
    Set<String> numbers = new TreeSet<>();
    all(SUPERVISION, folded, numbers);
    all(INDEX, folded, numbers);
    numbers.stream().map(n -> n + "000").filter(regions::has).forEach(told::add);
    Set<String> publishers = new TreeSet<>();
    all(PUBLISHER, folded, publishers);
    all(WEBSITE, folded, publishers);
    publishers.forEach(p -> told.addAll(region(p)));
    besideName(folded);
  }

  /** The first words for a region in a publisher's name. */
  private Set<String> region(String publisher) {
    Set<String> found = Set.of();
    for (int from = 0; from < publisher.length() - 1 && found.isEmpty(); from++) {
      found = regions.deepest(publisher.substring(from));
    }
    return found;
  }

  private static void all(Pattern pattern, String line, Set<String> found) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  /** 219001-某局 tells a code; 北京市朝阳区财政局 in the text tells where 朝阳区财政局 is. */
  private void besideName(String line) {
    int at = name.length() < 3 ? -1 : line.indexOf(name);
    while (at >= 0) {
      String before = line.substring(0, at);
      all(CODE_BEFORE, before, codes);
      for (int from = Math.max(0, at - BEFORE_NAME); from < at - 1; from++) {
        told.addAll(regions.endingAt(line, from, at));
      }
      at = line.indexOf(name, at + 1);
    }
  }
}
