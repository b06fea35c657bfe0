package io.budgetlens.api.route;

import io.budgetlens.analytics.evidence.EvidenceQuestion;
import io.budgetlens.analytics.profile.ProfileQuestion;
import io.budgetlens.analytics.question.OpenRelease;
import io.budgetlens.analytics.question.Page;
import io.budgetlens.analytics.unit.UnitQuestion;
import io.budgetlens.analytics.unit.UnitsQuestion;
import io.budgetlens.api.answer.Answer;
import io.budgetlens.api.param.Asked;
import io.budgetlens.api.view.EvidenceView;
import io.budgetlens.api.view.ProfileView;
import io.budgetlens.api.view.Reader;
import io.budgetlens.api.view.UnitDetailView;
import io.budgetlens.api.view.UnitView;
import io.budgetlens.model.fiscal.FiscalYear;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.text.Words;
import java.util.List;

/** Which units there are, and all that is known of one. */
final class UnitRoutes {
  private static final String UNIT = "/v1/units/{unit_id}";

  private UnitRoutes() {}

  static List<Endpoint> all() {
    return List.of(
        Endpoint.list("/v1/units", List.of("q", "region", "tier", "level"), UnitRoutes::units),
        Endpoint.one(UNIT, List.of(), UnitRoutes::unit),
        Endpoint.one(UNIT + "/profile", List.of(), UnitRoutes::profile),
        Endpoint.one(
            UNIT + "/evidence", List.of("fiscal_year", "scope", "item"), UnitRoutes::evidence));
  }

  private static Answer units(Asked asked, Page page, Reading reading) {
    UnitsQuestion question =
        new UnitsQuestion(
            Filters.region(asked).orElse(null),
            Filters.tier(asked).orElse(null),
            asked.number("level", 1, 9).orElse(null),
            asked.text("q").orElse(null),
            page);
    Reader reader = reading.reader(asked);
    return Answer.of(reading.ask(question::answer), row -> UnitView.of(row, reader));
  }

  private static Answer unit(Asked asked, Reading reading) {
    UnitQuestion question = new UnitQuestion(asked.unit());
    return Answer.of(UnitDetailView.of(reading.ask(question::answer), reading.reader(asked)));
  }

  private static Answer profile(Asked asked, Reading reading) {
    ProfileQuestion question = new ProfileQuestion(asked.unit());
    Reader reader = reading.reader(asked);
    return Answer.of(
        reading.ask(
            release -> ProfileView.of(question.answer(release), release.metrics(), reader)));
  }

  private static Answer evidence(Asked asked, Reading reading) {
    FiscalYear year = Filters.requiredYear(asked);
    Item item = item(asked);
    EvidenceQuestion question =
        new EvidenceQuestion(asked.unit(), year, Filters.requiredScope(asked), item.id());
    return Answer.of(EvidenceView.of(item, reading.ask(question::answer), reading.reader(asked)));
  }

  private static Item item(Asked asked) {
    return asked.required(
        "item",
        asked.choice("item", Items.ofRecord(), Item::id),
        new Words("年度记录的项目，如 expenditure", "an item of records, e.g. expenditure"));
  }

  /** Refuses a unit the release does not have. */
  static void requireUnit(OpenRelease release, Asked asked) {
    new UnitQuestion(asked.unit()).answer(release);
  }
}
