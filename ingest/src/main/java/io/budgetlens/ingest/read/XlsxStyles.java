package io.budgetlens.ingest.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cell styles. */
final class XlsxStyles {
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private boolean ofCells;

  OfficeXml.Visitor in(OfficeXml xml) {
    return name -> {
      switch (name) {
        case "numFmt" -> {
          String code = xml.attribute("formatCode");
          if (code != null) {
            codes.put(number(xml.attribute("numFmtId")), code);
          }
        }
        case "cellXfs" -> ofCells = true;
        case "cellStyleXfs", "cellStyles", "dxfs" -> ofCells = false;
        case "xf" -> {
          if (ofCells) {
            formats.add(number(xml.attribute("numFmtId")));
          }
        }
        default -> {}
      }
      return false;
    };
  }

  CellText text(boolean from1904) {
    return new CellText(codes, from1904);
  }

  /** The format of a style's index as written; the general one where it is none of a style. */
  int format(@Nullable String style) {
    int index = style == null ? 0 : number(style);
    return index < formats.size() ? formats.get(index) : 0;
  }

  private static int number(@Nullable String written) {
    return written == null ? 0 : Math.max(0, XlsxStrings.number(written));
  }
}
