package io.budgetlens.ingest.read;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text each element holds, and how much of it in links; counted in one pass. */
final class HtmlLengths implements NodeVisitor {
  private static final int DATE_CHARS = 30;
  private static final Pattern DATE =
      Pattern.compile("[\\s(（\\[【]*\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[\\s)）\\]】]*");

  private static final class Count {
    int text;
    int linked;
    int links;
    int innerTable;
  }

  private final Map<Node, Count> counts = new IdentityHashMap<>();

  static HtmlLengths of(Element body) {
    HtmlLengths lengths = new HtmlLengths();
    body.traverse(lengths);
    return lengths;
  }

  @Override
  public void head(Node node, int depth) {}

  @Override
  public void tail(Node node, int depth) {
    Count own = counts.computeIfAbsent(node, n -> new Count());
    if (node instanceof TextNode) {
      String words = ((TextNode) node).getWholeText();
      own.text = isDate(words) ? 0 : solid(words);
    }
    if (node.nameIs("a") && node.hasAttr("href")) {
      own.linked = own.text;
      own.links = 1;
    }
    Node parent = node.parent();
    if (parent != null) {
      Count above = counts.computeIfAbsent(parent, n -> new Count());
      above.text += own.text;
      above.linked += own.linked;
      above.links += own.links;
      int table = node.nameIs("table") ? own.text : 0;
      above.innerTable = Math.max(above.innerTable, Math.max(table, own.innerTable));
    }
  }

  /** A date alone stands beside a link, or above the text; it weighs nothing. */
  private static boolean isDate(String words) {
    return words.length() <= DATE_CHARS && DATE.matcher(words).matches();
  }

  private static int solid(String words) {
    return (int) words.chars().filter(c -> !Character.isWhitespace(c) && c != '\u00a0').count();
  }

  int text(Element element) {
    Count count = counts.get(element);
    return count == null ? 0 : count.text;
  }

  /** How much text the largest table within an element holds. */
  int innerTable(Element element) {
    Count count = counts.get(element);
    return count == null ? 0 : count.innerTable;
  }

  /** At least two links and nothing else. */
  boolean isAllLinks(Element element) {
    Count count = counts.get(element);
    return count != null && count.links >= 2 && count.linked >= count.text;
  }

  /** At least three links that make up nearly all of the text. */
  boolean isLinkList(Element element) {
    Count count = counts.get(element);
    return count != null && count.links >= 3 && count.linked * 20L >= count.text * 17L;
  }
}
