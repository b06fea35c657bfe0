package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs a page's drawing program and keeps its glyphs and rules where a person sees them. A page
 * whose text mostly runs upwards or downwards is turned; text aslant is a watermark and left out.
 */
final class PdfCanvas extends PDFTextStripper {
  /** Some symbols without meaning stand in every other document. */
  private static final int FEW = 20;

  /** A form drawn within a page costs as much as so many plain steps. */
  private static final int STEPS_OF_A_FORM = 100;

  private record Drawn(float x, float y, float width, float size, int turn, String words) {}

  private final Refusal refusal;
  private final PdfPath path = new PdfPath();
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<Integer> pictureOnly = new ArrayList<>();
  private final PdfCharacters characters;
  private final List<Drawn> drawn = new ArrayList<>();
  private int glyphs;

  /** Characters drawn that the file does not tell the meaning of. */
  private int unknown;

  private boolean pictures;
  private long steps;

  private PdfCanvas(Refusal refusal) {
    this.refusal = refusal;
    this.characters = new PdfCharacters(refusal);
    setShouldSeparateByBeads(false);
    PdfPathOperator.addAll(this, path);
  }

  /** What stands on each page that has anything on it. */
  static PdfCanvas draw(PDDocument document, Refusal refusal) throws IOException {
    PdfCanvas canvas = new PdfCanvas(refusal);
    try {
      canvas.writeText(document, Writer.nullWriter());
    } catch (IOException e) {
      throw PdfStreams.damagedPage(canvas.getCurrentPageNo(), refusal);
    }
    return canvas;
  }

  List<PdfPage> pages() {
    return pages;
  }

  /** Whether so many characters are unknown that the others say nothing for sure. */
  boolean isMostlyUnknown() {
    return unknown >= FEW && unknown * 4 > glyphs;
  }

  /** Pages of pictures without a character, by number. */
  List<Integer> pictureOnly() {
    return pictureOnly;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    PdfStreams.check(page, getCurrentPageNo(), characters, refusal);
    drawn.clear();
    pictures = false;
    path.clear(page.getCropBox().getLowerLeftX(), page.getCropBox().getLowerLeftY());
  }

  @Override
  protected void endPage(PDPage page) {
    if (drawn.isEmpty() && pictures) {
      pictureOnly.add(getCurrentPageNo());
    }
    PDRectangle box = page.getCropBox();
    Turn turn = new Turn(mostCommonTurn(page.getRotation()), box.getWidth(), box.getHeight());
    List<Glyph> upright = new ArrayList<>();
    for (Drawn glyph : drawn) {
      if (glyph.turn() == turn.degrees()) {
        upright.add(turn.of(glyph));
      }
    }
    List<Rule> rules = turn.of(path.rules());
    pages.add(new PdfPage(getCurrentPageNo(), turn.width(), turn.height(), upright, rules));
  }

  /** Lines are put together from the glyphs, not here. */
  @Override
  protected void writePage() {}

  /** A character without a known meaning is passed over by the library. */
  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    int before = glyphs;
    super.showGlyph(at, font, code, displacement);
    unknown += glyphs == before ? 1 : 0;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String words = text.getUnicode();
    if (words == null || words.isEmpty() || isMeaningless(words.charAt(0))) {
      return;
    }
    if (++glyphs > Limits.TEXT_CHARS) {
      throw refusal.longText(Limits.TEXT_CHARS);
    }
    Matrix matrix = text.getTextMatrix();
    int turn = turnOf(matrix);
    if (turn >= 0) {
      drawn.add(
          new Drawn(
              matrix.getTranslateX(),
              matrix.getTranslateY(),
              text.getWidthDirAdj(),
              text.getYScale(),
              turn,
              unified(words)));
    }
  }

  private static boolean isMeaningless(char c) {
    return c < ' ' || c == '\ufffd' || Character.getType(c) == Character.UNASSIGNED;
  }

  /** Fonts often name a character by its look-alike radical. */
  private static String unified(String words) {
    char c = words.charAt(0);
    char known = Lookalikes.unified(c);
    return known == c ? words : known + words.substring(1);
  }

  /** The direction of writing in quarter turns, or -1 when aslant. */
  private static int turnOf(Matrix matrix) {
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    long quarter = Math.round(angle / 90);
    return Math.abs(angle - quarter * 90) < 8 ? (int) Math.floorMod(quarter * 90, 360L) : -1;
  }

  private int mostCommonTurn(int rotation) {
    int[] counts = new int[4];
    drawn.forEach(glyph -> counts[glyph.turn() / 90]++);
    int best = Math.floorMod(rotation, 360) / 90;
    for (int i = 0; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best * 90;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    boolean draws = operator.getName().equals("Do");
    pictures |= draws || operator.getName().equals("BI");
    steps += draws ? STEPS_OF_A_FORM : 1;
    if (steps > Limits.PDF_STEPS) {
      throw refusal.tooLarge(
          new Words(
              "到第 " + getCurrentPageNo() + " 页为止，绘制步骤多于 " + Limits.PDF_STEPS,
              "up to page "
                  + getCurrentPageNo()
                  + " it draws more than "
                  + Limits.PDF_STEPS
                  + " steps"));
    }
    if (operator.getName().equals("Tf") && isUnknownFont(operands)) {
      throw PdfStreams.damagedPage(getCurrentPageNo(), refusal);
    }
    super.processOperator(operator, operands);
  }

  /** The library goes on with another font, whose characters are not those meant. */
  private boolean isUnknownFont(List<COSBase> operands) throws IOException {
    boolean named = !operands.isEmpty() && operands.get(0) instanceof COSName;
    return named && getResources().getFont((COSName) operands.get(0)) == null;
  }

  /** What the library passes over in silence are words that are missing or stand elsewhere. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
      throws IOException {
    if (exception instanceof MissingOperandException
        || exception instanceof MissingResourceException) {
      throw PdfStreams.damagedPage(getCurrentPageNo(), refusal);
    }
    super.operatorException(operator, operands, exception);
  }

  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
    if (!PdfPathOperator.isKnown(operator.getName())) {
      throw PdfStreams.damagedPage(getCurrentPageNo(), refusal);
    }
  }

  /** From the page's own space, y up, to how its text is read, y down. */
  private record Turn(int degrees, float sheetWidth, float sheetHeight) {
    float width() {
      return degrees % 180 == 0 ? sheetWidth : sheetHeight;
    }

    float height() {
      return degrees % 180 == 0 ? sheetHeight : sheetWidth;
    }

    Glyph of(Drawn glyph) {
      return new Glyph(
          x(glyph.x(), glyph.y()),
          y(glyph.x(), glyph.y()),
          glyph.width(),
          glyph.size(),
          glyph.words());
    }

    List<Rule> of(List<PdfPath.Stroke> strokes) {
      List<Rule> rules = new ArrayList<>();
      for (PdfPath.Stroke s : strokes) {
        float x1 = x(s.x1(), s.y1());
        float y1 = y(s.x1(), s.y1());
        float x2 = x(s.x2(), s.y2());
        float y2 = y(s.x2(), s.y2());
        boolean level = Math.abs(y2 - y1) <= Math.abs(x2 - x1);
        rules.add(
            level
                ? new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2))
                : new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
      }
      return rules;
    }

    private float x(float x, float y) {
      return switch (degrees) {
        case 90 -> y;
        case 180 -> sheetWidth - x;
        case 270 -> sheetHeight - y;
        default -> x;
      };
    }

    private float y(float x, float y) {
      return switch (degrees) {
        case 90 -> x;
        case 180 -> y;
        case 270 -> sheetWidth - x;
        default -> sheetHeight - y;
      };
    }
  }
}
