package io.budgetlens.ingest.read;

/**
 * A cell of a sheet's row.
 *
 * @param words what it holds; empty for nothing
 * @param isNumber whether it is a number, whose words are then plain digits with a point
 */
public record SheetCell(String words, boolean isNumber) {
  public static final SheetCell BLANK = new SheetCell("", false);

  public boolean isBlank() {
    return words.isBlank();
  }
}
