package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** The records that stand before the sheets of an old workbook, and the way to its sheets. */
final class XlsBook {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0a;
  private static final int CODE_PAGE = 0x42;
  private static final int FROM_1904 = 0x22;
  private static final int ENCRYPTED = 0x2f;
  private static final int FORMAT = 0x41e;
  private static final int STYLE = 0xe0;
  private static final int STRINGS = 0xfc;
  private static final int SHEET = 0x85;
  private static final int BIFF8 = 0x600;
  private static final int WORKSHEET = 0x10;
  private static final int UNICODE = 1200;

  /** Sheets that overlap may be read more than once, but not for ever. */
  private static final int MOST_TIMES = 4;

  /** A sheet: where its records begin, and whether it is shown. */
  record Entry(int offset, String name, boolean visible) {}

  private final byte[] bytes;
  private final Refusal refusal;
  private final List<Entry> sheets = new ArrayList<>();
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean biff8;
  private boolean from1904;
  private Charset charset = TextBytes.GB18030;
  private @Nullable SSTRecord strings;

  private XlsBook(byte[] bytes, Refusal refusal) {
    this.bytes = bytes;
    this.refusal = refusal;
  }

  static XlsBook open(byte[] bytes, Refusal refusal) {
    XlsBook book = new XlsBook(bytes, refusal);
    book.refuseManyStrings();
    book.readGlobals();
    return book;
  }

  Document read() {
    Workbook workbook = new Workbook(refusal);
    CellText text = text();
    Set<Integer> read = new HashSet<>();
    long budget = (long) bytes.length * MOST_TIMES;
    for (Entry entry : sheets) {
      if (entry.visible() && read.add(entry.offset())) {
        Sheet sheet = Sheet.named(entry.name());
        long taken = read(entry, sheet, workbook.sink(sheet, text));
        budget -= taken;
        if (taken > 0) {
          workbook.finish(sheet);
        }
      }
      if (budget < 0) {
        throw new RecordFormatException("sheets overlap");
      }
    }
    return workbook.document(MediaKind.XLS);
  }

  CellText text() {
    return new CellText(codes, from1904);
  }

  List<Entry> sheets() {
    return sheets;
  }

  /** The library takes all shared strings at once; how many they are stands in their record. */
  private void refuseManyStrings() {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (at + 4 <= bytes.length) {
      int kind = in.getShort(at) & 0xffff;
      if (kind == ENCRYPTED) {
        return;
      }
      if (kind == STRINGS && at + 12 <= bytes.length) {
        int count = in.getInt(at + 8);
        if (count < 0 || count > Limits.WORKBOOK_STRINGS) {
          throw refusal.tooLarge(
              new Words(
                  "共用的文字多于 " + Limits.WORKBOOK_STRINGS + " 条",
                  "more than " + Limits.WORKBOOK_STRINGS + " shared strings"));
        }
      }
      at += 4 + (in.getShort(at + 2) & 0xffff);
    }
  }

  private void readGlobals() {
    RecordInputStream in = from(0);
    boolean open = true;
    while (open) {
      if (!in.hasNextRecord()) {
        throw new RecordFormatException("the globals have no end");
      }
      in.nextRecord();
      open = in.getSid() != EOF;
      takeGlobal(in);
      in.readRemainder();
    }
  }

  private RecordInputStream from(int offset) {
    if (offset < 0 || offset >= bytes.length) {
      throw new RecordFormatException("no sheet at " + offset);
    }
    return new RecordInputStream(new ByteArrayInputStream(bytes, offset, bytes.length - offset));
  }

  private void takeGlobal(RecordInputStream in) {
    switch (in.getSid()) {
      case BOF -> biff8 = in.readUShort() >= BIFF8;
      case CODE_PAGE -> charset = charset(in.readUShort());
      case FROM_1904 -> from1904 = in.readUShort() == 1;
      case ENCRYPTED -> throw refusal.encrypted("Excel");
      case FORMAT -> {
        int number = in.readUShort();
        codes.put(number, biff8 ? string(in, in.readUShort()) : string(in, in.readUByte()));
      }
      case STYLE -> {
        in.readUShort();
        styles.add(in.readUShort());
      }
      case STRINGS -> strings = new SSTRecord(in);
      case SHEET -> takeSheet(in);
      default -> {}
    }
  }

  private void takeSheet(RecordInputStream in) {
    int offset = in.readInt();
    boolean visible = (in.readUShort() & 3) == 0;
    String name = string(in, in.readUByte());
    sheets.add(new Entry(offset, name, visible));
  }

  private static Charset charset(int page) {
    if (page == UNICODE) {
      return StandardCharsets.UTF_16LE;
    }
    try {
      String name = CodePageUtil.codepageToEncoding(page, true);
      return Charset.isSupported(name) ? Charset.forName(name) : TextBytes.GB18030;
    } catch (java.io.UnsupportedEncodingException | IllegalArgumentException e) {
      return TextBytes.GB18030;
    }
  }

  /** Characters of a string whose length is read; BIFF8 tells whether they are wide. */
  String string(RecordInputStream in, int length) {
    if (!biff8) {
      byte[] characters = new byte[length];
      in.readFully(characters);
      return new String(characters, charset);
    }
    int options = in.readUByte();
    int runs = (options & 8) != 0 ? in.readUShort() : 0;
    int extra = (options & 4) != 0 ? in.readInt() : 0;
    if (runs < 0 || extra < 0) {
      throw new RecordFormatException("a string of no length");
    }
    return (options & 1) != 0 ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
  }

  String shared(int index) {
    if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
      throw new RecordFormatException("no string " + index);
    }
    return strings.getString(index).getString();
  }

  static BigDecimal number(double value) {
    if (!Double.isFinite(value)) {
      throw new RecordFormatException("no number");
    }
    return new BigDecimal(value);
  }

  /** The format of a style. */
  int format(int style) {
    if (style >= styles.size()) {
      throw new RecordFormatException("no style " + style);
    }
    return styles.get(style);
  }

  /** What a cell shows for the number of an error. */
  static String error(int number) {
    return FormulaError.isValidCode(number) ? FormulaError.forInt(number).getString() : "#N/A";
  }

  /** Returns how many bytes it took; 0 where it is no sheet of cells. */
  long read(Entry entry, Sheet sheet, CellSink cells) {
    RecordInputStream in = from(entry.offset());
    if (!in.hasNextRecord() || in.getNextSid() != BOF) {
      throw new RecordFormatException("no sheet at " + entry.offset());
    }
    in.nextRecord();
    in.readUShort();
    boolean worksheet = in.readUShort() == WORKSHEET;
    in.readRemainder();
    return worksheet ? new XlsSheet(this, sheet, cells).read(in) : 0;
  }
}
