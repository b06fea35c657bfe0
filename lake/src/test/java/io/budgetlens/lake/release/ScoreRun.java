package io.budgetlens.lake.release;

import io.budgetlens.lake.engine.Engine;
import io.budgetlens.lake.engine.Step;
import io.budgetlens.lake.engine.Work;
import io.budgetlens.lake.engine.WrittenFile;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.time.Duration;
import java.util.List;

/** A small run: units, and their scores by year, which is a partitioned table. */
final class ScoreRun {
  private static final String UNIT =
      """
      select 'u' || i as unit_id, null as region_code, null as region_tier, null as province,
        null as unit_code, '单位' || i as name, '单位' || i as name_normalised, null as level,
        null as parent_unit_id, null as unit_type, null as function_class, null as entity_scope,
        date '2020-01-01' as valid_from, null as valid_to, null as currency, 'd' as doc_id, 'l' || i as place
      from range(:units) as t(i)
      """;
  private static final String SCORE =
      """
      select 'u' || i as unit_id, year as fiscal_year, province, 'p' as project_code,
        'self' as evaluator, 's' as score_scheme, 'total' as dimension, 100 as max_score,
        cast(:score as decimal(6,2)) as score, null as grade_written, null as grade,
        'd' as doc_id, 'l' || i as place, 1 as landed_order
      from range(:units) as t(i), (values (2023), (2024)) as y(year),
        (values ('浙江'), ('a/b %')) as p(province)
      where year >= :from_year
      """;

  private ScoreRun() {}

  static List<WrittenFile> units(Work work, Publication run, int count) {
    Step step = Step.of("units", UNIT).with("units", count);
    return work.write(step, Tables.UNIT, run.folder(Tables.UNIT));
  }

  static List<WrittenFile> scores(Work work, Publication run, String score, int fromYear) {
    Step step =
        Step.of("scores", SCORE).with("units", 3).with("score", score).with("from_year", fromYear);
    return work.write(step, Tables.SCORE, run.folder(Tables.SCORE));
  }

  /** Publishes that many units, and three units' scores in two years and two provinces. */
  static Release publish(Lake lake, Engine engine, int units, String score) {
    try (Publication run = lake.begin("ingest", Duration.ZERO);
        Work work = engine.open()) {
      run.replace(Tables.UNIT, units(work, run, units));
      run.replace(Tables.SCORE, scores(work, run, score, 2023));
      return run.publish();
    }
  }

  /** {@code count:lowest-highest score}. */
  static String seen(Lake lake, Engine engine, Release release) {
    try (Work work = lake.read(engine, release)) {
      return count(work, Tables.UNIT)
          + " units, "
          + work.query(
                  Step.of(
                      "scores",
                      "select count(*) || ' scores ' || coalesce(min(score) || '..' || max(score),"
                          + " '-') as s from score"))
              .get(0)
              .text("s");
    }
  }

  static long count(Work work, TableContract table) {
    return work.query(Step.of("count", "select count(*) as n from " + table.name()))
        .get(0)
        .longValue("n");
  }
}
