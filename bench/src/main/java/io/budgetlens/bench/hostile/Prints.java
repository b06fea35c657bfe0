package io.budgetlens.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** PDFs, written object by object. */
final class Prints {
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

  private Prints() {}

  static List<HostileFile> all() {
    byte[] blanks = " ".repeat(100 << 20).getBytes(StandardCharsets.ISO_8859_1);
    byte[] once = deflated(blanks);
    String glyphs = "BT /F 9 Tf " + "(9) Tj ".repeat(1_500_000) + "ET";
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      rules
          .append(i % 600)
          .append(' ')
          .append(i / 600)
          .append(" m 600 ")
          .append(i / 600)
          .append(" l S ");
    }
    return List.of(
        of("million-pages.pdf", kids(100_000), page(""), stream("", new byte[0]), FONT),
        of(
            "page-loop.pdf",
            "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 3>>",
            page(""),
            stream("", new byte[0]),
            FONT),
        of(
            "false-count.pdf",
            "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>",
            page(""),
            stream("", new byte[0]),
            FONT),
        program("flate-bomb.pdf", "/Filter/FlateDecode", once),
        program("flate-twice.pdf", "/Filter[/FlateDecode/FlateDecode]", deflated(once)),
        program("abbreviated-twice.pdf", "/Filter[/Fl/Fl]", deflated(once)),
        program("hidden-twice.pdf", "/Filter[/FlateDecode/#46lateDecode]", deflated(once)),
        program("run-length-bomb.pdf", "/Filter/RunLengthDecode", runs(4_000_000)),
        program(
            "flate-run-length-bomb.pdf",
            "/Filter[/FlateDecode/RunLengthDecode]",
            deflated(runs(40_000_000))),
        program("million-glyphs.pdf", "", glyphs.getBytes(StandardCharsets.ISO_8859_1)),
        program("many-rules.pdf", "", rules.toString().getBytes(StandardCharsets.ISO_8859_1)),
        program("open-arrays.pdf", "", "[".repeat(5_000_000).getBytes(StandardCharsets.ISO_8859_1)),
        program(
            "open-states.pdf", "", "q ".repeat(2_000_000).getBytes(StandardCharsets.ISO_8859_1)),
        program(
            "long-string.pdf",
            "",
            ("BT /F 9 Tf (" + "(".repeat(3_000_000)).getBytes(StandardCharsets.ISO_8859_1)),
        of(
            "nested-objects.pdf",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/X " + "[".repeat(500_000) + "]".repeat(500_000)),
            stream("", new byte[0]),
            FONT),
        characters());
  }

  private static HostileFile program(String name, String filter, byte[] bytes) {
    return of(name, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page(""), stream(filter, bytes), FONT);
  }

  private static HostileFile characters() {
    String ranges =
        ("100 beginbfrange\n" + "<0000> <ffff> <0000>\n".repeat(100) + "endbfrange\n").repeat(50);
    String map =
        "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n" + ranges + "endcmap";
    String font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>";
    return of(
        "characters.pdf",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page(""),
        stream("", "BT /F 9 Tf (99) Tj ET".getBytes(StandardCharsets.ISO_8859_1)),
        font,
        stream("", map.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String kids(int count) {
    return "<</Type/Pages/Kids[" + "3 0 R ".repeat(count) + "]/Count " + count + ">>";
  }

  private static String page(String more) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0"
        + " R>>>>"
        + more
        + ">>";
  }

  private static String stream(String filter, byte[] bytes) {
    return "<<"
        + filter
        + "/Length "
        + bytes.length
        + ">>\nstream\n"
        + new String(bytes, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  /** Objects from 2 on behind the catalogue, with a table of their places. */
  private static HostileFile of(String name, String... objects) {
    List<String> all = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
    all.addAll(List.of(objects));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    print(file, "%PDF-1.5\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < all.size(); i++) {
      table.append("%010d 00000 n \n".formatted(file.size()));
      print(file, (i + 1) + " 0 obj\n" + all.get(i) + "\nendobj\n");
    }
    int start = file.size();
    int size = all.size() + 1;
    print(file, "xref\n0 " + size + "\n" + table);
    print(file, "trailer <</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
    return HostileFile.of(name, file.toByteArray());
  }

  private static void print(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] runs(int count) {
    byte[] runs = new byte[2 * count];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) 129;
      runs[i + 1] = ' ';
    }
    return runs;
  }

  private static byte[] deflated(byte[] bytes) {
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
