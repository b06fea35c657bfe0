/** Extractors: a document's text and tables become figures. */
@NullMarked
package io.budgetlens.ingest.extract;

import org.jspecify.annotations.NullMarked;
