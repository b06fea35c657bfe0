package io.budgetlens.ingest.read;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How the parts of an Office package refer to one another. */
final class OfficeParts {
  private final ZipArchive archive;
  private final Refusal refusal;

  OfficeParts(ZipArchive archive, Refusal refusal) {
    this.archive = archive;
    this.refusal = refusal;
  }

  /**
   * A part that another refers to.
   *
   * @param type the last word of its relationship's type, e.g. {@code worksheet}
   * @param path its place in the archive
   */
  record Target(String type, String path) {}

  /** The part a package starts from, or another where none is named that exists. */
  String main(String otherwise) {
    return related("").values().stream()
        .filter(t -> t.type().equals("officeDocument") && archive.has(t.path()))
        .map(Target::path)
        .findFirst()
        .orElse(otherwise);
  }

  /** What a part refers to, by the ids it uses. */
  Map<String, Target> related(String part) {
    String folder = folder(part);
    String relationships = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    Map<String, Target> targets = new LinkedHashMap<>();
    InputStream in = archive.open(relationships);
    if (in != null) {
      OfficeXml.read(relationships, in, refusal, xml -> name -> take(xml, name, folder, targets));
    }
    return targets;
  }

  private static boolean take(
      OfficeXml xml, String name, String folder, Map<String, Target> targets) {
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (name.equals("Relationship") && type != null && target != null) {
      String last = type.substring(type.lastIndexOf('/') + 1);
      String id = Objects.requireNonNullElse(xml.attribute("Id"), "");
      targets.put(id, new Target(last, path(folder, target)));
    }
    return false;
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static String path(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../") && !base.isEmpty()) {
      base = folder(base.substring(0, base.length() - 1));
      rest = rest.substring(3);
    }
    return base + rest;
  }
}
