package io.budgetlens.ingest.conform;

import io.budgetlens.ingest.identity.Mention;
import io.budgetlens.ingest.identity.Regions;
import io.budgetlens.ingest.identity.WrittenName;
import io.budgetlens.ingest.report.DocumentReport;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a document tell of its unit beside the name: codes, the publisher's
 * region, the superior department.
 */
final class DocumentClues {
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

  static Mention of(DocumentReport report, Regions regions) {
    String written = report.reading().unitName();
    String name = written == null ? "" : written;
    FiscalYear year = report.reading().fiscalYear();
    DocumentClues clues = new DocumentClues(WrittenName.of(name).main(), regions);
    report
        .document()
        .text()
        .lines()
        .filter(l -> l.length() <= LONGEST_LINE)
        .limit(LINES)
        .forEach(clues::take);
    return new Mention(
        name,
        year == null ? null : Integer.valueOf(year.value()),
        clues.codes,
        clues.creditCodes,
        clues.told,
        clues.parents);
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
