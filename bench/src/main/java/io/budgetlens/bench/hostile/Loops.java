package io.budgetlens.bench.hostile;

import static io.budgetlens.bench.hostile.Pdf.FONT;
import static io.budgetlens.bench.hostile.Pdf.ONE_PAGE;
import static io.budgetlens.bench.hostile.Pdf.deflated;
import static io.budgetlens.bench.hostile.Pdf.ended;
import static io.budgetlens.bench.hostile.Pdf.of;
import static io.budgetlens.bench.hostile.Pdf.page;
import static io.budgetlens.bench.hostile.Pdf.program;
import static io.budgetlens.bench.hostile.Pdf.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** PDFs whose objects lead in circles, nest, hide others or claim sizes. */
final class Loops {
  private static final String TEXT = stream("", latin("BT /F 9 Tf (99) Tj ET"));
  private static final int PAGES = 60_000;

  private Loops() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>(tables());
    files.addAll(pages());
    files.addAll(forms());
    files.addAll(fonts());
    return files;
  }

  private static List<HostileFile> tables() {
    String lock = "<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>".formatted(hex(32), hex(32));
    String marks = "/ID[<" + hex(16) + "><" + hex(16) + ">]";
    byte[] numbers = latin("7 0 ".repeat(5_000_000));
    return List.of(
        ended("prev-loop.pdf", "/Prev START", ONE_PAGE, page(""), TEXT, FONT),
        ended("hybrid-loop.pdf", "/XRefStm START", ONE_PAGE, page(""), TEXT, FONT),
        ended("locked.pdf", "/Encrypt 6 0 R" + marks, ONE_PAGE, page(""), TEXT, FONT, lock),
        ended(
            "foreign-lock.pdf",
            "/Encrypt 6 0 R" + marks,
            ONE_PAGE,
            page(""),
            TEXT,
            FONT,
            "<</Filter/Nobody/V 9>>"),
        of(
            "hidden-objects.pdf",
            ONE_PAGE,
            page("/X 7 0 R"),
            TEXT,
            FONT,
            stream("/Type/ObjStm/N 5000000/First 20000000/Filter/FlateDecode", deflated(numbers))),
        of(
            "own-length.pdf",
            ONE_PAGE,
            page(""),
            "<</Length 4 0 R>>\nstream\nBT ET\nendstream",
            FONT),
        of(
            "false-length.pdf",
            ONE_PAGE,
            page(""),
            "<</Length 2000000000>>\nstream\nBT ET\nendstream",
            FONT));
  }

  private static List<HostileFile> pages() {
    List<String> deep = new ArrayList<>();
    deep.add("<</Type/Pages/Kids[6 0 R]/Count 1>>");
    deep.addAll(List.of(page(""), TEXT, FONT));
    for (int i = 6; i < 6 + PAGES; i++) {
      int kid = i + 1 < 6 + PAGES ? i + 1 : 3;
      deep.add("<</Type/Pages/Kids[" + kid + " 0 R]/Count 1>>");
    }
    List<String> many = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 6; i < 6 + PAGES; i++) {
      kids.append(i).append(" 0 R ");
    }
    many.add("<</Type/Pages/Kids[" + kids + "]/Count " + PAGES + ">>");
    many.addAll(List.of(page(""), TEXT, FONT));
    many.addAll(Collections.nCopies(PAGES, page("")));
    return List.of(
        of("deep-tree.pdf", deep.toArray(String[]::new)),
        of("many-pages.pdf", many.toArray(String[]::new)),
        of(
            "parent-loop.pdf",
            "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            TEXT,
            FONT),
        of(
            "endless-page.pdf",
            ONE_PAGE,
            "<</Type/Page/Parent 2 0 R/MediaBox[-1e30 -1e30 1e30 1e30]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>",
            stream("", latin("BT /F 1e30 Tf 1e30 0 0 1e30 1e30 -1e30 Tm (99) Tj ET")),
            FONT),
        of(
            "far-apart.pdf",
            ONE_PAGE,
            page(""),
            stream("", latin("BT /F 9 Tf (1) Tj 30000000 0 Td (2) Tj 0 -30000000 Td (3) Tj ET")),
            FONT));
  }

  private static List<HostileFile> forms() {
    List<String> tenfold = new ArrayList<>(List.of(ONE_PAGE, drawing(6), TEXT_OF_FORM, FONT));
    for (int i = 6; i < 20; i++) {
      tenfold.add(form(i + 1 < 20 ? i + 1 : 6, i + 1 < 20 ? "/X Do ".repeat(10) : "BT ET"));
    }
    return List.of(
        of("form-of-itself.pdf", ONE_PAGE, drawing(6), TEXT_OF_FORM, FONT, form(6, "/X Do /X Do")),
        of("forms-tenfold.pdf", tenfold.toArray(String[]::new)),
        program("open-marks.pdf", "", latin("/A BMC ".repeat(700_000))),
        program("long-number.pdf", "", latin("9".repeat(3_000_000) + " 0 Td")),
        program("long-name.pdf", "", latin("/" + "#41".repeat(1_000_000) + " gs")),
        program(
            "endless-image.pdf",
            "",
            latin("BI /W 2000000000 /H 2000000000 /BPC 8 /CS /RGB ID " + "1".repeat(3_000_000))));
  }

  private static List<HostileFile> fonts() {
    byte[] blanks = deflated(latin(" ".repeat(100 << 20)));
    String described =
        "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 1/Widths[1 1]"
            + "/FontDescriptor 6 0 R>>";
    String descriptor = "<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 7 0 R>>";
    String drawn =
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 57"
            + "/LastChar 57/Widths[1]/Encoding<</Differences[57/n]>>/CharProcs<</n 4 0 R>>"
            + "/Resources<</Font<</F 5 0 R>>>>>>";
    String wide =
        "<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar 0/LastChar 2000000000/Widths["
            + "1 ".repeat(1_000_000)
            + "]/Encoding<</Differences["
            + "9/a ".repeat(1_000_000)
            + "]>>>>";
    String heir =
        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]>>";
    return List.of(
        of(
            "font-bomb.pdf",
            ONE_PAGE,
            page(""),
            TEXT,
            described,
            descriptor,
            stream("/Filter/FlateDecode", blanks)),
        of("letter-of-itself.pdf", ONE_PAGE, page(""), TEXT, drawn),
        of("wide-font.pdf", ONE_PAGE, page(""), TEXT, wide),
        of("font-of-itself.pdf", ONE_PAGE, page(""), TEXT, heir));
  }

  private static final String TEXT_OF_FORM = stream("", latin("/X Do"));

  private static String drawing(int form) {
    return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X "
        + form
        + " 0 R>>>>>>";
  }

  private static String form(int next, String program) {
    return stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + next + " 0 R>>>>",
        latin(program));
  }

  private static String hex(int bytes) {
    return "5a".repeat(bytes);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
