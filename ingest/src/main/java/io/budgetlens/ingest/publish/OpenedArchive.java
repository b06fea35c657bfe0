package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.SourceRow;
import io.budgetlens.model.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * An archive whose members this run takes up.
 *
 * @param refused which members could not be unpacked and why, absent where all could
 */
record OpenedArchive(Arrival arrival, @Nullable Words refused) {
  SourceRow row() {
    return SourceRow.archive(arrival.landed(), refused);
  }
}
