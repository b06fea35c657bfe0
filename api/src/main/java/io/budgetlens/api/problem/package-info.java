/** What is answered when a question cannot be: problem details as RFC 9457 has them. */
@NullMarked
package io.budgetlens.api.problem;

import org.jspecify.annotations.NullMarked;
