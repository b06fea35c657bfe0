package io.budgetlens.analytics.unit;

import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.RegionTier;
import io.budgetlens.model.text.Words;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which units there are, by region, tier and level, or by words of a name or alias.
 *
 * @param region the leading digits of the region's code
 * @param search part of a name or alias, in any width and case
 */
public record UnitsQuestion(
    @Nullable String region,
    @Nullable RegionTier tier,
    @Nullable Integer level,
    @Nullable String search,
    Page page) {
  private static final Pattern REGION = Pattern.compile("[0-9]{1,9}");
  private static final String DROPPED = " \t\r\n\u00a0\u3000“”‘’\"'《》";

  public UnitsQuestion {
    if (region != null && !REGION.matcher(region).matches()) {
      throw new BadQuestion(
          "region",
          new Words(
              "“" + region + "”不是区划代码的前几位数字",
              "'" + region + "' are not the leading digits of a region"));
    }
  }

  private String words() {
    String words = search == null ? "" : normalised(search);
    if (search != null && words.isEmpty()) {
      throw new BadQuestion("search", new Words("没有可搜索的字", "there is nothing to search for"));
    }
    return words;
  }

  /** Ordered by how well the name fits, then by region, name and id. */
  public Paged<UnitRow> answer(OpenRelease release) {
    Step step =
        Step.beside(UnitsQuestion.class, "units")
            .with("region", region == null ? "" : region)
            .with("tier", tier == null ? "" : tier.id())
            .with("level", level == null ? 0 : level)
            .with("words", words());
    return release.askPage(step, page, UnitRow::of);
  }

  /**
   * Words as {@code name_normalised} has them: full-width signs made half-width, blanks and
   * quotation marks dropped, lower case.
   */
  static String normalised(String words) {
    StringBuilder kept = new StringBuilder();
    words
        .chars()
        .map(c -> c >= '！' && c <= '～' ? c - '！' + '!' : c)
        .filter(c -> DROPPED.indexOf(c) < 0)
        .forEach(c -> kept.append((char) c));
    return kept.toString().toLowerCase(Locale.ROOT);
  }
}
