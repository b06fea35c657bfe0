/** Files in, a release out: the facade over source, read, extract, record, conform and publish. */
@NullMarked
package io.budgetlens.ingest;

import org.jspecify.annotations.NullMarked;
