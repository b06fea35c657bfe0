package io.budgetlens.ingest.extract;

import io.budgetlens.model.code.EntityScope;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document speaks of a unit itself (本级) or of the unit with its subordinates (汇总), by the
 * words of its title and name lines, else by a sentence that says so. A line of a list, such as
 * {@code 1.某局本级}, only names what a whole consists of; sentences that say both say nothing.
 */
final class ScopeWords {
  private static final int LONGEST = 60;

  /** Names stand by themselves on a cover; further down they are lines of lists. */
  private static final int COVER_LINES = 6;

  private static final String WITHOUT = "(?:不|未)(?:包)?含(?:所属|下属)(?:下级|预算|事业|二级)?单位";
  private static final String WITH =
      "(?<!不)(?<!不包)(?<!未)(?<!未包)含(?:所属|下属)(?:下级|预算|事业|二级)?单位|(?<!不)(?<!未)包括本级及(?:所属|下属)";
  private static final Pattern TITLE =
      Pattern.compile("20[0-9]{2}|报告|决算|自评|评价|汇总表|(?:单位|部门)(?:\\((?:单位|部门)\\))?(?:名称)?:|填报|编制单位");
  private static final Pattern NAME =
      Pattern.compile(".{3,30}(?:本级|机关|本部|汇总|单位)\\)|.{2,30}[局委会厅院]本级|.{2,30}(?:中心|部门|系统)汇总");
  private static final Pattern OWN =
      Pattern.compile(
          "本级\\)|\\((?:局|委|厅)?(?:机关|本部)\\)|本级(?:部门整体|单位|部门|决算|20[0-9]{2})|[局委会厅院]本级|" + WITHOUT);
  private static final Pattern CONSOLIDATED =
      Pattern.compile("汇总\\)|\\((?:部门|系统)?汇总|(?:部门|系统)汇总|[局委会厅校院]汇总|中心汇总|本级及(?:所属|下属)|" + WITH);
  private static final Pattern OWN_SENTENCE = Pattern.compile("本级口径|" + WITHOUT);
  private static final Pattern CONSOLIDATED_SENTENCE = Pattern.compile("汇总口径|" + WITH);

  private ScopeWords() {}

  /**
   * @param lines the first lines, folded
   * @param body the text, folded
   */
  static @Nullable String of(List<String> lines, String body) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace('：', ':');
      EntityScope scope = isTitle(line) || isCover(line, i) ? ofLine(line) : null;
      if (scope != null) {
        return scope.id();
      }
    }
    boolean consolidated = CONSOLIDATED_SENTENCE.matcher(body).find();
    boolean own = OWN_SENTENCE.matcher(body).find();
    if (consolidated == own) {
      return null;
    }
    return (own ? EntityScope.OWN : EntityScope.CONSOLIDATED).id();
  }

  private static boolean isCover(String line, int at) {
    return at < COVER_LINES && !Heading.isNumbered(line) && NAME.matcher(line).matches();
  }

  private static boolean isTitle(String line) {
    return line.length() <= LONGEST
        && line.indexOf('。') < 0
        && !Heading.isNumbered(line)
        && TITLE.matcher(line).find();
  }

  private static @Nullable EntityScope ofLine(String line) {
    if (CONSOLIDATED.matcher(line).find()) {
      return EntityScope.CONSOLIDATED;
    }
    return OWN.matcher(line).find() ? EntityScope.OWN : null;
  }
}
