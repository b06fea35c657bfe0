package io.budgetlens.bench.fuzz;

import io.budgetlens.bench.fuzz.Mutant.Damaged;
import io.budgetlens.bench.fuzz.Mutant.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Damages a sound file; the same seed of chance always does the same. */
final class Mutations {
  private final SplittableRandom random;
  private final ByteDamage bytes;
  private final WordDamage words;
  private final MarkupDamage markup;

  Mutations(long seed) {
    this.random = new SplittableRandom(seed);
    this.bytes = new ByteDamage(random);
    this.words = new WordDamage(random);
    this.markup = new MarkupDamage(random);
  }

  Mutant of(Seed seed) throws IOException {
    int turn = random.nextInt(8);
    if (turn == 0) {
      return new Mutant(seed, "", Kind.CUT, bytes.cut(seed.bytes()));
    }
    if (turn <= 2) {
      return new Mutant(seed, "", Kind.BYTES, bytes.any(seed.bytes()));
    }
    return switch (seed.format().build()) {
      case PACKAGE -> inParts(seed);
      case CONTAINER -> inStream(seed);
      case PDF -> inPrint(seed);
      case TEXT -> inText(seed);
    };
  }

  private Mutant inParts(Seed seed) throws IOException {
    Map<String, byte[]> parts = ZipParts.read(seed.bytes());
    List<String> names = new ArrayList<>(parts.keySet());
    names.removeIf(n -> random.nextInt(4) != 0 && !isRead(n));
    String name = names.isEmpty() ? parts.keySet().iterator().next() : pick(names);
    byte[] part = parts.getOrDefault(name, new byte[0]);
    int turn = random.nextInt(8);
    if (turn == 0 || part.length == 0) {
      parts.remove(name);
      return packed(seed, "without " + name, Kind.MARKUP, parts);
    }
    if (name.endsWith(".xml") || name.endsWith(".rels")) {
      parts.put(name, xml(part, turn));
      boolean whole = isXml(parts.getOrDefault(name, part));
      return packed(seed, "in " + name, whole ? Kind.MARKUP : Kind.BROKEN, parts);
    }
    Damaged damaged = Format.of(name).isEmpty() ? bytes.any(part) : member(name, part);
    parts.put(name, damaged.bytes());
    return packed(seed, "in " + name + " " + damaged.what(), Kind.MARKUP, parts);
  }

  private byte[] xml(byte[] part, int turn) {
    if (turn == 1) {
      return bytes.any(part).bytes();
    }
    String before = new String(part, StandardCharsets.UTF_8);
    String after = turn <= 4 ? markup.words(before) : markup.any(before);
    return after.getBytes(StandardCharsets.UTF_8);
  }

  private Damaged member(String name, byte[] part) throws IOException {
    Mutant mutant = of(new Seed(name, Format.of(name).orElseThrow(), part));
    return new Damaged(mutant.damage(), mutant.bytes());
  }

  private static boolean isXml(byte[] part) throws IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new ByteArrayInputStream(part), new DefaultHandler());
      return true;
    } catch (SAXException | UnsupportedEncodingException e) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no XML parser", e);
    }
  }

  private static boolean isRead(String part) {
    return part.contains("document.xml")
        || part.contains("sheet")
        || part.contains("sharedStrings")
        || part.contains("styles")
        || Format.of(part).isPresent();
  }

  private static Mutant packed(Seed seed, String what, Kind kind, Map<String, byte[]> parts)
      throws IOException {
    return new Mutant(seed, "", kind, new Damaged(what, ZipParts.write(parts)));
  }

  /** Other bytes in a stream of the old Office container, which stays sound. */
  private Mutant inStream(Seed seed) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(seed.bytes()))) {
      List<String> names = new ArrayList<>();
      for (Entry entry : files.getRoot()) {
        if (entry instanceof DocumentEntry) {
          names.add(entry.getName());
        }
      }
      names.sort(null);
      String name = pick(names);
      byte[] stream;
      try (InputStream in =
          new DocumentInputStream((DocumentEntry) files.getRoot().getEntry(name))) {
        stream = in.readAllBytes();
      }
      Damaged damaged = stream.length == 0 ? new Damaged("", stream) : bytes.any(stream);
      files.createOrUpdateDocument(new ByteArrayInputStream(damaged.bytes()), name);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      String what = name.strip() + " " + damaged.what();
      return new Mutant(seed, "in", Kind.MARKUP, new Damaged(what, out.toByteArray()));
    }
  }

  /** Other words in a PDF: in one of its drawing programs, or wherever they stand in the file. */
  private Mutant inPrint(Seed seed) throws IOException {
    if (random.nextInt(3) == 0) {
      String all = new String(seed.bytes(), StandardCharsets.ISO_8859_1);
      byte[] written = markup.any(all).getBytes(StandardCharsets.ISO_8859_1);
      return new Mutant(seed, "in", Kind.MARKUP, new Damaged("words", written));
    }
    try (PDDocument document = Loader.loadPDF(seed.bytes())) {
      List<COSStream> programs = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        page.getContentStreams().forEachRemaining((PDStream s) -> programs.add(s.getCOSObject()));
      }
      Damaged damaged = program(programs.get(random.nextInt(programs.size())));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Mutant(seed, "in", Kind.MARKUP, new Damaged(damaged.what(), out.toByteArray()));
    }
  }

  private Damaged program(COSStream stream) throws IOException {
    byte[] before;
    try (InputStream in = stream.createInputStream()) {
      before = in.readAllBytes();
    }
    String all = new String(before, StandardCharsets.ISO_8859_1);
    Damaged damaged =
        random.nextBoolean() && before.length > 0
            ? bytes.any(before)
            : new Damaged("words", words.any(all).getBytes(StandardCharsets.ISO_8859_1));
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(damaged.bytes());
    }
    return damaged;
  }

  private Mutant inText(Seed seed) {
    boolean mht = seed.format() == Format.MHT;
    Charset charset = mht ? StandardCharsets.ISO_8859_1 : charset(seed.bytes());
    String all = new String(seed.bytes(), charset);
    boolean tags = mht || seed.format() == Format.HTML;
    boolean structure = tags && random.nextInt(3) != 0;
    String after = structure ? markup.any(all) : tags ? markup.words(all) : words.any(all);
    Kind kind = structure ? Kind.MARKUP : Kind.WORDS;
    return new Mutant(seed, "in", kind, new Damaged("words", after.getBytes(charset)));
  }

  private static Charset charset(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return Charset.forName("GB18030");
    }
  }

  private String pick(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
