package io.budgetlens.analytics.evidence;

import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts into words which of a record's testimonies speaks for a cell, and why. */
final class Precedence {
  private static final Map<String, Words> KINDS =
      Map.of(
          "manual_correction", new Words("人工更正", "a manual correction"),
          "final_accounts", new Words("部门决算", "final accounts"),
          "bureau_export", new Words("财政部门导出数据", "a bureau's export"),
          "evaluation_report", new Words("整体绩效评价报告", "an overall evaluation report"),
          "self_evaluation", new Words("绩效自评", "a self-evaluation"));

  private final List<Row> testimonies;
  private final String item;

  /**
   * @param testimonies rows of {@code budget_testimony}, the first to be believed first
   */
  Precedence(List<Row> testimonies, String item) {
    this.testimonies = testimonies;
    this.item = item;
  }

  List<ToldValue> told() {
    int speaker = next(0);
    List<ToldValue> all = new ArrayList<>();
    for (int i = 0; i < testimonies.size(); i++) {
      Row row = testimonies.get(i);
      boolean speaks = i == speaker;
      Words why = speaks ? whyItSpeaks(i) : whyItDoesNot(i, speaker);
      all.add(
          new ToldValue(
              i + 1,
              new Testimony(row.text("doc_id"), row.text("place")),
              Objects.requireNonNullElse(row.textOrNull("origin"), row.text("doc_id")),
              row.text("source_kind"),
              (LocalDate) row.value("published_on"),
              value(row),
              speaks,
              why));
    }
    return all;
  }

  private @Nullable BigDecimal value(Row row) {
    Object value = row.value(item);
    return value == null ? null : new BigDecimal(value.toString());
  }

  /** The first from a place on that fills the cell; the number of all where none does. */
  private int next(int from) {
    int at = from;
    while (at < testimonies.size() && value(testimonies.get(at)) == null) {
      at++;
    }
    return at;
  }

  private Words whyItSpeaks(int at) {
    int other = next(at + 1);
    if (other == testimonies.size()) {
      return new Words("只有它填了这一项", "it is the only one that states the item");
    }
    return first(testimonies.get(at), testimonies.get(other));
  }

  private Words whyItDoesNot(int at, int speaker) {
    if (value(testimonies.get(at)) == null) {
      return new Words("它没有填这一项", "it does not state the item");
    }
    return first(testimonies.get(speaker), testimonies.get(at));
  }

  /** Why one goes before another. */
  private static Words first(Row one, Row other) {
    if (one.integer("precedence") != other.integer("precedence")) {
      Words a = kind(one);
      Words b = kind(other);
      return new Words(a.zh() + "先于" + b.zh(), a.en() + " goes before " + b.en());
    }
    Object published = one.value("published_on");
    if (published != null && !published.equals(other.value("published_on"))) {
      return new Words(
          "同类来源中公开较晚的优先（" + published + "）",
          "of sources of one kind the later publication goes first (" + published + ")");
    }
    if (one.longValue("landed_order") != other.longValue("landed_order")) {
      return new Words("同类来源中后入库的优先", "of sources of one kind the later arrival goes first");
    }
    return new Words("同一文件内位置在前的优先", "within a document the earlier place goes first");
  }

  private static Words kind(Row row) {
    String kind = row.text("source_kind");
    return KINDS.getOrDefault(kind, new Words(kind, kind));
  }
}
