package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDFs with a text layer. A library reads their structure; what it makes of a broken one is damage.
 */
final class PdfReader {
  private static final int TAIL = 2048;

  private PdfReader() {}

  static Document read(byte[] bytes, Refusal refusal) {
    refuseCutOff(bytes, refusal);
    PdfStreams.tryOut(bytes, refusal);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document, refusal);
    } catch (InvalidPasswordException e) {
      throw refusal.encrypted("PDF");
    } catch (UnreadableDocument e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw broken(refusal);
    }
  }

  private static UnreadableDocument broken(Refusal refusal) {
    return refusal.damaged(new Words("PDF 的内部结构读不通", "the structure of the PDF is broken"));
  }

  /** A PDF is written from front to back and ends with a mark; without it something is missing. */
  private static void refuseCutOff(byte[] bytes, Refusal refusal) {
    byte[] mark = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    if (Bytes.findLast(bytes, mark, bytes.length - TAIL) < 0) {
      throw refusal.damaged(
          new Words(
              "PDF 没有结尾标记，文件在第 " + bytes.length + " 字节处中断",
              "the PDF has no end mark, the file breaks off after " + bytes.length + " bytes"));
    }
  }

  /** For a page that is not there the library puts one that says only that it is a page. */
  private static void refuseMissingPages(PDDocument document, int count, Refusal refusal) {
    int there = 0;
    for (PDPage page : document.getPages()) {
      there += page.getCOSObject().size() > 1 ? 1 : 0;
      PdfStreams.checkPrograms(page, there, refusal);
    }
    if (there != count) {
      throw refusal.damaged(
          new Words(
              "应有 " + count + " 页，只找到 " + there + " 页",
              "it should have " + count + " pages and has " + there));
    }
  }

  private static Document read(PDDocument document, Refusal refusal) throws IOException {
    int count = document.getNumberOfPages();
    if (count == 0) {
      throw broken(refusal);
    }
    if (count > Limits.PDF_PAGES) {
      throw refusal.tooLarge(
          new Words(
              "有 " + count + " 页，最多 " + Limits.PDF_PAGES,
              "it has " + count + " pages, at most " + Limits.PDF_PAGES));
    }
    refuseMissingPages(document, count, refusal);
    Draft draft = new Draft(refusal);
    PdfCanvas canvas = PdfCanvas.draw(document, refusal);
    if (canvas.isMostlyUnknown()) {
      throw refusal.needsOcr(
          new Words("的文字层没有字符编码，读出来是乱码", "does not tell which characters it shows"));
    }
    PdfLayout.write(canvas.pages(), draft);
    if (draft.isEmpty()) {
      throw refusal.needsOcr(
          new Words("的全部页面（" + count + " 页）都是图像", "shows pictures only (pages: " + count + ")"));
    }
    return draft.document("", MediaKind.PDF).withPagesWithoutText(canvas.pictureOnly());
  }
}
