package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Block;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of document this is, of whom and of which year, with the words that show it. */
record Recognition(
    String type,
    Words why,
    @Nullable String unitName,
    @Nullable Integer year,
    @Nullable String scope) {
  private static final int LONGEST_TITLE = 70;
  private static final int LINES = 40;
  private static final int ENOUGH_MARKS = 5;
  private static final List<String> MARKS =
      List.of("预算执行率", "绩效目标", "绩效评价", "全年预算", "结转结余", "综合评价得分", "自评得分", "满意度", "年初预算", "部门整体");

  static Recognition of(Document document, List<Passage> passages, Forms forms) {
    List<String> lines = opening(document);
    lines.addAll(TableTitles.of(document));
    Title title = Title.of(lines);
    String type = typeOf(title, document, passages, forms);
    if (type.equals(Reading.OTHER)) {
      return new Recognition(type, whyOther(title), null, null, null);
    }
    String body = bodyOf(passages);
    Integer year = YearOfReport.of(lines, body);
    boolean ofForms = FormKind.isOne(type);
    Integer formYear = forms.year();
    String unit =
        ofForms
            ? unitOf(document, title, lines, body, forms)
            : UnitName.of(document, title, lines, body);
    return new Recognition(
        type,
        ofForms ? FormKind.why(title, type) : why(title, type),
        unit == null ? null : asWritten(document, unit),
        ofForms && formYear != null ? formYear : year == null ? formYear : year,
        ScopeWords.of(lines, body));
  }

  /** A name that the document writes in traditional characters, in those. */
  private static String asWritten(Document document, String unit) {
    for (Block block : document.blocks()) {
      PlainText plain = PlainText.of(document.text(), block.span().start(), block.span().end());
      int at = plain.text().indexOf(unit);
      if (at >= 0) {
        String words = document.words(plain.span(at, at + unit.length())).replaceAll("\\s", "");
        boolean traditional =
            words.length() == unit.length()
                && words.chars().anyMatch(c -> c >= '一' && Fold.fold((char) c) != c && c < 0xF900);
        return traditional ? words : unit;
      }
    }
    return unit;
  }

  /** The unit the forms name; where they name none, the one the document names. */
  private static @Nullable String unitOf(
      Document document, Title title, List<String> lines, String body, Forms forms) {
    String filled = UnitName.filledInBy(lines);
    if (filled != null) {
      return filled;
    }
    return forms.headed().stream()
        .map(FormProject::unitOf)
        .filter(n -> n != null)
        .findFirst()
        .orElseGet(() -> UnitName.of(document, title, lines, body));
  }

  static boolean looksLikeTitle(String plain) {
    return plain.length() <= LONGEST_TITLE && Title.kindOf(plain) != Title.Kind.NONE;
  }

  private static List<String> opening(Document document) {
    List<String> lines = new ArrayList<>();
    if (!document.title().isBlank()) {
      lines.add(PlainText.of(document.title(), 0, document.title().length()).text());
    }
    for (String line : document.text().split("\\R", LINES * 3)) {
      boolean readable = line.length() < 400 && !LineTables.isRow(line);
      String plain = readable ? PlainText.of(line, 0, line.length()).text() : "";
      if (!plain.isEmpty() && lines.size() < LINES) {
        lines.add(plain);
      }
    }
    return lines;
  }

  private static String bodyOf(List<Passage> passages) {
    StringBuilder body = new StringBuilder();
    for (Passage passage : passages) {
      body.append(passage.plain().text()).append('\n');
    }
    return body.toString();
  }

  private static String typeOf(
      Title title, Document document, List<Passage> passages, Forms forms) {
    return switch (title.kind()) {
      case EVALUATION ->
          FormKind.isOfForms(title, passages, forms)
              ? FormKind.of(forms)
              : Reading.EVALUATION_REPORT;
      case FORM -> FormKind.titled(title, passages, forms);
      case ACCOUNTS -> Reading.FINAL_ACCOUNTS;
      case OTHER -> Reading.OTHER;
      case NONE -> forms.headed().isEmpty() ? byStructure(document, passages) : FormKind.of(forms);
    };
  }

  /** Without a title, several marks of the genre must come together under numbered headings. */
  private static String byStructure(Document document, List<Passage> passages) {
    if (AccountTable.standIn(document)) {
      return Reading.FINAL_ACCOUNTS;
    }
    String body = bodyOf(passages);
    long marks = MARKS.stream().filter(body::contains).count();
    long headings = passages.stream().filter(Passage::heading).count();
    if (headings < 2) {
      return Reading.OTHER;
    }
    if (marks >= ENOUGH_MARKS) {
      return Reading.EVALUATION_REPORT;
    }
    boolean accounts = body.contains("收、支总计") || body.contains("收入支出决算总体情况");
    return accounts ? Reading.FINAL_ACCOUNTS : Reading.OTHER;
  }

  private static Words why(Title title, String type) {
    if (title.kind() == Title.Kind.NONE && type.equals(Reading.FINAL_ACCOUNTS)) {
      return new Words(
          "文中有部门决算的标准表或标题层次", "it holds standard tables or headings of final accounts");
    }
    if (title.kind() == Title.Kind.NONE) {
      return new Words("正文有该类文件的标题层次和用语", "its headings and wording are those of the genre");
    }
    return new Words("标题：“" + title.words() + "”", "its title: “" + title.words() + "”");
  }

  private static Words whyOther(Title title) {
    if (title.kind() == Title.Kind.NONE) {
      return new Words(
          "标题和正文都不是绩效评价报告或决算说明的样子；未读取数字",
          "neither title nor text is that of a performance report or of final accounts; no figure"
              + " was read");
    }
    return new Words(
        "标题“" + title.words() + "”不是绩效评价报告或决算说明；未读取数字",
        "its title “"
            + title.words()
            + "” is of no performance report or final accounts; no figure was read");
  }
}
