package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;

/**
 * Files in the container of the old Office formats. Their directory names what they hold; an
 * encrypted docx is such a container, too.
 */
final class OldOffice {
  private OldOffice() {}

  static UnreadableDocument refuse(byte[] bytes, Refusal refusal) {
    if (holds(bytes, "EncryptionInfo") || holds(bytes, "EncryptedPackage")) {
      return refusal.encrypted("Office");
    }
    if (holds(bytes, "WordDocument")) {
      return refusal.unknownType(new Words("是旧版 Word 文件（.doc）", "an old Word file (.doc)"));
    }
    if (holds(bytes, "Workbook") || holds(bytes, "Book")) {
      return refusal.unknownType(new Words("是旧版 Excel 文件（.xls）", "an old Excel file (.xls)"));
    }
    return refusal.unknownType(MediaKind.OLE2.what());
  }

  static boolean holds(byte[] bytes, String stream) {
    return Bytes.find(bytes, stream.getBytes(StandardCharsets.UTF_16LE), 0) >= 0;
  }
}
