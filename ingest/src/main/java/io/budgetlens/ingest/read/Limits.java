package io.budgetlens.ingest.read;

/** How much a reader takes on before it refuses: a small file must not cost much time or memory. */
final class Limits {
  static final int FILE_BYTES = 64 << 20;

  /** Some 4,000 pages of print. */
  static final int TEXT_CHARS = 4_000_000;

  /** Paragraphs or lines outside tables; the longest real documents have some thousands. */
  static final int PARAGRAPHS = 100_000;

  static final int HTML_BYTES = 16 << 20;

  /** Elements of a page; the largest real ones have some ten thousands. */
  static final int HTML_TAGS = 150_000;

  static final int TABLE_CELLS = 200_000;
  static final int TABLE_COLUMNS = 2_000;
  static final int PDF_PAGES = 2_000;
  static final int ZIP_ENTRIES = 10_000;

  /** One part of an archive or one stream of a PDF, unpacked. */
  static final int UNPACKED_BYTES = 96 << 20;

  /**
   * How many times its packed size a part may grow; the text of real reports grows about 30 times.
   */
  static final int UNPACKED_TIMES = 300;

  /** Below this size a part may grow as it likes. */
  static final int UNPACKED_FREELY = 4 << 20;

  /** Elements within elements in a part of a docx; a text box in a nested table takes about 40. */
  static final int XML_DEPTH = 500;

  /** Elements within elements on a page; what is deeper joins the last level. */
  static final int DEPTH = 200;

  /** Steps of all drawing programs of a PDF; pages of print take some thousands each. */
  static final long PDF_STEPS = 20_000_000;

  /** All parts of a workbook that are read, unpacked. */
  static final int WORKBOOK_BYTES = 128 << 20;

  /** Characters in all cells of a workbook, whose rows may be records. */
  static final int WORKBOOK_CHARS = 8_000_000;

  /** Strings that the cells of a workbook share. */
  static final int WORKBOOK_STRINGS = 400_000;

  /** A quoted field of delimited text; Excel's cells hold as many. */
  static final int FIELD_CHARS = 32_767;

  /** A workbook of an old Excel is unpacked as it is; none has more than 65,536 rows a sheet. */
  static final int XLS_BYTES = 32 << 20;

  private Limits() {}
}
