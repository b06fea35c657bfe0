package io.budgetlens.ingest.layout;

import io.budgetlens.ingest.layout.TableText.Prepared;
import io.budgetlens.ingest.read.SheetRows;
import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the layout that reads a file, by what the file's first lines say. */
public final class TableFinder {
  private final Layouts layouts;

  public TableFinder(Layouts layouts) {
    this.layouts = layouts;
  }

  /**
   * The layout of a bureau's own that fits a file.
   *
   * @throws UnreadableDocument where more than one does
   */
  public Optional<Layout> own(String name, Path file) {
    return only(name, file, layouts.own());
  }

  /** The layout of the product's that fits a file. */
  public Optional<Layout> builtIn(String name, Path file) {
    return only(name, file, layouts.builtIn());
  }

  private static Optional<Layout> only(String name, Path file, List<Layout> among) {
    List<Layout> fitting = fitting(name, file, among);
    if (fitting.size() > 1) {
      String ids = fitting.stream().map(Layout::id).collect(Collectors.joining(", "));
      throw new UnreadableDocument(
          "two_layouts",
          new Words(
              "文件“" + name + "”同时符合布局 " + ids + "；请只给其中一个，或在布局里加 title。",
              name
                  + " fits the layouts "
                  + ids
                  + "; give one of them only, or add a title to them."));
    }
    return fitting.stream().findFirst();
  }

  /** None where a workbook cannot be read: that is told when it is read as a document. */
  private static List<Layout> fitting(String name, Path file, List<Layout> among) {
    if (among.isEmpty() || !SheetRows.mayRead(file)) {
      return among.stream().filter(l -> head(l, name, file).isPresent()).toList();
    }
    try {
      SheetTables tables = SheetTables.open(name, file);
      return among.stream().filter(tables::fit).toList();
    } catch (UnreadableDocument e) {
      return List.of();
    }
  }

  private static Optional<TableHead> head(Layout layout, String name, Path file) {
    return TableHead.find(layout, name, TableText.head(file, layout.text().encoding()));
  }

  /**
   * The tables in a file that the layout fits: one, or one of each sheet of a workbook.
   *
   * @param scratch where copies may be written
   * @throws UnreadableDocument where the file is text of no known encoding
   */
  public static List<FoundTable> open(Layout layout, String name, Path file, Path scratch) {
    if (SheetRows.mayRead(file)) {
      List<FoundTable> found = SheetTables.open(name, file).found(layout, scratch);
      if (found.isEmpty()) {
        throw noTable(layout, name);
      }
      return found;
    }
    TableHead head = head(layout, name, file).orElseThrow(() -> noTable(layout, name));
    Prepared text = TableText.prepare(name, file, layout, head, scratch);
    return List.of(FoundTable.ofLines(layout, name, head.headers(), text.path(), text.damaged()));
  }

  private static UnreadableDocument noTable(Layout layout, String name) {
    return new UnreadableDocument(
        "no_table",
        new Words(
            "文件“" + name + "”里没有布局 " + layout.id() + " 要找的表。",
            name + " has no table that the layout " + layout.id() + " fits."));
  }

  /** A bureau's own layouts that read tables of databases. */
  public List<Layout> ofDatabases() {
    return layouts.own().stream().filter(l -> l.source() != null).toList();
  }

  /** A bureau's own layout by its id. */
  public Optional<Layout> own(String id) {
    return layouts.own().stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** Why a file was refused, and what keeps a bureau's own layouts from fitting it. */
  public Words withWhyNot(Path file, Words refusal) {
    if (layouts.own().isEmpty() || SheetRows.mayRead(file)) {
      return refusal;
    }
    Words why = whyNot(file);
    return new Words(refusal.zh() + why.zh(), refusal.en() + " " + why.en());
  }

  private Words whyNot(Path file) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Layout layout : layouts.own()) {
      String missing = TableHead.missing(layout, TableText.head(file, layout.text().encoding()));
      boolean titled = missing == null;
      zh.add(layout.id() + (titled ? " 的标题词对不上" : " 要找列“" + missing + "”"));
      en.add(
          layout.id()
              + (titled
                  ? " wants other words in the title"
                  : " wants the column '" + missing + "'"));
    }
    return new Words(
        "给出的布局都不适用：" + String.join("；", zh) + "。",
        "None of the layouts given fits: " + String.join("; ", en) + ".");
  }

  /** A layout as an earlier run kept it. */
  public static Layout kept(byte[] yaml) {
    return Layouts.kept(new String(yaml, StandardCharsets.UTF_8));
  }
}
