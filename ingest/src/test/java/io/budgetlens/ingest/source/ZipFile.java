package io.budgetlens.ingest.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip archive made by hand for a test, as no sound program would write it. */
public final class ZipFile {
  private static final int ENCRYPTED = 1;
  private static final int LINK = 0xa1ff << 16;

  private record Member(
      byte[] name, int flags, int method, int attributes, long crc, int packed, int size, int at) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Member> members = new ArrayList<>();

  public ZipFile with(String name, byte[] content) {
    return add(name.getBytes(StandardCharsets.UTF_8), 0, 8, 0, content);
  }

  public ZipFile with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A member whose name is written in another charset, and no flag says so. */
  ZipFile with(String name, Charset charset, String content) {
    return add(name.getBytes(charset), 0, 8, 0, content.getBytes(StandardCharsets.UTF_8));
  }

  public ZipFile withEncrypted(String name) {
    return add(name.getBytes(StandardCharsets.UTF_8), ENCRYPTED, 8, 0, new byte[40]);
  }

  ZipFile withLink(String name, String target) {
    byte[] to = target.getBytes(StandardCharsets.UTF_8);
    return add(name.getBytes(StandardCharsets.UTF_8), 0, 8, LINK, to);
  }

  ZipFile withMethod(String name, int method) {
    return add(name.getBytes(StandardCharsets.UTF_8), 0, method, 0, new byte[40]);
  }

  /** A member more in the directory, with the bytes of the last one. */
  ZipFile withSameBytes(String name) {
    Member last = members.get(members.size() - 1);
    byte[] other = name.getBytes(StandardCharsets.UTF_8);
    members.add(new Member(other, 0, 8, 0, last.crc(), last.packed(), last.size(), last.at()));
    return this;
  }

  /** Breaks the bytes of the last member. */
  ZipFile butBroken() {
    Member last = members.remove(members.size() - 1);
    members.add(
        new Member(
            last.name(),
            0,
            last.method(),
            0,
            last.crc() ^ 1,
            last.packed(),
            last.size(),
            last.at()));
    return this;
  }

  private ZipFile add(byte[] name, int flags, int method, int attributes, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    byte[] packed = method == 8 ? deflated(content) : content;
    members.add(
        new Member(
            name,
            flags,
            method,
            attributes,
            crc.getValue(),
            packed.length,
            content.length,
            out.size()));
    ByteBuffer local = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    local.putInt(0x04034b50).putShort((short) 20).putShort((short) flags).putShort((short) method);
    local.putInt(14, (int) crc.getValue()).putInt(18, packed.length).putInt(22, content.length);
    local.putShort(26, (short) name.length);
    out.writeBytes(local.array());
    out.writeBytes(name);
    out.writeBytes(packed);
    return this;
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(out.toByteArray());
    for (Member member : members) {
      file.writeBytes(entry(member));
      file.writeBytes(member.name());
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0);
    end.putShort((short) members.size()).putShort((short) members.size());
    end.putInt(file.size() - out.size()).putInt(out.size());
    file.writeBytes(end.array());
    return file.toByteArray();
  }

  private static byte[] entry(Member member) {
    ByteBuffer entry = ByteBuffer.allocate(46).order(ByteOrder.LITTLE_ENDIAN);
    entry.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
    entry.putShort((short) member.flags()).putShort((short) member.method());
    entry.putInt(16, (int) member.crc()).putInt(20, member.packed()).putInt(24, member.size());
    entry.putShort(28, (short) member.name().length);
    entry.putInt(38, member.attributes()).putInt(42, member.at());
    return entry.array();
  }
}
