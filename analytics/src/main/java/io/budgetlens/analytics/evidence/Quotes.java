package io.budgetlens.analytics.evidence;

import io.budgetlens.analytics.document.BlockRow;
import io.budgetlens.analytics.document.FigureRow;
import io.budgetlens.analytics.evidence.QuotedFigure.Quote;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.lake.engine.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a figure's words out of its document's blocks. */
final class Quotes {
  private static final Pattern SPAN = Pattern.compile("\\[\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*]");

  private Quotes() {}

  static QuotedFigure of(OpenRelease release, FigureRow figure) {
    List<Quote> quotes = new ArrayList<>();
    Matcher span = SPAN.matcher(figure.spans());
    while (span.find()) {
      int start = Integer.parseInt(span.group(1));
      int end = Integer.parseInt(span.group(2));
      List<BlockRow> blocks = blocks(release, figure.docId(), start, end);
      if (!blocks.isEmpty()) {
        quotes.add(quote(blocks, start, end));
      }
    }
    return new QuotedFigure(figure, quotes);
  }

  /** The blocks a span runs through: one, unless a line or page breaks a number in two. */
  private static List<BlockRow> blocks(OpenRelease release, String doc, int start, int end) {
    Step step = Step.beside(Quotes.class, "blocks_before").with("doc", doc).with("before", end);
    return release.ask(step, BlockRow::of).stream()
        .filter(b -> b.startOffset() + b.text().length() > start)
        .sorted(Comparator.comparingInt(BlockRow::startOffset))
        .toList();
  }

  private static Quote quote(List<BlockRow> blocks, int start, int end) {
    String words = blocks.stream().map(b -> part(b, start, end)).collect(Collectors.joining());
    String around = around(blocks);
    BlockRow first = blocks.get(0);
    return new Quote(start, end, words, first.place(), first.page(), around);
  }

  /** Pieces of a long block follow each other without a gap; other blocks are lines. */
  private static String around(List<BlockRow> blocks) {
    StringBuilder around = new StringBuilder();
    int end = blocks.get(0).startOffset();
    for (BlockRow block : blocks) {
      around.append(block.startOffset() > end ? "\n" : "").append(block.text());
      end = block.startOffset() + block.text().length();
    }
    return around.toString();
  }

  private static String part(BlockRow block, int start, int end) {
    int from = Math.max(0, start - block.startOffset());
    int to = Math.min(block.text().length(), end - block.startOffset());
    return block.text().substring(from, to);
  }
}
