package io.budgetlens.ingest.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence takes from its document.
 *
 * @param year the year the document reports on, absent where it does not tell
 * @param finalAccounts whether the document explains final accounts
 * @param fundScope whether the section speaks of one fund only
 * @param subject what the section is about, absent for the unit
 */
record Setting(
    @Nullable Integer year, boolean finalAccounts, boolean fundScope, @Nullable Term subject) {

  Setting in(boolean fund, @Nullable Term about) {
    return new Setting(year, finalAccounts, fund, about);
  }
}
