/** The HTTP server: starting and stopping it. */
@NullMarked
package io.budgetlens.api;

import org.jspecify.annotations.NullMarked;
