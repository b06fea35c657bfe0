package io.budgetlens.lake.catalogue;

/** A table's snapshot in a release, and how many rows it has. */
public record Pinned(long snapshot, long rows) {}
