package io.budgetlens.api.route;

import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.telling.TellingLine;
import io.budgetlens.analytics.telling.TellingQuestion;
import io.budgetlens.analytics.unit.UnitRow;
import io.budgetlens.analytics.unit.UnitsQuestion;
import io.budgetlens.api.answer.Link;
import io.budgetlens.api.page.IndexPage.Example;
import io.budgetlens.model.text.Language;
import io.budgetlens.model.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Questions for the start page, about units the release really has. */
final class Examples {
  private static final String LANG = "lang";

  private Examples() {}

  static List<Example> of(OpenRelease release, Language language) {
    List<Example> examples = new ArrayList<>();
    for (TellingLine line : new TellingQuestion().answer(release)) {
      examples.add(new Example(line.words().in(language), link(line).with(LANG, tag(language))));
    }
    new UnitsQuestion(null, null, null, null, new Page(1, 0))
        .answer(release).rows().stream()
            .findFirst()
            .ifPresent(unit -> examples.addAll(ofUnit(unit, language)));
    examples.add(
        example(
            new Words("有哪些复核发现？", "What did the rule book find?"),
            Link.to("/v1/findings"),
            language));
    examples.add(
        example(
            new Words("指标怎样计算？", "How are the metrics computed?"),
            Link.to("/v1/metrics"),
            language));
    return examples;
  }

  private static Link link(TellingLine line) {
    String unit = line.unitId();
    if (line.kind().equals("most_serious_finding")) {
      return Link.to("/v1/findings").with("outcome", "fails");
    }
    return unit == null ? Link.to("/v1/units") : Link.to("/v1/units/" + unit + "/profile");
  }

  private static List<Example> ofUnit(UnitRow unit, Language language) {
    String path = "/v1/units/" + unit.unitId();
    return List.of(
        example(new Words("有哪些单位？", "Which units are there?"), Link.to("/v1/units"), language),
        example(
            new Words(
                "哪些单位名为“" + unit.name() + "”？", "Which units are called " + unit.name() + "?"),
            Link.to("/v1/units").with("q", unit.name()),
            language),
        example(
            new Words(
                unit.name() + "历年的执行率如何？",
                "How did the execution rate of " + unit.name() + " go over the years?"),
            Link.to(path + "/trends").with("metric", "budget_execution_rate"),
            language),
        example(
            new Words(
                unit.name() + "在同类部门中排第几？",
                "Where does " + unit.name() + " stand among its peers?"),
            Link.to(path + "/benchmarks"),
            language));
  }

  private static Example example(Words words, Link link, Language language) {
    return new Example(words.in(language), link.with(LANG, tag(language)));
  }

  private static String tag(Language language) {
    return language == Language.ZH ? "zh" : "en";
  }
}
