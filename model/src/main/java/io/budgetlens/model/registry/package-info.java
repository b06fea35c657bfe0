/** Registries are YAML files: reading one entry strictly, and where what it says comes from. */
@NullMarked
package io.budgetlens.model.registry;

import org.jspecify.annotations.NullMarked;
