package io.budgetlens.analytics.evidence;

/**
 * Where a source said something: a document and the place in it.
 *
 * @param place as the source's reader names it, e.g. {@code line 12}
 */
public record Testimony(String docId, String place) {

  /** Reads {@code doc_id#place}. */
  static Testimony parse(String text) {
    int mark = text.indexOf('#');
    return mark < 0
        ? new Testimony(text, "")
        : new Testimony(text.substring(0, mark), text.substring(mark + 1));
  }
}
