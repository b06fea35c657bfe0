/**
 * Which unit a written name means: pure, without a database, from the names that are known. Fed by
 * what the caller found in its tables, so that one name and ten thousand resolve the same way.
 */
@NullMarked
package io.budgetlens.ingest.identity;

import org.jspecify.annotations.NullMarked;
