package io.budgetlens.ingest.review;

/** A decision is about no document in doubt, or names a unit that the lake does not know. */
public final class NoSuchReview extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchReview(String about) {
    super(
        "no document in doubt is called '"
            + about
            + "'; budgetlens units review lists names and ids");
  }

  NoSuchReview(String what, String todo) {
    super(what + "; " + todo);
  }
}
