package io.budgetlens.lake.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundSqlTest {
  private static BoundSql bound(String sql) {
    return BoundSql.of(Step.of("s", sql).with("a", 1).with("b_2", "x"));
  }

  @Test
  void putsValuesInTheOrderOfTheirUse() {
    assertThat(bound("select :a, :b_2, :a"))
        .isEqualTo(new BoundSql("select ?, ?, ?", List.of(1, "x", 1)));
  }

  @Test
  void leavesLiteralsNamesCommentsAndCastsAlone() {
    String sql = "select ':a', 'it''s :a', \":a\", 1::int /* :a ; */ -- :a ;\n";
    assertThat(bound(sql)).isEqualTo(new BoundSql(sql, List.of()));
  }

  @Test
  void takesABindRightAfterACast() {
    assertThat(bound("select '1'::int+:a").sql()).isEqualTo("select '1'::int+?");
  }

  @Test
  void dropsTheLastSemicolon() {
    assertThat(bound("select 1;\n").sql()).isEqualTo("select 1\n");
  }

  @Test
  void refusesASecondStatement() {
    assertThatThrownBy(() -> bound("select 1; drop table x"))
        .isInstanceOf(EngineException.class)
        .hasMessage("step 's' is more than one statement; a step is one SELECT");
  }

  @Test
  void namesABindThatWasNotGiven() {
    assertThatThrownBy(() -> bound("select :c"))
        .isInstanceOf(EngineException.class)
        .hasMessage("step 's' uses :c, which it was not given");
  }
}
