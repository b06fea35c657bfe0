package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;

/**
 * Workbooks of today's Excel (xlsx, xlsm, strict or not), read forward from the zip. Formulas give
 * the value kept with them; nothing is computed. Hidden sheets are not read.
 */
final class XlsxReader {
  private XlsxReader() {}

  static Document read(byte[] bytes, Refusal refusal) {
    XlsxBook book = XlsxBook.open(bytes, refusal);
    CellText text = book.text();
    Workbook workbook = new Workbook(refusal);
    for (XlsxBook.Entry entry : book.sheets()) {
      if (entry.visible()) {
        Sheet sheet = Sheet.named(entry.name());
        book.read(entry, sheet, workbook.sink(sheet, text));
        workbook.finish(sheet);
      }
    }
    if (workbook.isEmpty() && book.hasPictures()) {
      throw refusal.needsOcr(new Words("里只有图片", "holds only pictures"));
    }
    return workbook.document(MediaKind.XLSX);
  }
}
