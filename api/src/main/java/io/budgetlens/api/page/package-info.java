/** The pages for people: the start page, the documentation, the description of the interface. */
@NullMarked
package io.budgetlens.api.page;

import org.jspecify.annotations.NullMarked;
