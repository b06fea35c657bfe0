package io.budgetlens.ingest.check;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.model.fiscal.FiscalYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F6: a year left over from the text that was taken as a template: a heading or an opening of last
 * year among those of this year, or a year with a digit lost. Where the document tells of last year
 * on purpose, in comparisons and beside the same sentence of its own year, it keeps silent.
 */
final class TemplateYear implements TextRule {
  private static final Pattern BROKEN =
      Pattern.compile("20[0-9](?<![0-9]20[0-9])\\s*年度(?=[^0-9]{0,4}(?:部门|单位|收|支|决算|预算|财政|一般公共))");
  private static final String OF_ACCOUNTS =
      "年度?(?:本?部门|本?单位)?(?:整体)?(?:收入支出|收支|收入|支出|财政拨款|一般公共预算|政府性基金|国有资本经营|“?三公”?经费|部门决算|单位决算|决算)";
  private static final Pattern HEADING =
      Pattern.compile(
          "(?m)^[\\s　]*(?:[（(]?[一二三四五六七八九十]+[)）]?[、.．]?|第[一二三四五六七八九十]部分)[\\s　]*(20[0-9]{2})"
              + OF_ACCOUNTS
              + "[^。；，,0-9\\n]{0,24}$");
  private static final Pattern OPENING =
      Pattern.compile(
          "(20[0-9]{2})(?<=(?:^|[。\\n])[ \\t　]{0,8}20[0-9]{2})年度[^。；，,0-9\\n]{0,10}(收入总计|支出总计|收、支总计|收支总计|本年收入合计|本年支出合计|收入合计|支出合计|决算编制)");
  private static final Pattern COMPARES = Pattern.compile("上年|较|比|同期|以前年度|历年|去年");

  @Override
  public List<Remark> check(Paper paper) {
    FiscalYear own = paper.reading().fiscalYear();
    if (own == null) {
      return List.of();
    }
    List<Span> left = new ArrayList<>(broken(paper.document()));
    if (paper.document().text().contains(own.value() - 1 + "年")) {
      left.addAll(headings(paper.document(), own.value()));
      left.addAll(openings(paper.document(), own.value()));
    }
    return left.stream()
        .map(
            s ->
                Remark.of(
                    "fails",
                    Map.of(
                        "words", Remark.same(paper.document().words(s).strip()),
                        "year", Remark.same(Integer.toString(own.value()))),
                    List.of(s)))
        .toList();
  }

  private static List<Span> broken(Document document) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = BROKEN.matcher(document.text());
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }

  /** Headings of last year, where at least two are of the document's own. */
  private static List<Span> headings(Document document, int own) {
    List<Span> left = new ArrayList<>();
    int ofOwnYear = 0;
    Matcher matcher = HEADING.matcher(document.text());
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      ofOwnYear += year == own ? 1 : 0;
      if (year == own - 1 && !COMPARES.matcher(matcher.group()).find()) {
        left.add(new Span(matcher.start(1), matcher.end()));
      }
    }
    return ofOwnYear >= 2 && left.size() < ofOwnYear ? left : List.of();
  }

  /** Openings of last year that the document does not also have of its own. */
  private static List<Span> openings(Document document, int own) {
    List<Span> left = new ArrayList<>();
    List<String> ofOwnYear = new ArrayList<>();
    Matcher matcher = OPENING.matcher(document.text());
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      Span sentence = Sentences.around(document.text(), matcher.start(1));
      if (year == own) {
        ofOwnYear.add(matcher.group(2));
      } else if (year == own - 1 && !COMPARES.matcher(document.words(sentence)).find()) {
        left.add(new Span(matcher.start(1), matcher.end()));
      }
    }
    boolean otherwiseOwn = !ofOwnYear.isEmpty();
    return otherwiseOwn
        ? left.stream()
            .filter(s -> ofOwnYear.stream().noneMatch(w -> document.words(s).endsWith(w)))
            .toList()
        : List.of();
  }
}
