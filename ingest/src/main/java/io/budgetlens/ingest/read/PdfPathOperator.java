package io.budgetlens.ingest.read;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** One path operator of a page's drawing program, which text extraction alone passes over. */
final class PdfPathOperator extends OperatorProcessor {
  private static final Set<String> NAMES =
      Set.of(
          "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  /** Operators that neither this nor the library's text extraction takes notice of. */
  private static final Set<String> OTHERS =
      Set.of(
          ("\" ' BDC BI BMC BT BX CS Do EI EMC ET EX G ID J K M MP DP Q RG SC SCN T* TD TJ TL Tc Td"
                  + " Tf Tj Tm Tr Ts Tw Tz W W* cm cs d d0 d1 g gs i j k q rg ri sc scn sh w"
                  + " nan -nan inf -inf NaN null true false")
              .split(" "));

  private final String name;
  private final PdfPath path;

  private PdfPathOperator(PDFStreamEngine engine, String name, PdfPath path) {
    super(engine);
    this.name = name;
    this.path = path;
  }

  static void addAll(PDFStreamEngine engine, PdfPath path) {
    NAMES.forEach(name -> engine.addOperator(new PdfPathOperator(engine, name, path)));
  }

  /** Whether a drawing program may say this: an operator, or a number that a writer got wrong. */
  static boolean isKnown(String word) {
    return NAMES.contains(word) || OTHERS.contains(word);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void process(Operator operator, List<COSBase> operands) {
    float[] numbers = new float[operands.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!(operands.get(i) instanceof COSNumber)) {
        return;
      }
      numbers[i] = ((COSNumber) operands.get(i)).floatValue();
    }
    if (numbers.length >= 2) {
      construct(numbers);
    } else {
      paint();
    }
  }

  private void construct(float[] n) {
    Matrix ctm = getContext().getGraphicsState().getCurrentTransformationMatrix();
    switch (name) {
      case "m" -> path.moveTo(ctm, n[0], n[1]);
      case "l" -> path.lineTo(ctm, n[0], n[1]);
      case "c", "v", "y" -> path.curveTo(ctm, n[n.length - 2], n[n.length - 1]);
      case "re" -> {
        if (n.length >= 4) {
          path.rectangle(ctm, n[0], n[1], n[2], n[3]);
        }
      }
      default -> {}
    }
  }

  private void paint() {
    switch (name) {
      case "h" -> path.close();
      case "S", "B", "B*" -> path.stroke();
      case "s", "b", "b*" -> {
        path.close();
        path.stroke();
      }
      case "f", "F", "f*" -> path.fill();
      case "n" -> path.end();
      default -> {}
    }
  }
}
