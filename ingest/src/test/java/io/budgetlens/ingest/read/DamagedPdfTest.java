package io.budgetlens.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Damage that a PDF library passes over: words would be missing, or others than were meant. */
class DamagedPdfTest {
  private static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0"
          + " R>>>>>>";
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica%s>>";
  private static final String PROGRAM = "BT /F 9 Tf 50 700 Td (Budget 98.5) Tj ET";

  /** A file of one page, with a damage done to it as text. */
  private static byte[] pdf(String program, String font, String what, String with) {
    String objects =
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
            + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n"
            + PAGE
            + "\nendobj\n4 0 obj\n<</Length "
            + program.length()
            + ">>\nstream\n"
            + program
            + "\nendstream\nendobj\n5 0 obj\n"
            + font
            + "\nendobj\n";
    return withTable(objects.replace(what, with)).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Without a table of places the library makes one of what it finds, and says nothing. */
  private static String withTable(String objects) {
    StringBuilder table = new StringBuilder("xref\n0 7\n0000000000 65535 f \n");
    for (int i = 1; i <= 6; i++) {
      int at = objects.indexOf("\n" + i + " 0 obj") + 1;
      table.append(String.format("%010d 00000 %s \n", at, at > 0 ? "n" : "f"));
    }
    return objects
        + table
        + "trailer <</Size 7/Root 1 0 R>>\nstartxref\n"
        + objects.length()
        + "\n%%EOF\n";
  }

  private static byte[] pdf(String what, String with) {
    return pdf(PROGRAM, FONT.formatted(""), what, with);
  }

  private static String refused(byte[] bytes) {
    UnreadableDocument refused =
        catchThrowableOfType(UnreadableDocument.class, () -> DocumentReaders.read(bytes, "a"));
    return refused.reason() + ": " + refused.words().en();
  }

  @Test
  void readsTheFileThatIsNotDamaged() {
    assertThat(DocumentReaders.read(pdf("", ""), "a").text()).isEqualTo("Budget 98.5\n");
  }

  @Test
  void tellsAStreamThatIsNotAsLongAsItSays() {
    assertThat(refused(pdf("Budget 98.5", "98.5"))).startsWith("damaged").contains("as long as");
  }

  @Test
  void tellsPagesThatAreMissing() {
    assertThat(refused(pdf("/Count 1", "/Count 3"))).contains("should have 3 pages and has 1");
    assertThat(refused(pdf("/Kids[3 0 R]/Count 1", "/Kids[3 0 R 9 0 R]/Count 2")))
        .startsWith("damaged");
  }

  @Test
  void tellsDrawingProgramsAndFontsThatAreMissing() {
    assertThat(refused(pdf("/Contents 4 0 R", "/Contents 8 0 R"))).contains("content of page 1");
    assertThat(refused(pdf("/F 5 0 R", "/F 8 0 R"))).contains("content of page 1");
  }

  @Test
  void tellsOperatorsThatAreNone() {
    assertThat(refused(pdf(" Tj ET", " Tk ET"))).contains("content of page 1");
    assertThat(refused(pdf("50 700 Td", "700    Td"))).contains("content of page 1");
  }

  @Test
  void refusesTablesOfMoreCharactersThanFontsHave() {
    String ranges = "1 beginbfrange <0000> <ffff> <0000> endbfrange\n".repeat(40);
    String font =
        FONT.formatted("/ToUnicode 6 0 R")
            + "\nendobj\n6 0 obj\n<</Length "
            + ranges.length()
            + ">>\nstream\n"
            + ranges
            + "\nendstream";
    assertThat(refused(pdf(PROGRAM, font, "", ""))).startsWith("too_large").contains("characters");
  }
}
