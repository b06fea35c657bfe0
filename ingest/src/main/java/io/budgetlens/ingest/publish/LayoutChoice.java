package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.ingest.layout.TableFinder;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.record.RecordSniff;
import io.budgetlens.ingest.source.SourceFile;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.lake.release.Landing;
import io.budgetlens.model.code.DocumentId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which layout reads a file: a bureau's own that fits it; else the one that has read the same bytes
 * before, which is kept in the lake; else one of the product's.
 */
final class LayoutChoice {
  private static final Pattern VERSION = Pattern.compile(" [a-z0-9_]+@([0-9a-f]{64})$");

  private final TableFinder finder;
  private final Landing landing;

  LayoutChoice(TableFinder finder, Landing landing) {
    this.finder = finder;
    this.landing = landing;
  }

  /**
   * @param before the file as the lake knows it
   */
  @Nullable Layout of(SourceFile file, @Nullable Row before) {
    if (!file.isTabular() && !SheetRows.mayRead(file.path())) {
      return null;
    }
    Optional<Layout> own =
        file.isOfDatabase()
            ? finder.own(file.origin().substring(file.origin().lastIndexOf('#') + 1))
            : finder.own(file.origin(), file.path());
    return own.or(() -> kept(before)).or(() -> builtIn(file)).orElse(null);
  }

  /** Canonical records need no layout; workbooks are documents unless somebody says otherwise. */
  private Optional<Layout> builtIn(SourceFile file) {
    return !file.isTabular() || RecordSniff.isRecords(file.path())
        ? Optional.empty()
        : finder.builtIn(file.origin(), file.path());
  }

  private Optional<Layout> kept(@Nullable Row before) {
    Matcher version = VERSION.matcher(before == null ? "" : before.text("reader_version"));
    if (!version.find()) {
      return Optional.empty();
    }
    DocumentId yaml = new DocumentId(version.group(1));
    return landing.has(yaml)
        ? Optional.of(TableFinder.kept(landing.bytes(yaml)))
        : Optional.empty();
  }
}
