package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a page as a browser breaks it into lines: white space collapses, blocks and line
 * breaks end a paragraph. Tables of data become grids; tables that lay out a page are only blocks.
 */
final class HtmlFlow implements NodeFilter {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Elements that browsers show as blocks although jsoup counts them as inline, or cells. */
  private static final Set<String> BREAKS =
      Set.of("br", "tr", "td", "th", "caption", "option", "legend", "center", "dt", "dd");

  /** What takes the words: the draft, or a cell. */
  private interface Sink {
    void paragraph(String words, boolean heading);

    void table(Element table);
  }

  private final Sink sink;
  private final HtmlLengths lengths;
  private final StringBuilder line = new StringBuilder();
  private int headingDepth;
  private int preDepth;

  private HtmlFlow(Sink sink, HtmlLengths lengths) {
    this.sink = sink;
    this.lengths = lengths;
  }

  static void read(Element body, HtmlLengths lengths, Draft draft) {
    HtmlFlow flow = new HtmlFlow(new IntoDraft(draft, lengths), lengths);
    body.filter(flow);
    flow.flush();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode) {
      append(((TextNode) node).getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element)) {
      return FilterResult.CONTINUE;
    }
    Element element = (Element) node;
    if (breaks(element)) {
      flush();
    }
    if (element.nameIs("table") && HtmlTable.isData(element, lengths)) {
      sink.table(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    headingDepth += HEADINGS.contains(element.normalName()) ? 1 : 0;
    preDepth += element.nameIs("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(@Nullable Node node, int depth) {
    if (node instanceof Element) {
      Element element = (Element) node;
      if (breaks(element)) {
        flush();
      }
      headingDepth -= HEADINGS.contains(element.normalName()) ? 1 : 0;
      preDepth -= element.nameIs("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || BREAKS.contains(element.normalName());
  }

  private void append(String words) {
    if (preDepth > 0) {
      line.append(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
  }

  private void flush() {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\n')) {
      end--;
    }
    String words = line.substring(0, end);
    line.setLength(0);
    if (!words.replace('\u00a0', ' ').isBlank()) {
      words.lines().forEach(each -> sink.paragraph(each, headingDepth > 0));
    }
  }

  /** The words of a cell; tables within it are flattened into lines. */
  static String words(Element cell, HtmlLengths lengths) {
    IntoCell lines = new IntoCell();
    HtmlFlow flow = new HtmlFlow(lines, lengths);
    for (Node child : cell.childNodes()) {
      child.filter(flow);
    }
    flow.flush();
    return String.join("\n", lines.lines);
  }

  private static final class IntoDraft implements Sink {
    private final Draft draft;
    private final HtmlLengths lengths;
    private int count;

    IntoDraft(Draft draft, HtmlLengths lengths) {
      this.draft = draft;
      this.lengths = lengths;
    }

    @Override
    public void paragraph(String words, boolean heading) {
      if (!HtmlNoise.isNoise(words)) {
        draft.paragraph(words, "paragraph " + ++count, null, heading);
      }
    }

    @Override
    public void table(Element table) {
      Element caption = HtmlTable.caption(table);
      if (caption != null) {
        paragraph(caption.text(), false);
      }
      draft.table(HtmlTable.grid(table, lengths));
    }
  }

  private static final class IntoCell implements Sink {
    final List<String> lines = new ArrayList<>();

    @Override
    public void paragraph(String words, boolean heading) {
      lines.add(words);
    }

    @Override
    public void table(Element table) {
      for (Element row : HtmlTable.rows(table)) {
        String words = row.text();
        if (!words.isBlank()) {
          lines.add(words);
        }
      }
    }
  }
}
