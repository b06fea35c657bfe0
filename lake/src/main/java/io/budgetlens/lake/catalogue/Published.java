package io.budgetlens.lake.catalogue;

import java.time.Instant;

/** A release as the ledger has it. */
public record Published(int number, String kind, Instant at, String run) {}
