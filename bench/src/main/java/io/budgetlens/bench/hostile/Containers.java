package io.budgetlens.bench.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives, old Office containers, and files that are only large. */
final class Containers {
  private static final int SECTOR = 512;
  private static final int MANY = 1_000_000;

  private Containers() {}

  static List<HostileFile> all() throws IOException {
    return List.of(
        new HostileFile("huge.docx", file -> huge(file.toFile(), "PK\3\4")),
        new HostileFile("huge.txt", file -> huge(file.toFile(), "a")),
        new HostileFile("million-members.zip", file -> members(Files.newOutputStream(file))),
        HostileFile.of("nested.zip", nested(12)),
        HostileFile.of("wide-nest.zip", wide(3)),
        HostileFile.of(
            "leads-out.zip",
            zip(
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\a.txt",
                "a/../../b.txt",
                "a\nb.txt",
                "a\u001b[2J.txt")),
        HostileFile.of("all-tables-one-sector.doc", cyclic("WordDocument", 0)),
        HostileFile.of("cyclic-table.xls", cyclic("Workbook", 1)),
        HostileFile.of("cyclic-directory.doc", cyclic("WordDocument", 2)),
        HostileFile.of("cyclic-difat.xls", cyclic("Workbook", 3)));
  }

  private static void huge(java.io.File file, String head) throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file, "rw")) {
      sparse.writeBytes(head);
      sparse.setLength(500L << 20);
    }
  }

  private static void members(java.io.OutputStream to) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(to)) {
      out.setLevel(0);
      for (int i = 0; i < MANY; i++) {
        ZipEntry entry = new ZipEntry(i + ".txt");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(new CRC32().getValue());
        out.putNextEntry(entry);
      }
    }
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write("支出1万元".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] holding(int copies, byte[] inner) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < copies; i++) {
        out.putNextEntry(new ZipEntry(i + ".zip"));
        out.write(inner);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] nested(int depth) throws IOException {
    byte[] inner = zip("a.txt");
    for (int i = 0; i < depth; i++) {
      inner = holding(1, inner);
    }
    return inner;
  }

  private static byte[] wide(int depth) throws IOException {
    byte[] inner = zip("a.txt");
    for (int i = 0; i < depth; i++) {
      inner = holding(40, inner);
    }
    return inner;
  }

  /** A container one of whose chains of sectors comes back to where it was. */
  private static byte[] cyclic(String stream, int where) {
    ByteBuffer file = ByteBuffer.allocate(SECTOR * 70).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0xe11ab1a1e011cfd0L);
    file.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe);
    file.putShort(30, (short) 9).putShort(32, (short) 6);
    file.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2);
    file.putInt(68, where == 3 ? 5 : -2).putInt(72, where == 3 ? MANY : 0);
    for (int i = 0; i < 109; i++) {
      file.putInt(76 + 4 * i, where == 3 || i == 0 ? 0 : -1);
    }
    for (int i = 0; i < 128; i++) {
      file.putInt(
          SECTOR + 4 * i,
          where == 0 ? 0 : i == 0 ? -3 : i == 1 ? -2 : i < 68 ? 2 + (i - 1) % 60 : -1);
    }
    file.putInt(SECTOR * 6 + 508, 5);
    entry(file, 0, "Root Entry", 5, 1, -2, 0);
    entry(file, 1, stream, 2, -1, 2, 30_000);
    if (where == 2) {
      file.putInt(SECTOR * 2 + 128 + 68, 1).putInt(SECTOR * 2 + 128 + 72, 1);
    }
    return file.array();
  }

  private static void entry(
      ByteBuffer file, int number, String name, int type, int child, int start, int size) {
    int at = SECTOR * 2 + 128 * number;
    byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
    for (int i = 0; i < letters.length; i++) {
      file.put(at + i, letters[i]);
    }
    file.putShort(at + 64, (short) (letters.length + 2))
        .put(at + 66, (byte) type)
        .put(at + 67, (byte) 1);
    file.putInt(at + 68, -1).putInt(at + 72, -1).putInt(at + 76, child);
    file.putInt(at + 116, start).putInt(at + 120, size);
  }
}
