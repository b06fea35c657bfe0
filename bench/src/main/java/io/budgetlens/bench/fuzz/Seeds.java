package io.budgetlens.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The sound files of some folders, and what is made of them where folders have none of a kind. */
final class Seeds {
  private static final long MOST_BYTES = 300_000;
  private static final int LINE = 74;

  private Seeds() {}

  /** By format, in the order of names; every format has at least one where folders allow it. */
  static Map<Format, List<Seed>> under(List<Path> folders) throws IOException {
    Map<Format, List<Seed>> seeds = new EnumMap<>(Format.class);
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        String name = file.getFileName().toString();
        Format format = Format.of(name).orElse(null);
        if (format != null && Files.size(file) <= MOST_BYTES) {
          add(seeds, new Seed(name, format, Files.readAllBytes(file)));
        }
      }
    }
    addMade(seeds);
    return seeds;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(Map<Format, List<Seed>> seeds, Seed seed) {
    seeds.computeIfAbsent(seed.format(), f -> new ArrayList<>()).add(seed);
  }

  private static void addMade(Map<Format, List<Seed>> seeds) throws IOException {
    List<Seed> pages = List.copyOf(seeds.getOrDefault(Format.HTML, List.of()));
    for (Seed page : pages.subList(0, Math.min(4, pages.size()))) {
      add(seeds, archived(page));
    }
    for (Seed print : List.copyOf(seeds.getOrDefault(Format.PDF, List.of()))) {
      add(seeds, unpacked(print));
    }
    add(seeds, packed(seeds));
  }

  private static Seed archived(Seed page) {
    StringBuilder body = new StringBuilder();
    int column = 0;
    for (byte b : page.bytes()) {
      String quoted = b >= ' ' && b < 0x7f && b != '=' ? "" + (char) b : "=%02X".formatted(b);
      column += quoted.length();
      body.append(quoted).append(column > LINE ? "=\r\n" : "");
      column = column > LINE ? 0 : column;
    }
    String archive =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"----=_next\"\r\n\r\n"
            + "------=_next\r\nContent-Type: text/html; charset=\"utf-8\"\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
            + body
            + "\r\n------=_next--\r\n";
    return new Seed(
        page.name() + ".mht", Format.MHT, archive.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The same print with its drawing programs as plain text, so that damage reaches their words. */
  private static Seed unpacked(Seed print) throws IOException {
    try (PDDocument document = Loader.loadPDF(print.bytes())) {
      for (PDPage page : document.getPages()) {
        for (COSBase each : contents(page)) {
          rewrite((COSStream) each);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return new Seed("plain-" + print.name(), Format.PDF, out.toByteArray());
    }
  }

  private static List<COSBase> contents(PDPage page) {
    List<COSBase> streams = new ArrayList<>();
    page.getContentStreams().forEachRemaining((PDStream s) -> streams.add(s.getCOSObject()));
    return streams;
  }

  private static void rewrite(COSStream stream) throws IOException {
    byte[] plain;
    try (var in = stream.createInputStream()) {
      plain = in.readAllBytes();
    }
    stream.removeItem(COSName.FILTER);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(plain);
    }
  }

  /** One file of each format in an archive, and an archive within it. */
  private static Seed packed(Map<Format, List<Seed>> seeds) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    seeds.forEach((format, each) -> members.put(each.get(0).name(), each.get(0).bytes()));
    byte[] inner = ZipParts.write(Map.copyOf(members));
    members.put("更多/inner.zip", inner);
    return new Seed("all.zip", Format.ZIP, ZipParts.write(members));
  }
}
