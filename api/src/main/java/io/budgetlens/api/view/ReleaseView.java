package io.budgetlens.api.view;

import io.budgetlens.lake.release.Release;

/** A release of the lake. */
public record ReleaseView(String id, int number, String kind, String publishedAt) {
  public static ReleaseView of(Release release) {
    return new ReleaseView(
        release.id(), release.number(), release.kind(), release.publishedAt().toString());
  }
}
