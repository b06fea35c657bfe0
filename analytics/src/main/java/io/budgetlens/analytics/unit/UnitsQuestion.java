package io.budgetlens.analytics.unit;

import io.budgetlens.analytics.question.BadQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.question.Paged;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.model.code.RegionTier;
import io.budgetlens.model.text.Words;
import java.text.Normalizer;
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
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  public UnitsQuestion {
    if (region != null && !REGION.matcher(region).matches()) {
      throw new BadQuestion(
          "region",
          new Words(
              "“" + region + "”不是区划代码的前几位数字",
              "'" + region + "' are not the leading digits of a region"));
    }
  }

  /** Ordered by how well the name fits, then by region, name and id. */
  public Paged<UnitRow> answer(OpenRelease release) {
    Step step =
        Step.beside(UnitsQuestion.class, "units")
            .with("region", region == null ? "" : region)
            .with("tier", tier == null ? "" : tier.id())
            .with("level", level == null ? 0 : level)
            .with("words", search == null ? "" : normalised(search));
    return release.askPage(step, page, UnitRow::of);
  }

  /** Full-width forms made half-width, no spaces, lower case: as names are normalised. */
  static String normalised(String words) {
    String narrow = Normalizer.normalize(words, Normalizer.Form.NFKC);
    return SPACES.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
