package io.budgetlens.ingest.source;

/**
 * A member of a zip archive as the archive's directory tells it.
 *
 * @param name as written, with {@code /} between folders
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param link whether it only points to another file
 * @param packed its bytes in the archive
 * @param size its bytes unpacked, as promised
 * @param offset where its local header stands in the file
 * @param overlaps whether its bytes are also those of another member
 */
record ZipEntry(
    String name,
    int method,
    boolean encrypted,
    boolean link,
    long crc,
    long packed,
    long size,
    long offset,
    boolean overlaps) {

  boolean isFolder() {
    return name.endsWith("/");
  }

  long end() {
    return offset + packed;
  }

  ZipEntry overlapping() {
    return new ZipEntry(name, method, encrypted, link, crc, packed, size, offset, true);
  }
}
