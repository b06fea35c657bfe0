package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Files in the container of the old Office formats. Their directory names what they hold; an
 * encrypted docx is such a container, too.
 */
final class OldOffice {
  private static final int HEADER = 512;
  private static final int SECTOR_SHIFT = 30;
  private static final int FIRST_TABLES = 76;
  private static final int TABLES_IN_HEADER = 109;

  private OldOffice() {}

  static Document read(byte[] bytes, Refusal refusal) {
    refuseCutOff(bytes, refusal);
    if (holds(bytes, "EncryptionInfo") || holds(bytes, "EncryptedPackage")) {
      throw refusal.encrypted("Office");
    }
    if (holds(bytes, "WordDocument")) {
      return DocReader.read(bytes, refusal);
    }
    if (holds(bytes, "Workbook") || holds(bytes, "Book")) {
      throw refusal.unknownType(new Words("是旧版 Excel 文件（.xls）", "an old Excel file (.xls)"));
    }
    throw refusal.unknownType(MediaKind.OLE2.what());
  }

  /** Some writers name streams in capitals only. */
  static boolean holds(byte[] bytes, String stream) {
    String capitals = stream.toUpperCase(Locale.ROOT);
    return Bytes.find(bytes, stream.getBytes(StandardCharsets.UTF_16LE), 0) >= 0
        || Bytes.find(bytes, capitals.getBytes(StandardCharsets.UTF_16LE), 0) >= 0;
  }

  /** The library fills what is missing at the end with zeros; the sector tables tell. */
  static void refuseCutOff(byte[] bytes, Refusal refusal) {
    long needed = bytes.length < HEADER ? HEADER : neededBytes(bytes);
    if (bytes.length < needed) {
      throw refusal.damaged(
          new Words(
              "应有 " + needed + " 字节，只有 " + bytes.length,
              "it should have " + needed + " bytes and has " + bytes.length));
    }
  }

  /** How far the sectors in use reach, by the tables that the header lists. */
  private static long neededBytes(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int shift = file.getShort(SECTOR_SHIFT) == 12 ? 12 : 9;
    long needed = HEADER;
    for (int i = 0; i < TABLES_IN_HEADER; i++) {
      int table = file.getInt(FIRST_TABLES + 4 * i);
      if (table < 0) {
        break;
      }
      long at = (table + 1L) << shift;
      needed = Math.max(needed, at + (1L << shift));
      if (at + (1L << shift) <= bytes.length) {
        needed = Math.max(needed, lastFollowed(file, (int) at, shift));
      }
    }
    return needed;
  }

  /** Where the last sector ends that another one goes on in. */
  private static long lastFollowed(ByteBuffer file, int table, int shift) {
    int last = 0;
    for (int i = 0; i < 1 << (shift - 2); i++) {
      last = Math.max(last, file.getInt(table + 4 * i));
    }
    return (last + 2L) << shift;
  }
}
