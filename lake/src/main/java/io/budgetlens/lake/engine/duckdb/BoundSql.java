package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.EngineException;
import io.budgetlens.lake.engine.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A step's SQL with its {@code :name} binds as the positional {@code ?} DuckDB understands.
 * Literals, quoted names, comments and casts ({@code ::}) are left as they stand.
 *
 * @param values one a {@code ?}, in order
 */
record BoundSql(String sql, List<Object> values) {
  BoundSql {
    values = List.copyOf(values);
  }

  static BoundSql of(Step step) {
    return new Rewriter(step).rewritten();
  }

  private static final class Rewriter {
    private final Step step;
    private final String sql;
    private final StringBuilder out = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private int at;

    Rewriter(Step step) {
      this.step = step;
      this.sql = step.sql();
    }

    BoundSql rewritten() {
      while (at < sql.length()) {
        int end = end();
        if (sql.charAt(at) == ';') {
          requireNothingAfter(end);
        } else if (isBind()) {
          bind(sql.substring(at + 1, end));
        } else {
          out.append(sql, at, end);
        }
        at = end;
      }
      return new BoundSql(out.toString(), values);
    }

    /** Where the token that begins here ends. */
    private int end() {
      if (sql.startsWith("--", at)) {
        return after("\n", at);
      }
      if (sql.startsWith("/*", at)) {
        return after("*/", at + 2);
      }
      if (sql.startsWith("::", at)) {
        return at + 2;
      }
      char first = sql.charAt(at);
      if (first == '\'' || first == '"') {
        return after(String.valueOf(first), at + 1);
      }
      return isBind() ? endOfName() : at + 1;
    }

    private int after(String closing, int from) {
      int found = sql.indexOf(closing, from);
      return found < 0 ? sql.length() : found + closing.length();
    }

    private boolean isBind() {
      return sql.charAt(at) == ':'
          && at + 1 < sql.length()
          && (Character.isLetter(sql.charAt(at + 1)) || sql.charAt(at + 1) == '_');
    }

    private int endOfName() {
      int end = at + 1;
      while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
        end++;
      }
      return end;
    }

    private void bind(String name) {
      Object value = step.binds().get(name);
      if (value == null) {
        throw new EngineException(
            "step '" + step.name() + "' uses :" + name + ", which it was not given");
      }
      out.append('?');
      values.add(value);
    }

    private void requireNothingAfter(int end) {
      if (!sql.substring(end).isBlank()) {
        throw new EngineException(
            "step '" + step.name() + "' is more than one statement; a step is one SELECT");
      }
    }
  }
}
