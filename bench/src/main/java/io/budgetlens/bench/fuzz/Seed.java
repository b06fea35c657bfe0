package io.budgetlens.bench.fuzz;

/** A sound file that damaged ones are made from. */
record Seed(String name, Format format, byte[] bytes) {}
