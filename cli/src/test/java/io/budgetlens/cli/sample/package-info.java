/** Makes the committed sample data: a district of our own invention and its reports. */
@NullMarked
package io.budgetlens.cli.sample;

import org.jspecify.annotations.NullMarked;
