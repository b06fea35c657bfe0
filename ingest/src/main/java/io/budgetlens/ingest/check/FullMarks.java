package io.budgetlens.ingest.check;

import io.budgetlens.ingest.extract.Figure;
import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import io.budgetlens.ingest.read.Table;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full marks a document states beside a score: 产出（满分50分）49.45分, 产出情况得49.45分（50分）, or the column
 * 分值 left of the column 得分 in a table.
 */
final class FullMarks {
  private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,2})?)";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:满分|分值|权重|(?<![评价效合得])总分)(?:为|是|：|:)?"
              + NUMBER
              + "(?![0-9.]|分?[：:])分?|[（(](?:满分|分值|权重)?"
              + NUMBER
              + "分[）)])[^0-9]{0,12}$");
  private static final Pattern AFTER =
      Pattern.compile("^分?[（(，,]?(?:满分|分值|权重)(?:为|是|：|:)?" + NUMBER + "分?|^/" + NUMBER + "分?");
  private static final Pattern OWN =
      Pattern.compile("分?[（(](?:满分|分值|权重)?(?:为|是|：|:)?" + NUMBER + "分?[）)]()");
  private static final Pattern LIST =
      Pattern.compile(
          "(?:满分|分值|权重)(?:依次|分别)(?:为|是)?((?:[0-9]{1,3}(?:\\.[0-9]{1,2})?分?[、，,]?){2,8})");
  private static final Pattern HEADER = Pattern.compile("分值|权重|满分");
  private static final int REACH = 40;

  private FullMarks() {}

  static Map<String, BigDecimal> stated(Document document, Collection<Figure> scores) {
    Map<String, BigDecimal> maxima = new LinkedHashMap<>();
    for (Figure score : scores) {
      score.spans().stream()
          .map(s -> beside(document, s))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(max -> maxima.put(score.item(), max));
    }
    return maxima.isEmpty() ? listed(document, scores) : maxima;
  }

  /** 四项满分依次为10分、50分、30分、10分, in the order the scores stand in the paragraph. */
  private static Map<String, BigDecimal> listed(Document document, Collection<Figure> scores) {
    List<Figure> ordered =
        scores.stream().sorted(Comparator.comparing(f -> f.spans().get(0).start())).toList();
    Map<String, BigDecimal> maxima = new LinkedHashMap<>();
    if (ordered.isEmpty()) {
      return maxima;
    }
    Span paragraph = Sentences.around(document.text(), ordered.get(0).spans().get(0).start(), "\n");
    Matcher list = LIST.matcher(document.words(paragraph));
    if (list.find()) {
      String[] numbers = list.group(1).split("[分、，,]+");
      for (int i = 0; numbers.length == ordered.size() && i < numbers.length; i++) {
        maxima.put(ordered.get(i).item(), new BigDecimal(numbers[i]));
      }
    }
    return maxima;
  }

  private static Optional<BigDecimal> beside(Document document, Span span) {
    Optional<BigDecimal> inTable = inTable(document, span);
    return inTable.isPresent() ? inTable : inProse(document, span);
  }

  private static Optional<BigDecimal> inProse(Document document, Span span) {
    String text = document.text();
    Span clause = Sentences.around(text, span.start(), "。；;，,\n\t");
    int from = Math.max(clause.start(), span.start() - REACH);
    int to = Math.min(text.length(), span.end() + REACH);
    Matcher own = OWN.matcher(text.substring(span.end(), to));
    if (own.lookingAt()) {
      return Optional.of(number(own)); // 9.57分（满分10分）、产出48.70分（满分50分）
    }
    Matcher before = BEFORE.matcher(text.substring(from, span.start()));
    if (before.find()) {
      return Optional.of(number(before));
    }
    Matcher after = AFTER.matcher(text.substring(span.end(), to));
    return after.find() ? Optional.of(number(after)) : Optional.empty();
  }

  private static BigDecimal number(Matcher matcher) {
    String first = matcher.group(1);
    return new BigDecimal(first == null ? matcher.group(2) : first);
  }

  private static Optional<BigDecimal> inTable(Document document, Span span) {
    for (Table table : document.tables()) {
      for (Table.Row row : table.rows()) {
        for (Table.Cell cell : row.cells()) {
          if (cell.span().start() <= span.start() && span.end() <= cell.span().end()) {
            return column(document, table, cell).flatMap(c -> cellAt(document, row, c));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The column that the nearest header above calls 分值, left of the score. */
  private static Optional<Integer> column(Document document, Table table, Table.Cell score) {
    return table.rows().stream()
        .flatMap(r -> r.cells().stream())
        .filter(c -> c.row() < score.row() && c.column() < score.column())
        .filter(c -> HEADER.matcher(document.words(c.span()).replaceAll("\\s", "")).lookingAt())
        .max(Comparator.comparing(Table.Cell::row).thenComparing(Table.Cell::column))
        .map(Table.Cell::column);
  }

  private static Optional<BigDecimal> cellAt(Document document, Table.Row row, int column) {
    return row.cells().stream()
        .filter(c -> c.column() == column)
        .map(c -> document.words(c.span()).strip().replace("分", ""))
        .filter(t -> t.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"))
        .map(BigDecimal::new)
        .findFirst();
  }
}
