package io.budgetlens.ingest.labelled;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A report in our own words around the published facts of one unit, or one project, and year. */
final class PublishedReport {
  private static final Set<String> OF_PERFORMANCE =
      Set.of("initial_budget", "adjusted_budget", "total_score", "project_count", "carryover");

  private final List<PublishedFact> facts;
  private final int turn;
  private final PublishedNumbers numbers;
  private final PublishedWords words;
  private final StringBuilder html = new StringBuilder();

  /**
   * @param turn chooses the style of the prose (six), how numbers are written (five) and what items
   *     are called (three)
   */
  PublishedReport(List<PublishedFact> facts, int turn, PublishedWords words) {
    this.facts = facts;
    this.turn = turn;
    this.numbers = PublishedNumbers.values()[turn % PublishedNumbers.values().length];
    this.words = words;
  }

  /** The figures that a reader must find, and no others. */
  List<String> figures() {
    return facts.stream()
        .filter(PublishedFact::isFigure)
        .map(PublishedFact::figure)
        .distinct()
        .toList();
  }

  /** The report as an HTML page. */
  byte[] page() {
    if (!first().project().isEmpty() && has(Set.of("expenditure"))) {
      form();
    } else {
      report();
    }
    return ("<html><body>\n" + html + "</body></html>\n").getBytes(StandardCharsets.UTF_8);
  }

  private void report() {
    html.append("<h1>").append(title()).append("</h1>\n");
    paragraph("一、基本情况");
    staff(stated().filter(PublishedReport::isStaff).toList());
    paragraph("二、收支和执行情况");
    List<PublishedFact> money = stated().filter(f -> !isStaff(f)).toList();
    if (turn % 6 == 5) {
      table(money.stream().filter(f -> f.kind() == PublishedFact.Kind.MONEY).toList());
      money.stream().filter(f -> change(f).isPresent()).forEach(f -> paragraph(grown(f)));
      money = money.stream().filter(f -> f.kind() != PublishedFact.Kind.MONEY).toList();
    }
    sentences(money);
    paragraph("三、其他情况");
    asides();
  }

  private String title() {
    PublishedFact fact = first();
    if (facts.stream().noneMatch(PublishedFact::isFigure)) {
      return "关于" + fact.unit() + fact.year() + "年财政收支情况的报告";
    }
    return fact.unit() + fact.year() + (has(OF_PERFORMANCE) ? "年度部门整体绩效自评报告" : "年度部门决算公开说明");
  }

  /** The general layout of a project's self-evaluation. */
  private void form() {
    html.append("<h1>项目支出绩效自评表</h1>\n<p>（").append(first().year()).append("年度）</p>\n<table>\n");
    row("项目名称", first().project());
    row("主管部门", first().unit(), "实施单位", first().unit());
    String money = "项目资金（" + numbers.unit() + "）";
    row(money, "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    row(
        "",
        "年度资金总额",
        cell("initial_budget"),
        cell("adjusted_budget"),
        cell("expenditure"),
        "10",
        cell("execution_rate"),
        cell("score_execution"));
    row("总分", "", "", "", "", "100", "", cell("total_score"));
    html.append("</table>\n");
    asides();
  }

  private void row(String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append("<td>").append(cell).append("</td>");
    }
    html.append("</tr>\n");
  }

  private String cell(String item) {
    return find(item)
        .map(
            f ->
                switch (f.kind()) {
                  case MONEY -> numbers.bare(f.number());
                  case POINTS -> f.value();
                  default -> numbers.of(f);
                })
        .orElse("");
  }

  private void table(List<PublishedFact> rows) {
    html.append("<p>金额单位：").append(numbers.unit()).append("</p>\n<table>\n");
    row("项目", first().year() + "年决算数");
    rows.forEach(f -> row(name(f), numbers.bare(f.number())));
    html.append("</table>\n");
  }

  private void staff(List<PublishedFact> told) {
    if (facts.stream().anyMatch(PublishedReport::isFilled)) {
      List<String> posts = told.stream().map(f -> name(f) + numbers.of(f) + filled(f)).toList();
      paragraph(String.join("；", posts) + "。");
    } else {
      sentences(told);
    }
  }

  private void sentences(List<PublishedFact> told) {
    List<String> sentences = new ArrayList<>();
    for (PublishedFact fact : told) {
      sentences.add(sentence(fact, sentences.size() + 1));
    }
    switch (turn % 6) {
      case 1 -> paragraph(String.join("；", sentences) + "。");
      case 0, 3 -> paragraph(String.join("。", sentences) + "。");
      default -> sentences.forEach(s -> paragraph(s + "。"));
    }
  }

  private String sentence(PublishedFact fact, int number) {
    String value = numbers.of(fact);
    return switch (turn % 6) {
      case 0 -> fact.year() + "年度" + name(fact) + value + grownBy(fact, "，较上年决算数");
      case 1 -> name(fact) + value + grownBy(fact, "，比上年");
      case 2 -> number + "." + name(fact) + value + bracketed(grownBy(fact, "较上年"));
      case 3 -> fact.year() + "年" + name(fact) + "为" + value + grownBy(fact, "，同比");
      case 4 -> name(fact) + "：" + value + grownBy(fact, "。" + name(fact) + "较上年");
      default -> name(fact) + value;
    };
  }

  /** How many of the posts of one kind are filled, which is no figure of the whole staff. */
  private String filled(PublishedFact posts) {
    return facts.stream()
        .filter(f -> isFilled(f) && f.published().startsWith(posts.published().substring(0, 2)))
        .findFirst()
        .map(f -> "，实际" + numbers.of(f))
        .orElse("");
  }

  private static boolean isFilled(PublishedFact fact) {
    return !fact.isFigure() && fact.published().matches("(行政|事业)实有人数");
  }

  private static String bracketed(String words) {
    return words.isEmpty() ? "" : "（" + words + "）";
  }

  private String grown(PublishedFact fact) {
    return fact.year() + "年度" + name(fact) + grownBy(fact, "与上年相比") + "。";
  }

  private String grownBy(PublishedFact fact, String lead) {
    return change(fact)
        .map(
            c ->
                lead
                    + (c.number().signum() < 0 ? "减少" : "增加")
                    + numbers.of(c)
                    + find(fact.item() + "_change_rate").map(this::rate).orElse(""))
        .orElse("");
  }

  private String rate(PublishedFact rate) {
    BigDecimal number = rate.number();
    return (number.signum() < 0 ? "，下降" : "，增长") + numbers.of(rate);
  }

  private void asides() {
    List<String> asides =
        facts.stream()
            .filter(f -> !f.isFigure() && !isFilled(f))
            .map(f -> words.aside(f, numbers.of(f)))
            .toList();
    if (!asides.isEmpty()) {
      paragraph(String.join(turn % 2 == 0 ? "；" : "。", asides) + "。");
    }
  }

  private void paragraph(String text) {
    html.append("<p>").append(text).append("</p>\n");
  }

  private Stream<PublishedFact> stated() {
    return facts.stream()
        .filter(PublishedFact::isFigure)
        .filter(f -> !f.item().contains("_change"));
  }

  private Optional<PublishedFact> change(PublishedFact fact) {
    return find(fact.item() + "_change");
  }

  private Optional<PublishedFact> find(String item) {
    return facts.stream().filter(f -> f.item().equals(item)).findFirst();
  }

  private String name(PublishedFact fact) {
    return words.name(fact.item(), turn);
  }

  private static boolean isStaff(PublishedFact fact) {
    return fact.item().startsWith("staff") || fact.item().equals("internal_divisions");
  }

  private boolean has(Set<String> items) {
    return facts.stream().anyMatch(f -> items.contains(f.item()));
  }

  private PublishedFact first() {
    return facts.get(0);
  }
}
