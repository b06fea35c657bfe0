package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.publish.Receipt.Refused;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.ingest.source.Archive;
import io.budgetlens.ingest.source.Found;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.text.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of one archive, landed one after the other and taken up portion by portion, each as a
 * document of its own.
 */
final class Members {
  /** How many members are landed before what they hold is read. */
  private static final int PORTION = 500;

  /** How many members an archive's row names that could not be unpacked. */
  private static final int NAMED = 5;

  private final Arrivals arrivals;
  private final Landing landing;
  private final Path scratch;
  private final RunReceipt receipt;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<DocumentId> docs = new ArrayList<>();
  private final List<Words> named = new ArrayList<>();
  private int left;

  Members(Arrivals arrivals, Landing landing, Path scratch, RunReceipt receipt) {
    this.arrivals = arrivals;
    this.landing = landing;
    this.scratch = scratch;
    this.receipt = receipt;
  }

  /**
   * Takes up what is new of them.
   *
   * @return which members could not be unpacked and why, or null where all could
   */
  @Nullable Words takeUp(Arrival archive, Consumer<Arrival> open) {
    String origin = archive.landed().file();
    try (Archive members = Archive.open(new SourceFile(origin, archive.bytes()), scratch)) {
      while (members.hasNext()) {
        take(members.next());
        if (files.size() == PORTION) {
          openAll(open);
        }
      }
    } catch (UnreadableDocument e) {
      refuse(origin, e);
    }
    openAll(open);
    return left == 0 ? null : words(origin);
  }

  /** A member's file is gone when the next is asked for; what has landed stays. */
  private void take(Found member) {
    if (member instanceof Found.Whole) {
      DocumentId doc = landing.land(((Found.Whole) member).file().path());
      files.add(new SourceFile(member.origin(), landing.path(doc)));
      docs.add(doc);
    } else {
      refuse(member.origin(), ((Found.Refused) member).why());
    }
  }

  private void openAll(Consumer<Arrival> open) {
    arrivals.take(List.copyOf(files), List.copyOf(docs)).forEach(open);
    files.clear();
    docs.clear();
  }

  private void refuse(String origin, UnreadableDocument why) {
    receipt.refuse(new Refused(origin, why.reason(), why.words(), false));
    left++;
    if (named.size() < NAMED) {
      named.add(why.words());
    }
  }

  private Words words(String origin) {
    String zh = String.join("", named.stream().map(Words::zh).toList());
    String en = String.join(" ", named.stream().map(Words::en).toList());
    return new Words(
        "“" + origin + "”里有 " + left + " 个文件没有读：" + zh,
        "\"" + origin + "\" has " + left + " files that were not read: " + en);
  }
}
