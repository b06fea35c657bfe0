/**
 * What the lake's catalogue database holds beside the Iceberg catalogue: releases and the lease.
 */
@NullMarked
package io.budgetlens.lake.catalogue;

import org.jspecify.annotations.NullMarked;
