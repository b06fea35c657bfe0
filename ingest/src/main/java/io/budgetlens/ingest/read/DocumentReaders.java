package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The way from a file's bytes to its {@link Document}. What a file is, its bytes tell; the name
 * only serves to speak about it. Everything is done in memory, within the sizes of {@code Limits}.
 */
public final class DocumentReaders {
  /**
   * The version of all readers together. The same bytes read by the same version give the same
   * document; whoever changes what a reader yields changes it.
   */
  public static final String VERSION = "3";

  /** A larger file is refused unread. */
  public static final long MOST_BYTES = Limits.FILE_BYTES;

  private DocumentReaders() {}

  /**
   * The bytes of a file on disk that is to be read.
   *
   * @throws UnreadableDocument when it is too large, before any of it is in memory
   * @throws IOException when the disk does not give them
   */
  public static byte[] load(Path file, String name) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw tooLarge(size, new Refusal(name));
    }
    return Files.readAllBytes(file);
  }

  /**
   * Reads one file.
   *
   * @param name what messages call the file; it decides nothing
   * @throws UnreadableDocument when the file is empty, damaged, encrypted, of an unknown type, a
   *     scan without text, too large, or in no known encoding
   */
  public static Document read(byte[] bytes, String name) {
    Refusal refusal = new Refusal(name);
    if (bytes.length == 0) {
      throw refusal.empty(0);
    }
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(bytes.length, refusal);
    }
    Document document = readWithin(bytes, refusal);
    if (document.text().isBlank()) {
      throw refusal.empty(bytes.length);
    }
    return document;
  }

  /** What limits did not foresee ends with the file that is the cause, not with the run. */
  private static Document readWithin(byte[] bytes, Refusal refusal) {
    try {
      return read(bytes, MediaKind.of(bytes), refusal);
    } catch (OutOfMemoryError e) {
      // One huge object of this file; the memory is free again once it is given up.
      throw refusal.tooLarge(new Words("展开后内存放不下", "it does not fit into memory unpacked"));
    } catch (StackOverflowError e) {
      throw refusal.tooLarge(new Words("嵌套太深", "it nests too deep"));
    }
  }

  private static UnreadableDocument tooLarge(long bytes, Refusal refusal) {
    return refusal.tooLarge(
        new Words(
            "有 " + bytes + " 字节，最多 " + MOST_BYTES,
            "it has " + bytes + " bytes, at most " + MOST_BYTES + " are read"));
  }

  private static Document read(byte[] bytes, MediaKind kind, Refusal refusal) {
    return switch (kind) {
      case TEXT -> TextReader.read(bytes, refusal);
      case HTML -> HtmlReader.read(bytes, refusal);
      case DOCX -> DocxReader.read(bytes, refusal);
      case MHTML -> MhtmlReader.read(bytes, refusal);
      case PDF -> PdfReader.read(bytes, refusal);
      case ZIP -> throw DocxReader.refuse(bytes, refusal);
      case XLSX -> XlsxReader.read(bytes, refusal);
      case OLE2 -> readOld(bytes, refusal);
      case RTF ->
          throw refusal.unknownType(
              new Words("是 RTF 文件（请用 Word 或 WPS 另存为 docx）", "an RTF file (Word saves it as docx)"));
      case IMAGE -> throw refusal.needsOcr(kind.what());
      default -> throw refusal.unknownType(kind.what());
    };
  }

  private static Document readOld(byte[] bytes, Refusal refusal) {
    if (XlsReader.reads(bytes)) {
      return XlsReader.read(bytes, refusal);
    }
    return OldOffice.read(bytes, refusal);
  }
}
