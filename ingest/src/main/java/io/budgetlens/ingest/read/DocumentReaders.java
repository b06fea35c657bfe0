package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;

/**
 * The way from a file's bytes to its {@link Document}. What a file is, its bytes tell; the name
 * only serves to speak about it. Everything is done in memory, within the sizes of {@code Limits}.
 */
public final class DocumentReaders {
  /**
   * The version of all readers together. The same bytes read by the same version give the same
   * document; whoever changes what a reader yields changes it.
   */
  public static final String VERSION = "1";

  private DocumentReaders() {}

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
    if (bytes.length > Limits.FILE_BYTES) {
      throw refusal.tooLarge(
          new Words(
              "有 " + bytes.length + " 字节，最多 " + Limits.FILE_BYTES,
              "it has " + bytes.length + " bytes, at most " + Limits.FILE_BYTES + " are read"));
    }
    Document document = read(bytes, MediaKind.of(bytes), refusal);
    if (document.text().isBlank()) {
      throw refusal.empty(bytes.length);
    }
    return document;
  }

  private static Document read(byte[] bytes, MediaKind kind, Refusal refusal) {
    return switch (kind) {
      case TEXT -> TextReader.read(bytes, refusal);
      case HTML -> HtmlReader.read(bytes, refusal);
      case DOCX -> DocxReader.read(bytes, refusal);
      case PDF -> PdfReader.read(bytes, refusal);
      case ZIP -> throw DocxReader.refuse(bytes, refusal);
      case XLSX -> XlsxReader.read(bytes, refusal);
      case OLE2 -> readOld(bytes, refusal);
      case IMAGE -> throw refusal.needsOcr(kind.what());
      default -> throw refusal.unknownType(kind.what());
    };
  }

  private static Document readOld(byte[] bytes, Refusal refusal) {
    if (XlsReader.reads(bytes)) {
      return XlsReader.read(bytes, refusal);
    }
    throw OldOffice.refuse(bytes, refusal);
  }
}
