package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.record.CsvText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's text as the engine reads it: UTF-8, commas, and what stands above the header blanked, so
 * that lines keep their numbers. It is streamed, whatever its size.
 */
final class TableText {
  private static final int HEAD_BYTES = 1 << 17;
  private static final int HEAD_LINES = 60;
  private static final int SAMPLE_LINES = 2_000;
  private static final int BUFFER = 1 << 16;

  /** A record whose quote does not close within so many lines has a stray quote. */
  private static final int LONGEST_RECORD = 50;

  private TableText() {}

  /**
   * @param path where it lies as UTF-8 with commas and its header as the first line that is not
   *     blank
   * @param damaged whether it holds characters that are no text in its encoding
   */
  record Prepared(Path path, boolean damaged) {}

  /** The first lines, decoded as well as the first bytes tell. */
  static List<String> head(Path file, @Nullable String encoding) {
    return lines(file, encoding, HEAD_LINES);
  }

  /** Enough lines to see what the columns hold. */
  static List<String> sample(Path file) {
    return lines(file, null, SAMPLE_LINES);
  }

  private static List<String> lines(Path file, @Nullable String encoding, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(HEAD_BYTES);
      Charset charset = encoding == null ? told(bytes) : Charset.forName(encoding);
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString().replace("\uFEFF", "").lines().limit(most).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static Charset told(byte[] bytes) {
    if (isUtf16(bytes)) {
      return StandardCharsets.UTF_16;
    }
    ByteBuffer most = ByteBuffer.wrap(bytes, 0, lastLineEnd(bytes));
    try {
      StandardCharsets.UTF_8.newDecoder().decode(most);
      return StandardCharsets.UTF_8;
    } catch (java.nio.charset.CharacterCodingException e) {
      return Charset.forName("GB18030");
    }
  }

  /** A character may be cut in two where the first bytes end. */
  private static int lastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (bytes.length == HEAD_BYTES && end > 1 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe;
  }

  /**
   * @param name what messages call the file
   * @param scratch where copies may be written
   * @throws io.budgetlens.ingest.read.UnreadableDocument where it is text of no known encoding
   */
  static Prepared prepare(String name, Path file, Layout layout, TableHead head, Path scratch) {
    try {
      Prepared utf8 =
          utf8(
              name,
              file,
              layout.text().encoding(),
              scratch.resolveSibling(scratch.getFileName() + ".utf8"));
      boolean asItLies =
          head.delimiter() == ','
              && layout.finding().headerRows() == 1
              && head.line() == firstLine(utf8.path());
      if (asItLies) {
        return utf8;
      }
      rewrite(utf8.path(), head, scratch);
      return new Prepared(scratch, utf8.damaged());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static int firstLine(Path file) {
    List<String> lines = head(file, "UTF-8");
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return first + 1;
  }

  private static Prepared utf8(String name, Path file, @Nullable String encoding, Path copy)
      throws IOException {
    String charset = encoding;
    if (charset == null) {
      try (InputStream in = Files.newInputStream(file)) {
        charset = isUtf16(in.readNBytes(2)) ? "UTF-16" : null;
      }
    }
    if (charset == null) {
      CsvText text = CsvText.of(name, file, copy);
      return new Prepared(text.path(), text.replaced() > 0);
    }
    return new Prepared(copy, transcode(file, Charset.forName(charset), copy));
  }

  private static boolean transcode(Path from, Charset charset, Path to) throws IOException {
    boolean damaged = false;
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (Reader reader = new InputStreamReader(Files.newInputStream(from), decoder);
        Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      char[] chars = new char[BUFFER];
      for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
        damaged |= CharBuffer.wrap(chars, 0, n).chars().anyMatch(c -> c == '\uFFFD');
        writer.write(chars, 0, n);
      }
    }
    return damaged;
  }

  private static void rewrite(Path from, TableHead head, Path to) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(from, StandardCharsets.UTF_8);
        BufferedWriter writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      for (int line = 1; line <= head.lastLine(); line++) {
        reader.readLine();
        writer.write(line < head.lastLine() ? "" : header(head.headers().written().size()));
        writer.write('\n');
      }
      Deque<String> ahead = new ArrayDeque<>();
      for (String record = next(reader, ahead); record != null; record = next(reader, ahead)) {
        writer.write(head.delimiter() == ',' ? record : commas(record, head.delimiter()));
        writer.write('\n');
      }
    }
  }

  static String header(int columns) {
    StringBuilder names = new StringBuilder("c1");
    for (int i = 2; i <= columns; i++) {
      names.append(",c").append(i);
    }
    return names.toString();
  }

  /** The next record; where its quote never closes, its first line alone. */
  private static @Nullable String next(BufferedReader reader, Deque<String> ahead)
      throws IOException {
    String first = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
    if (first == null || !Delimited.isOpen(first)) {
      return first;
    }
    StringBuilder record = new StringBuilder(first);
    Deque<String> taken = new ArrayDeque<>();
    while (Delimited.isOpen(record) && taken.size() < LONGEST_RECORD) {
      String more = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
      if (more == null) {
        break;
      }
      taken.addLast(more);
      record.append('\n').append(more);
    }
    if (!Delimited.isOpen(record)) {
      return record.toString();
    }
    taken.descendingIterator().forEachRemaining(ahead::addFirst);
    return first;
  }

  /** A record with a stray quote keeps it, for the engine to set it aside. */
  private static String commas(String record, char delimiter) {
    return Delimited.isOpen(record)
        ? record.replace(delimiter, ',')
        : Delimited.withCommas(Delimited.cells(record, delimiter));
  }
}
