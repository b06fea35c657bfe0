/** Words in Chinese and English. */
@NullMarked
package io.budgetlens.model.text;

import org.jspecify.annotations.NullMarked;
