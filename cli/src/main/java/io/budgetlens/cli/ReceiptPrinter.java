package io.budgetlens.cli;

import io.budgetlens.ingest.layout.LaidFile;
import io.budgetlens.ingest.publish.Receipt;
import io.budgetlens.ingest.publish.Receipt.Found;
import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.publish.Receipt.SetAside;
import io.budgetlens.model.finding.Outcome;
import io.budgetlens.model.finding.Severity;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;

/** Prints what a run did: files, rows, what was set aside and why, findings, release, time. */
final class ReceiptPrinter {
  private final LanguageOption language;
  private final PrintWriter out;

  ReceiptPrinter(LanguageOption language, PrintWriter out) {
    this.language = language;
    this.out = out;
  }

  void print(Receipt receipt) {
    out.println(head(receipt));
    count(language.say("新读文件", "files loaded"), receipt.documents());
    count(language.say("未变文件", "files unchanged"), receipt.unchanged());
    if (receipt.resumed() > 0) {
      count(language.say("其中上次中断前已读", "of them read before"), receipt.resumed());
    }
    count(language.say("拒绝文件", "files refused"), receipt.refusedCount());
    for (Refused refused : receipt.refused()) {
      out.println("    " + refused.words().in(language.language()));
    }
    long unnamed = receipt.refusedCount() - receipt.refused().size();
    if (unnamed > 0) {
      out.println(language.say("    …另有 " + unnamed + " 个", "    … and " + unnamed + " more"));
    }
    count(language.say("读入行与数字", "rows and figures in"), receipt.rowsIn());
    receipt.rowsOut().forEach((table, rows) -> count("  → " + table, rows));
    receipt.laid().forEach(this::laid);
    setAside(receipt);
    findings(receipt);
    out.printf(
        Locale.ROOT,
        "  %s %.1f s%n",
        language.say("用时", "took"),
        receipt.took().toMillis() / 1000.0);
  }

  private String head(Receipt receipt) {
    if (receipt.release().isPresent()) {
      String id = receipt.release().get().id();
      return language.say("已发布 " + id, "Published " + id);
    }
    return receipt
        .current()
        .map(
            r ->
                language.say(
                    "没有新内容，当前发布版仍为 " + r.id(), "Nothing new: the release is still " + r.id()))
        .orElse(language.say("没有可发布的内容", "Nothing to publish"));
  }

  /** Where the rows of a file went and, for each amount, its money over all years. */
  private void laid(LaidFile laid) {
    out.println("  " + laid.file() + language.say(" 按布局 ", ", layout ") + laid.layout());
    for (LaidFile.Fate fate : laid.fates()) {
      count("    " + action(fate.action()) + fate.words().in(language.language()), fate.rows());
    }
    laid.totals().stream()
        .map(LaidFile.Total::column)
        .distinct()
        .forEach(column -> total(laid, column));
  }

  private String action(String action) {
    return switch (action) {
      case "keep" -> language.say("采用：", "read: ");
      case "skip" -> language.say("略过：", "left out: ");
      default -> language.say("搁置：", "set aside: ");
    };
  }

  private void total(LaidFile laid, String column) {
    out.println(
        "      "
            + column
            + " "
            + laid.currency()
            + " "
            + sum(laid, column, LaidFile.Total::in)
            + " = "
            + sum(laid, column, LaidFile.Total::loaded)
            + language.say(" 入湖 + ", " loaded + ")
            + sum(laid, column, LaidFile.Total::leftOut)
            + language.say(" 略过 + ", " left out + ")
            + sum(laid, column, LaidFile.Total::setAside)
            + language.say(" 搁置", " set aside"));
  }

  private static String sum(
      LaidFile laid, String column, Function<LaidFile.Total, BigDecimal> part) {
    BigDecimal sum =
        laid.totals().stream()
            .filter(t -> t.column().equals(column))
            .map(part)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private void setAside(Receipt receipt) {
    receipt
        .setAside()
        .forEach((reason, n) -> count(language.say("搁置 ", "set aside: ") + reason, n));
    for (SetAside row : receipt.examples()) {
      out.println("    " + row.words().in(language.language()));
    }
  }

  private void findings(Receipt receipt) {
    for (Found found : receipt.findings()) {
      Outcome outcome = Outcome.valueOf(found.outcome().toUpperCase(Locale.ROOT));
      Severity severity = Severity.valueOf(found.severity().toUpperCase(Locale.ROOT));
      count(
          language.say("发现 ", "finding ")
              + found.rule()
              + " "
              + FindingLines.outcome(outcome, language.language())
              + "/"
              + FindingLines.severity(severity, language.language()),
          found.count());
    }
  }

  private void count(String name, long number) {
    String gap = " ".repeat(Math.max(1, 34 - TextTable.width(name)));
    out.printf(Locale.ROOT, "  %s%s%,8d%n", name, gap, number);
  }
}
