package io.budgetlens.ingest.record;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file as UTF-8: itself where it is that already, else a copy. Engines read UTF-8 only, so
 * GB18030 is transcoded here, as a stream.
 *
 * @param replaced how many characters were no text in the file's encoding; each stands as U+FFFD
 */
public record CsvText(Path path, long replaced) {
  private static final int BUFFER = 1 << 16;

  /** Damage up to this share of the file's other characters still leaves a readable file. */
  private static final int DAMAGE = 20;

  /**
   * @param file what messages call the file
   * @param copy where a copy may be written
   * @throws UnreadableDocument where the file is empty or text of no known encoding
   */
  public static CsvText of(String file, Path path, Path copy) throws IOException {
    Utf8Scan scan = Utf8Scan.of(path);
    if (scan.bytes() == 0) {
      throw refused("empty", file, "是空文件", "is empty");
    }
    if (scan.binary()) {
      return ofWide(file, path, copy);
    }
    if (scan.errors() == 0) {
      return new CsvText(path, 0);
    }
    boolean damagedUtf8 = scan.characters() > scan.errors() * DAMAGE;
    Charset charset = damagedUtf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    CsvText text = new CsvText(copy, transcode(path, charset, copy));
    if (text.replaced() * DAMAGE > scan.errors() && !damagedUtf8) {
      throw refused(
          "wrong_encoding",
          file,
          "既不是 UTF-8 也不是 GB18030；请另存为 UTF-8",
          "is neither UTF-8 nor GB18030; save it as UTF-8");
    }
    return text;
  }

  /** UTF-16, with a byte order mark or told by the zeros beside its first character. */
  private static CsvText ofWide(String file, Path path, Path copy) throws IOException {
    byte[] head = new byte[2];
    try (InputStream in = Files.newInputStream(path)) {
      in.readNBytes(head, 0, 2);
    }
    int first = (head[0] & 0xff) << 8 | head[1] & 0xff;
    boolean big = first == 0xfeff || first > 0 && first < 0x80;
    boolean little = first == 0xfffe || (first & 0xff) == 0 && first > 0 && first < 0x8000;
    if (big || little) {
      Charset charset = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      CsvText text = new CsvText(copy, transcode(path, charset, copy));
      if (text.replaced() == 0) {
        return text;
      }
    }
    throw refused(
        "wrong_encoding",
        file,
        "不是文本，或其中有零字节；请另存为 UTF-8",
        "is no text, or has zero bytes in it; save it as UTF-8");
  }

  String firstLine() throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      return line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
  }

  private static long transcode(Path from, Charset charset, Path to) throws IOException {
    long replaced = 0;
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (InputStream in = Files.newInputStream(from);
        Reader reader = new InputStreamReader(in, decoder);
        Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      char[] chars = new char[BUFFER];
      for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
        for (int i = 0; i < n; i++) {
          replaced += chars[i] == '\uFFFD' ? 1 : 0;
        }
        writer.write(chars, 0, n);
      }
    }
    return replaced;
  }

  private static UnreadableDocument refused(String reason, String file, String zh, String en) {
    return new UnreadableDocument(
        reason, new Words("文件“" + file + "”" + zh + "。", file + " " + en + "."));
  }
}
