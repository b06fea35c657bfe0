/** Where files come from: folders walked in a fixed order, bytes landed in the lake. */
@NullMarked
package io.budgetlens.ingest.source;

import org.jspecify.annotations.NullMarked;
