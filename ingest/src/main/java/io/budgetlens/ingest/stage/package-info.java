/**
 * What a run has read of documents and not yet published, on disk: a run that dies goes on from
 * here.
 */
@NullMarked
package io.budgetlens.ingest.stage;

import org.jspecify.annotations.NullMarked;
