package io.budgetlens.api.page;

import io.budgetlens.api.answer.Link;
import io.budgetlens.api.language.Negotiation;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start page: what this is, where its documentation is, and a few questions to begin with. */
public final class IndexPage {
  private static final Words TITLE = new Words("政府预算与绩效数据", "Government budgets, comparable");
  private static final Words WHAT =
      new Words(
          "把多年的部门预算、决算与绩效评价数据变成可比、可审、可追溯的数字。",
          "Years of departments' budgets, accounts and performance scores as numbers that can be"
              + " compared, audited and traced to their source.");
  private static final Words QUESTIONS = new Words("可以这样问", "Questions to begin with");
  private static final Words NO_RELEASE =
      new Words("数据湖还没有发布任何版本，请先导入数据。", "The lake has no release yet: ingest data first.");

  private IndexPage() {}

  /**
   * A question a reader can follow.
   *
   * @param words the question, or what is known already
   */
  public record Example(String words, Link link) {}

  /**
   * @param release absent before the first release
   */
  public static byte[] html(Language language, @Nullable String release, List<Example> examples) {
    StringBuilder html = new StringBuilder(2_000);
    head(html, language);
    if (release == null) {
      html.append("<p class=\"quiet\">").append(escaped(NO_RELEASE.in(language))).append("</p>\n");
    } else {
      html.append("<h2>").append(escaped(QUESTIONS.in(language))).append("</h2>\n<ul>\n");
      examples.forEach(example -> item(html, example));
      html.append("</ul>\n<p class=\"quiet\">").append(escaped(release)).append("</p>\n");
    }
    return html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void head(StringBuilder html, Language language) {
    html.append(
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Budgetlens</title>
        <link rel="icon" href="/docs/favicon.png">
        <link rel="stylesheet" href="/docs/page.css">
        </head>
        <body>
        <h1>Budgetlens</h1>
        <p>%s</p>
        <p>%s</p>
        <nav><a href="/docs">%s</a><a href="/openapi.yaml">openapi.yaml</a><a href="/?lang=zh">中文</a><a href="/?lang=en">English</a></nav>
        """
            .formatted(
                Negotiation.tag(language),
                escaped(TITLE.in(language)),
                escaped(WHAT.in(language)),
                escaped(new Words("接口文档", "Documentation").in(language))));
  }

  private static void item(StringBuilder html, Example example) {
    String address = escaped(example.link().toString());
    html.append("<li><a href=\"")
        .append(address)
        .append("\">")
        .append(escaped(example.words()))
        .append("</a><br><code>")
        .append(address)
        .append("</code></li>\n");
  }

  /** Names come from documents: they are shown as text, never taken as HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
