package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.DocumentReaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document with forms and all that is read in it. Lines that open with a bar are rows of an HTML
 * table, {@code {2,3}} behind a cell's words makes it two columns wide and three rows high; a case
 * whose name ends in {@code .txt} is read as the plain text it is.
 */
record FormCase(String name, String content, List<String> expected) {
  private static final Pattern SPANS = Pattern.compile("\\{(\\d*),?(\\d*)\\}$");
  private static final String NEXT = "> ";
  private static final String BEHIND = "=====";

  static List<FormCase> all(String... resources) {
    List<FormCase> cases = new ArrayList<>();
    for (String resource : resources) {
      read(String.join("\n", Resource.lines(resource)), cases);
    }
    return cases;
  }

  private static void read(String text, List<FormCase> cases) {
    for (String part : text.split("(?m)^" + NEXT)) {
      int behind = part.indexOf(BEHIND);
      if (behind > 0) {
        String name = part.substring(0, part.indexOf('\n')).strip();
        String content = part.substring(part.indexOf('\n') + 1, behind);
        List<String> expected =
            part.substring(behind + BEHIND.length()).lines().filter(l -> !l.isBlank()).toList();
        cases.add(new FormCase(name, content, expected));
      }
    }
  }

  Document document() {
    boolean plain = name.endsWith(".txt");
    String bytes = plain ? content.replace("\\t", "\t") : html();
    String file = plain ? name : name + ".html";
    return DocumentReaders.read(bytes.getBytes(StandardCharsets.UTF_8), file);
  }

  private String html() {
    StringBuilder html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
    boolean table = false;
    for (String line : content.lines().toList()) {
      boolean row = line.startsWith("|");
      html.append(row && !table ? "<table>" : !row && table ? "</table>" : "");
      table = row;
      html.append(row ? row(line) : "<p>" + line + "</p>");
    }
    return html.append(table ? "</table>" : "").append("</body></html>").toString();
  }

  private static String row(String line) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      String words = cell.strip();
      Matcher spans = SPANS.matcher(words);
      boolean spanned = spans.find();
      row.append("<td")
          .append(spanned ? attribute("colspan", spans.group(1)) : "")
          .append(spanned ? attribute("rowspan", spans.group(2)) : "")
          .append('>')
          .append(spanned ? words.substring(0, spans.start()).strip() : words)
          .append("</td>");
    }
    return row.append("</tr>").toString();
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : " " + name + "=\"" + value + "\"";
  }

  List<String> read() {
    return lines(Extraction.read(document()));
  }

  /** All that a reading holds, a line for each thing. */
  static List<String> lines(Reading reading) {
    List<String> lines = new ArrayList<>();
    lines.add("type " + reading.type() + row(reading.unitName(), reading.fiscalYear()));
    Figures.lines(reading).forEach(f -> lines.add("figure " + f));
    for (Project p : reading.projects()) {
      Project.Fund total = p.total();
      lines.add(
          "project"
              + row(p.name(), p.code(), p.fiscalYear(), p.category(), p.department())
              + row(p.implementer(), p.executionRate(), p.score()));
      p.funds()
          .forEach(
              f ->
                  lines.add(
                      "fund"
                          + row(f.source(), f.initial(), f.adjusted(), f.executed())
                          + row(f.executionRate())
                          + (f.equals(total) ? " total" : "")));
    }
    for (Indicator i : reading.indicators()) {
      lines.add(
          "indicator"
              + row(i.project(), i.level1(), i.level2(), i.level3(), i.nature(), i.operator())
              + row(i.target(), i.targetNumber(), i.unit(), i.actual(), i.actualNumber())
              + row(i.weight(), i.score(), i.deviationReason()));
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static String row(@Nullable Object... values) {
    StringBuilder row = new StringBuilder();
    for (Object value : values) {
      row.append(" | ").append(value == null ? "" : value.toString());
    }
    return row.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
