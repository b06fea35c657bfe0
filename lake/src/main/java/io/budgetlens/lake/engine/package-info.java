/** The engine port: one SQL text, run in process or on a cluster. */
@NullMarked
package io.budgetlens.lake.engine;

import org.jspecify.annotations.NullMarked;
