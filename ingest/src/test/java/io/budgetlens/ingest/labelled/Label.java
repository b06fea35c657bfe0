package io.budgetlens.ingest.labelled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a person says that a document says.
 *
 * @param unitName empty where the document names no unit
 * @param clean whether an auditor finds no contradiction in it
 * @param planted the rules that must fail where it is not clean
 */
record Label(
    String type, String unitName, String year, boolean clean, List<String> planted, Facts facts) {

  /** Reads a label file; JSON is a subset of the YAML that is read here. */
  static Label of(Path file) {
    try {
      return of(entries(new Load(LoadSettings.builder().build()).loadFromString(text(file))));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new IllegalArgumentException("not a label: " + file.getFileName(), e);
    }
  }

  private static Label of(Map<?, ?> label) {
    return new Label(
        Facts.name(label.get("doc_type")),
        Facts.name(label.get("unit_name")),
        String.valueOf(label.get("fiscal_year")),
        Boolean.TRUE.equals(label.get("clean")),
        list(label, "planted").stream().map(Object::toString).toList(),
        new Facts(
            list(label, "figures").stream().map(f -> figure(entries(f))).toList(),
            list(label, "projects").stream().map(p -> project(entries(p))).toList(),
            list(label, "indicators").stream().map(i -> indicator(entries(i))).toList()));
  }

  private static String figure(Map<?, ?> figure) {
    boolean words = "text".equals(figure.get("unit"));
    return Facts.line(
        Facts.subject(figure.get("subject")),
        figure.get("item"),
        figure.get("fiscal_year"),
        words ? figure.get("value") : number(figure.get("value")),
        figure.get("unit"));
  }

  private static String project(Map<?, ?> project) {
    return Facts.line(
        Facts.subject(project.get("name")),
        project.get("code"),
        number(project.get("initial")),
        number(project.get("adjusted")),
        number(project.get("executed")));
  }

  private static String indicator(Map<?, ?> indicator) {
    return Facts.line(
        Facts.subject(indicator.get("project")),
        Facts.indicator(indicator.get("level3")),
        number(indicator.get("score")));
  }

  private static Object number(Object written) {
    return written == null || written.toString().isEmpty()
        ? null
        : new BigDecimal(written.toString());
  }

  private static List<?> list(Map<?, ?> label, String key) {
    Object list = label.get(key);
    return list == null ? List.of() : (List<?>) list;
  }

  private static Map<?, ?> entries(Object map) {
    return (Map<?, ?>) map;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
