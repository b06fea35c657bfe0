package io.budgetlens.bench.hostile;

import static io.budgetlens.bench.hostile.Pdf.FONT;
import static io.budgetlens.bench.hostile.Pdf.ONE_PAGE;
import static io.budgetlens.bench.hostile.Pdf.deflated;
import static io.budgetlens.bench.hostile.Pdf.of;
import static io.budgetlens.bench.hostile.Pdf.page;
import static io.budgetlens.bench.hostile.Pdf.program;
import static io.budgetlens.bench.hostile.Pdf.stream;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** PDFs whose pages and programs are more than a reader can hold. */
final class Prints {
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
            ONE_PAGE,
            page("/X " + "[".repeat(500_000) + "]".repeat(500_000)),
            stream("", new byte[0]),
            FONT),
        characters());
  }

  private static HostileFile characters() {
    String ranges =
        ("100 beginbfrange\n" + "<0000> <ffff> <0000>\n".repeat(100) + "endbfrange\n").repeat(50);
    String map =
        "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n" + ranges + "endcmap";
    String font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>";
    return of(
        "characters.pdf",
        ONE_PAGE,
        page(""),
        stream("", "BT /F 9 Tf (99) Tj ET".getBytes(StandardCharsets.ISO_8859_1)),
        font,
        stream("", map.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static String kids(int count) {
    return "<</Type/Pages/Kids[" + "3 0 R ".repeat(count) + "]/Count " + count + ">>";
  }

  private static byte[] runs(int count) {
    byte[] runs = new byte[2 * count];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) 129;
      runs[i + 1] = ' ';
    }
    return runs;
  }
}
