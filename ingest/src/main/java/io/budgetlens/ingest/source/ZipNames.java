package io.budgetlens.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in zip archives: their encoding, which ones lead astray, which ones say nothing. */
final class ZipNames {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Names that only documents in zip packages have: Office, OpenDocument, EPUB, OFD. */
  private static final Set<String> PACKAGES =
      Set.of("[Content_Types].xml", "_rels/.rels", "mimetype", "content.xml", "OFD.xml");

  private ZipNames() {}

  /** UTF-8 where the archive says so or the bytes are; what Chinese programs write otherwise. */
  static String decode(byte[] bytes, boolean utf8) {
    String name = tryDecode(bytes, StandardCharsets.UTF_8);
    if (name == null && !utf8) {
      name = tryDecode(bytes, GB18030);
    }
    String known = name == null ? new String(bytes, StandardCharsets.UTF_8) : name;
    return known.replace('\\', '/');
  }

  private static @Nullable String tryDecode(byte[] bytes, Charset in) {
    try {
      return in.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether an archive with a member of this name is itself one document. */
  static boolean isOfPackage(String name) {
    return PACKAGES.contains(name);
  }

  /** Whether a name leads out of the archive: absolute, upwards, or with controls in it. */
  static boolean isUnsafe(String name) {
    if (name.isBlank() || name.startsWith("/") || name.matches("(?s)[A-Za-z]:.*")) {
      return true;
    }
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        return true;
      }
    }
    return name.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == 0xfffd);
  }

  /** A name as messages may show it. */
  static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
  }
}
