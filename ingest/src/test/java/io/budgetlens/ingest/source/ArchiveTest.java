package io.budgetlens.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetlens.ingest.read.UnreadableDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir private Path folder;

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("a.zip"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Origins of members with their content, or the reason of their refusal. */
  private List<String> members(ZipFile zip) {
    List<String> members = new ArrayList<>();
    try (Archive archive = Archive.open(new SourceFile("a.zip", file(zip.bytes())), scratch())) {
      while (archive.hasNext()) {
        members.add(shown(archive.next()));
        assertThat(leftovers()).hasSizeLessThanOrEqualTo(3);
      }
    }
    assertThat(leftovers()).isEmpty();
    return members;
  }

  private static String shown(Found member) {
    try {
      return member instanceof Found.Whole
          ? member.origin() + " = " + start(Files.readString(((Found.Whole) member).file().path()))
          : member.origin() + " ! " + ((Found.Refused) member).why().reason();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String start(String words) {
    return words.length() <= 20 ? words : words.length() + " characters";
  }

  private Path scratch() {
    try {
      return Files.createDirectories(folder.resolve("scratch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> leftovers() {
    try (Stream<Path> files = Files.list(scratch())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void givesMembersOneByOneAndLeavesNothingBehind() {
    ZipFile inner = new ZipFile().with("丙.txt", "三");
    assertThat(
            members(
                new ZipFile()
                    .with("甲.txt", "一")
                    .with("夹/", "")
                    .with("夹/乙.txt", "二")
                    .with("内.zip", inner.bytes())
                    .with("丁.txt", "四")))
        .containsExactly(
            "a.zip!/甲.txt = 一",
            "a.zip!/夹/乙.txt = 二",
            "a.zip!/内.zip!/丙.txt = 三",
            "a.zip!/丁.txt = 四");
  }

  @Test
  void readsNamesInChineseCharsetsAndFromWindows() {
    assertThat(
            members(
                new ZipFile()
                    .with("决算报告.txt", Charset.forName("GBK"), "一")
                    .with("报告\\镕.txt", Charset.forName("GB18030"), "二")))
        .containsExactly("a.zip!/决算报告.txt = 一", "a.zip!/报告/镕.txt = 二");
  }

  @Test
  void passesOverWhatMachinesLeave() {
    assertThat(
            members(
                new ZipFile()
                    .with("__MACOSX/._甲.txt", "x")
                    .with(".DS_Store", "x")
                    .with("夹/~$甲.docx", "x")
                    .with("Thumbs.db", "x")
                    .with("甲.txt", "一")))
        .containsExactly("a.zip!/甲.txt = 一");
  }

  @Test
  void refusesMembersByNameAndKeepsNoOtherOut() {
    assertThat(
            members(
                new ZipFile()
                    .with("../甲.txt", "x")
                    .with("/etc/甲.txt", "x")
                    .with("C:\\甲.txt", "x")
                    .with("夹/../../甲.txt", "x")
                    .with("坏\u0007.txt", "x")
                    .withEncrypted("密.docx")
                    .withLink("链.txt", "/etc/passwd")
                    .withMethod("新.txt", 93)
                    .with("损.txt", "内容")
                    .butBroken()
                    .with("好.txt", "好")
                    .with("好.txt", "又一个")
                    .with("末.txt", "末")))
        .containsExactly(
            "a.zip!/../甲.txt ! unsafe_name",
            "a.zip!//etc/甲.txt ! unsafe_name",
            "a.zip!/C:/甲.txt ! unsafe_name",
            "a.zip!/夹/../../甲.txt ! unsafe_name",
            "a.zip!/坏?.txt ! unsafe_name",
            "a.zip!/密.docx ! encrypted",
            "a.zip!/链.txt ! link",
            "a.zip!/新.txt ! unknown_type",
            "a.zip!/损.txt ! damaged",
            "a.zip!/好.txt = 好",
            "a.zip!/好.txt ! duplicate_name",
            "a.zip!/末.txt = 末");
  }

  @Test
  void refusesMembersThatShareTheirBytes() {
    assertThat(
            members(
                new ZipFile()
                    .with("甲.txt", "一")
                    .with("乙.txt", "二")
                    .withSameBytes("丙.txt")
                    .with("丁.txt", "四")))
        .containsExactly(
            "a.zip!/甲.txt = 一",
            "a.zip!/乙.txt ! damaged",
            "a.zip!/丙.txt ! damaged",
            "a.zip!/丁.txt = 四");
  }

  @Test
  void refusesAMemberThatGrowsWithoutBounds() {
    assertThat(
            members(
                new ZipFile()
                    .with("炸.txt", new byte[30 << 20])
                    .with("炸.csv", new byte[30 << 20])
                    .with("好.txt", "好")))
        .containsExactly(
            "a.zip!/炸.txt ! too_large", "a.zip!/炸.csv ! too_large", "a.zip!/好.txt = 好");
  }

  @Test
  void refusesManySmallMembersThatGrowWithoutBoundsTogether() {
    ZipFile zip = new ZipFile().with("好.txt", "好");
    byte[] zeros = new byte[3 << 20];
    for (int i = 0; i < 30; i++) {
      zip.with(i + ".txt", zeros);
    }
    assertThat(members(zip))
        .contains("a.zip!/好.txt = 好", "a.zip!/0.txt = 3145728 characters")
        .endsWith("a.zip!/28.txt ! too_large", "a.zip!/29.txt ! too_large");
  }

  @Test
  void opensArchivesWithinArchivesToASmallDepthOnly() {
    byte[] zip = new ZipFile().with("甲.txt", "一").bytes();
    for (int i = 0; i < 2; i++) {
      zip = new ZipFile().with("内.zip", zip).bytes();
    }
    assertThat(members(new ZipFile().with("内.zip", zip).with("乙.txt", "二")))
        .containsExactly("a.zip!/内.zip!/内.zip!/内.zip ! too_large", "a.zip!/乙.txt = 二");
  }

  @Test
  void leavesTheRestWhereThousandsAreRefused() {
    ZipFile zip = new ZipFile().with("甲.txt", "一");
    for (int i = 0; i < 5_001; i++) {
      zip.with("../" + i + ".txt", "x");
    }
    assertThat(members(zip.with("乙.txt", "二")))
        .hasSize(1 + 5_000)
        .startsWith("a.zip!/甲.txt = 一")
        .endsWith("a.zip ! too_large")
        .doesNotContain("a.zip!/乙.txt = 二");
  }

  @Test
  void saysThatAnArchiveHoldsNoFiles() {
    assertThat(members(new ZipFile().with("夹/", ""))).containsExactly("a.zip ! empty");
    ZipFile inner = new ZipFile().with(".keep", "");
    assertThat(members(new ZipFile().with("内.zip", inner.bytes())))
        .contains("a.zip!/内.zip ! empty");
  }

  @Test
  void tellsDocumentsInZipPackagesFromArchives() throws IOException {
    ZipFile docx = new ZipFile().with("[Content_Types].xml", "x").with("word/document.xml", "x");
    assertThat(Archive.isArchive(file(docx.bytes()))).isFalse();
    assertThat(Archive.isArchive(file(new ZipFile().with("word/甲.txt", "x").bytes()))).isTrue();
    assertThat(Archive.isArchive(file("PK\3\4 and nothing".getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }

  @Test
  void refusesNothingButTheMemberWhenAnArchiveIsDamagedWithin() throws IOException {
    byte[] bytes = new ZipFile().with("甲.txt", "一").with("乙.txt", "二").bytes();
    bytes[0] = 'X';
    Path file = file(bytes);
    List<String> reasons = new ArrayList<>();
    try (Archive archive = Archive.open(new SourceFile("a.zip", file), scratch())) {
      archive.forEachRemaining(m -> reasons.add(shown(m)));
    }
    assertThat(reasons).containsExactly("a.zip!/甲.txt ! damaged", "a.zip!/乙.txt = 二");
  }

  @Test
  void answersEveryCutAndMutationWithMembersOrRefusals() throws IOException {
    byte[] bytes = new ZipFile().with("甲.txt", "一").with("夹/乙.txt", "二".repeat(500)).bytes();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] mutated =
          i % 3 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
      for (int j = 0; j < 3 && mutated.length > 0; j++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      Path file = file(mutated);
      if (Archive.isArchive(file)) {
        try (Archive archive = Archive.open(new SourceFile("a.zip", file), scratch())) {
          archive.forEachRemaining(m -> assertThat(m.origin()).startsWith("a.zip"));
        } catch (UnreadableDocument e) {
          assertThat(e.words().zh()).endsWith("。");
        }
      }
    }
  }
}
