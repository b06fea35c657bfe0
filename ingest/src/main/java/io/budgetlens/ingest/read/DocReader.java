package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Word documents of the old kind (.doc): 97 to 2003, and prose of 6 and 95. A library reads their
 * structure; what it makes of a broken one is damage.
 */
final class DocReader {
  private DocReader() {}

  static Document read(byte[] bytes, Refusal refusal) {
    try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return read(container, refusal);
    } catch (EncryptedDocumentException e) {
      throw refusal.encrypted("Word");
    } catch (UnreadableDocument e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      throw refusal.damaged(new Words("Word 文档的内部结构读不通", "its inner structure is broken"));
    }
  }

  private static Document read(POIFSFileSystem container, Refusal refusal) throws IOException {
    Draft draft = new Draft(refusal);
    DocBody body = new DocBody(open(container, refusal), draft, refusal);
    body.write();
    if (draft.isEmpty() && body.hasPictures()) {
      throw refusal.needsOcr(new Words("里只有图片", "holds only pictures"));
    }
    return draft.document("", "application/msword");
  }

  private static HWPFDocumentCore open(POIFSFileSystem container, Refusal refusal)
      throws IOException {
    try {
      HWPFDocument document = new HWPFDocument(container);
      if (!DocPages.areInPlace(document)) {
        throw refusal.damaged(
            new Words("其中说明格式的页不在该在的位置", "the pages that tell its looks are not in their places"));
      }
      return document;
    } catch (OldWordFileFormatException e) {
      return openOld(container, refusal);
    }
  }

  /** Of so old a file the library tells the text but not which of its marks end a table's row. */
  private static HWPFDocumentCore openOld(POIFSFileSystem container, Refusal refusal)
      throws IOException {
    HWPFOldDocument old = new HWPFOldDocument(container);
    if (old.getText().indexOf(DocWords.CELL_END) >= 0) {
      throw refusal.unknownType(
          new Words("是 Word 95 或更早的文件，其中有表格", "a file of Word 95 or earlier with tables in it"));
    }
    return old;
  }
}
