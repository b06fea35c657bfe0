package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The tables by which fonts tell what their characters mean, tried before they are used: the
 * library leaves out what it cannot read of them, guesses then, and unfolds ranges however wide.
 */
final class PdfCharacters {
  /** Characters of all tables together; the largest fonts have some ten thousand. */
  private static final long MOST = 2_000_000;

  private static final Pattern RANGE =
      Pattern.compile(
          "<([0-9A-Fa-f]{1,8})>\\s{0,99}<([0-9A-Fa-f]{1,8})>\\s{0,99}(?:<[0-9A-Fa-f]{0,999}>|\\[)");

  private final Refusal refusal;
  private final Set<COSStream> checked = Collections.newSetFromMap(new IdentityHashMap<>());
  private long count;

  PdfCharacters(Refusal refusal) {
    this.refusal = refusal;
  }

  /** Checks the tables of a font that were not met before. */
  void check(COSDictionary font, int page) {
    for (COSName name : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
      COSStream table = font.getCOSStream(name);
      if (table != null && checked.add(table)) {
        PdfStreams.check(table, page, refusal);
        check(table, page);
      }
    }
  }

  private void check(COSStream table, int page) {
    try (InputStream in = table.createInputStream()) {
      byte[] bytes = in.readAllBytes();
      count(new String(bytes, StandardCharsets.ISO_8859_1), page);
      new CMapParser().parse(new RandomAccessReadBuffer(bytes));
    } catch (UnreadableDocument e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw PdfStreams.damagedPage(page, refusal);
    }
  }

  private void count(String table, int page) {
    int at = table.indexOf("beginbfrange");
    while (at >= 0) {
      int end = table.indexOf("endbfrange", at);
      end = end < 0 ? table.length() : end;
      countRanges(table.substring(at, end), page);
      at = table.indexOf("beginbfrange", end);
    }
  }

  private void countRanges(String ranges, int page) {
    Matcher range = RANGE.matcher(ranges);
    int from = 0;
    while (range.find(from)) {
      long first = Long.parseLong(range.group(1), 16);
      count += 1 + Math.max(0, Long.parseLong(range.group(2), 16) - first);
      if (count > MOST) {
        throw refusal.tooLarge(
            new Words(
                "到第 " + page + " 页为止，字体的字符多于 " + MOST + " 个",
                "up to page " + page + " its fonts have more than " + MOST + " characters"));
      }
      boolean listed = ranges.charAt(range.end() - 1) == '[';
      int close = listed ? ranges.indexOf(']', range.end()) : range.end();
      from = close < 0 ? ranges.length() : close;
    }
  }
}
