package io.budgetlens.bench.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Web pages and archives of them. */
final class Pages {
  private Pages() {}

  static List<HostileFile> all() {
    return List.of(
        page("nested-divs.html", "<div>".repeat(100_000) + "预算"),
        page("tables-in-tables.html", "<table><tr><td>".repeat(40_000) + "预算"),
        page("tables-in-tables-of-data.html", "<table><tr><td>1<td>2<td>".repeat(30_000) + "预算"),
        page("open-formatting.html", "<b><i><a>x".repeat(40_000)),
        page("misnested.html", "<a><b><p></a>".repeat(30_000)),
        page("foster-parents.html", "<table>" + "<b>x<p>".repeat(40_000)),
        page(
            "huge-spans.html",
            "<table>" + "<tr><td rowspan=9999 colspan=9999>1<td>2".repeat(30_000)),
        page("rowspans.html", "<table>" + ("<tr>" + "<td rowspan=9999>1".repeat(50)).repeat(1_500)),
        page("million-elements.html", "<p>支出1万元".repeat(1_000_000)),
        page("brackets.html", "<".repeat(8_000_000)),
        page("attributes.html", "<p " + attributes() + ">预算"),
        page("long-attribute.html", "<p style=\"" + "display :".repeat(800_000) + "\">预算"),
        page("entities.html", "&amp;&#20803;".repeat(400_000)),
        page("comments.html", "<!--".repeat(2_000_000)),
        page("lists.html", "<ul><li>".repeat(60_000) + "预算"),
        page("links.html", "<a href=#>预算</a>".repeat(70_000)),
        HostileFile.of("comments-before.html", "<!--a-->".repeat(500_000) + "<div>预算"),
        HostileFile.of(
            "headers.mht", "a: b\n ".repeat(500_000) + "content-type: multipart/related"),
        HostileFile.of("borders.mht", head() + "\n--x\nA: b\n".repeat(400_000)),
        HostileFile.of(
            "page-in-base64.mht",
            head()
                + "--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
                + base64()
                + "\n--x--\n"),
        HostileFile.of(
            "quoted.mht",
            head()
                + "--x\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>"
                + "=3D".repeat(3_000_000)
                + "\n--x--\n"));
  }

  private static String head() {
    return "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n";
  }

  private static String base64() {
    byte[] page = ("<html><body>" + "<p>支出1万元".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    return Base64.getMimeEncoder().encodeToString(page);
  }

  private static HostileFile page(String name, String body) {
    return HostileFile.of(name, "<html><body>" + body);
  }

  private static String attributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      all.append("a").append(i).append("=1 ");
    }
    return all.toString();
  }
}
