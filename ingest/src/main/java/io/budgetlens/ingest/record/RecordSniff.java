package io.budgetlens.ingest.record;

import io.budgetlens.ingest.read.MediaKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells canonical records from documents by what a file holds, never by its name: records are
 * delimited text whose first line names columns of the templates.
 */
public final class RecordSniff {
  private static final int HEAD = 1 << 16;
  private static final Set<String> COLUMNS =
      Arrays.stream(RecordKind.values())
          .flatMap(kind -> kind.columns().stream())
          .map(RecordColumn::name)
          .collect(Collectors.toUnmodifiableSet());

  private RecordSniff() {}

  /** Whether a file is meant as records; whether it is sound, its reading will tell. */
  public static boolean isRecords(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return isRecords(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  static boolean isRecords(byte[] head) {
    if (MediaKind.of(head) != MediaKind.TEXT) {
      return false;
    }
    String line = firstLine(head);
    return List.of(",", "\t", ";").stream().anyMatch(separator -> isHeader(line, separator));
  }

  /** Column names are plain letters: they read alike in every encoding that is taken. */
  private static String firstLine(byte[] head) {
    String all = new String(head, StandardCharsets.ISO_8859_1);
    String plain =
        all.replaceAll("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").replace("\0", "");
    return plain.lines().findFirst().orElse("");
  }

  /** At least two columns of the templates, and one of them a name that nobody else would use. */
  private static boolean isHeader(String line, String separator) {
    List<String> known =
        Arrays.stream(line.split(separator, -1))
            .map(RecordSniff::name)
            .filter(COLUMNS::contains)
            .toList();
    return known.size() >= 2 && known.stream().anyMatch(name -> name.contains("_"));
  }

  private static String name(String cell) {
    return cell.replace("\"", "").strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
