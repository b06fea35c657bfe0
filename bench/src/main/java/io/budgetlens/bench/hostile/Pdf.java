package io.budgetlens.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes a PDF object by object, sound but for what the objects say. */
final class Pdf {
  static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

  private Pdf() {}

  static HostileFile program(String name, String filter, byte[] bytes) {
    return of(name, ONE_PAGE, page(""), stream(filter, bytes), FONT);
  }

  static String page(String more) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0"
        + " R>>>>"
        + more
        + ">>";
  }

  static String stream(String filter, byte[] bytes) {
    return "<<"
        + filter
        + "/Length "
        + bytes.length
        + ">>\nstream\n"
        + new String(bytes, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  /** Objects from 2 on behind the catalogue, with a table of their places. */
  static HostileFile of(String name, String... objects) {
    return ended(name, "", objects);
  }

  /** The same with more in its trailer, where {@code START} is the place of the table. */
  static HostileFile ended(String name, String trailer, String... objects) {
    List<String> all = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
    all.addAll(List.of(objects));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    print(file, "%PDF-1.5\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < all.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.size()));
      print(file, (i + 1) + " 0 obj\n" + all.get(i) + "\nendobj\n");
    }
    String start = String.valueOf(file.size());
    int size = all.size() + 1;
    print(file, "xref\n0 " + size + "\n" + table);
    print(
        file, "trailer <</Size " + size + "/Root 1 0 R" + trailer.replace("START", start) + ">>\n");
    print(file, "startxref\n" + start + "\n%%EOF\n");
    return HostileFile.of(name, file.toByteArray());
  }

  private static void print(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(9);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
