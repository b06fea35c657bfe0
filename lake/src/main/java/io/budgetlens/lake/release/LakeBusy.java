package io.budgetlens.lake.release;

import io.budgetlens.lake.catalogue.Lease;
import io.budgetlens.model.text.Words;

/** Another run holds the right to publish. */
public final class LakeBusy extends LakeRefusal {
  private static final long serialVersionUID = 1L;

  private final String holder;

  LakeBusy(Lease lease) {
    super(
        new Words(
            "%s 自 %s 起正在写入（%s）；请待其结束后再试".formatted(lease.holder(), lease.since(), lease.kind()),
            "%s has been writing since %s (%s); try again when it is done"
                .formatted(lease.holder(), lease.since(), lease.kind())));
    this.holder = lease.holder().toString();
  }

  /** {@code pid@host}. */
  public String holder() {
    return holder;
  }
}
