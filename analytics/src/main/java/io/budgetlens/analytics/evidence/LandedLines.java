package io.budgetlens.analytics.evidence;

import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quotes lines of landed files of records, in UTF-8 or GB18030. */
final class LandedLines {
  private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,18})\\b");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A record whose quotes do not close within this many lines is quoted no further. */
  private static final int LONGEST_RECORD = 50;

  private LandedLines() {}

  /** Absent where the testimony names no line, or the bytes are not at hand. */
  static @Nullable QuotedLine quote(Landing landing, Testimony testimony, String item) {
    Matcher place = LINE.matcher(testimony.place());
    DocumentId doc = new DocumentId(testimony.docId());
    if (!place.find() || !landing.has(doc)) {
      return null;
    }
    long line = Long.parseLong(place.group(1));
    try {
      return read(landing.path(doc), StandardCharsets.UTF_8, line, item);
    } catch (CharacterCodingException notUtf8) {
      return readOtherEncoding(landing.path(doc), line, item);
    } catch (IOException e) {
      throw new UncheckedIOException("landed file " + doc.value() + " cannot be read", e);
    }
  }

  private static @Nullable QuotedLine readOtherEncoding(Path file, long line, String item) {
    try {
      return read(file, Charset.forName("GB18030"), line, item);
    } catch (IOException e) {
      throw new UncheckedIOException("landed file " + file + " cannot be read", e);
    }
  }

  private static @Nullable QuotedLine read(Path file, Charset charset, long wanted, String item)
      throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, charset)) {
      String header = null;
      for (long number = 1; number <= wanted; number++) {
        String line = reader.readLine();
        if (line == null) {
          return null;
        }
        String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        if (number == wanted) {
          return quoted(number, header == null ? "" : header, whole(text, reader), item);
        }
        if (header == null && !text.isBlank() && !text.startsWith("#")) {
          header = text;
        }
      }
      return null;
    }
  }

  /** The record that begins in a line: a quoted cell may hold line breaks. */
  private static String whole(String first, BufferedReader reader) throws IOException {
    StringBuilder record = new StringBuilder(first);
    for (int more = 0; more < LONGEST_RECORD && CsvCells.isOpen(record); more++) {
      String next = reader.readLine();
      if (next == null) {
        break;
      }
      record.append('\n').append(next);
    }
    return record.toString();
  }

  private static QuotedLine quoted(long line, String header, String words, String item) {
    List<String> names =
        CsvCells.of(header).stream()
            .map(n -> n.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
            .toList();
    List<String> cells = CsvCells.of(words);
    int column = names.indexOf(item);
    if (column < 0 || column >= cells.size()) {
      return new QuotedLine(line, null, null, header, words, null);
    }
    String letters = new ItemColumns.Column(column + 1, item).letters();
    return new QuotedLine(line, null, letters, header, words, cells.get(column));
  }
}
