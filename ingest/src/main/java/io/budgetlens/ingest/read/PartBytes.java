package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what the parts of one file unpack to, all together. */
final class PartBytes {
  private long count;

  InputStream counted(InputStream in, Refusal refusal) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1, refusal);
        return read;
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        int read = super.read(to, offset, length);
        count(Math.max(0, read), refusal);
        return read;
      }
    };
  }

  private void count(int bytes, Refusal refusal) {
    count += bytes;
    if (count > Limits.WORKBOOK_BYTES) {
      throw refusal.tooLarge(
          new Words(
              "解压后超过 " + Limits.WORKBOOK_BYTES + " 字节",
              "it unpacks to more than " + Limits.WORKBOOK_BYTES + " bytes"));
    }
  }
}
