package io.budgetlens.lake.engine.duckdb;

import io.budgetlens.lake.engine.duckdb.CsvScanner.Ending;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/**
 * Notes the lines that are no record, and every change of the distance between a record's number
 * (from 0) and the line it begins on.
 */
final class CsvSurvey implements CsvRecords.Listener {
  private final DuckDBAppender rejects;
  private final DuckDBAppender shifts;
  private long records;
  private long shiftCount;
  private long lastShift;
  private boolean clean = true;
  private Ending ending = Ending.NONE;

  CsvSurvey(DuckDBAppender rejects, DuckDBAppender shifts) {
    this.rejects = rejects;
    this.shifts = shifts;
  }

  @Override
  public void header(CsvScanner at, boolean regular) {
    clean &= regular;
    note(at.ending());
  }

  @Override
  public void record(CsvScanner at) throws SQLException {
    long shift = at.line() - records;
    if (shiftCount == 0 || shift != lastShift) {
      shifts.beginRow();
      shifts.append(records);
      shifts.append(shift);
      shifts.endRow();
      lastShift = shift;
      shiftCount++;
    }
    records++;
    note(at.ending());
  }

  /** DuckDB expects one kind of line break throughout. */
  private void note(Ending seen) {
    boolean usual = seen == Ending.NONE || ending == Ending.NONE || seen == ending;
    clean &= usual && seen != Ending.CR;
    ending = seen == Ending.NONE ? ending : seen;
  }

  @Override
  public void reject(long line, CsvFault fault, String written) throws SQLException {
    rejects.beginRow();
    rejects.append(line);
    rejects.append(fault.reason());
    rejects.append(written);
    rejects.endRow();
    clean = false;
  }

  @Override
  public void blank() {
    clean = false;
  }

  long records() {
    return records;
  }

  /** Whether DuckDB can read the file as it lies. */
  boolean isClean() {
    return clean;
  }

  boolean isCrLf() {
    return ending == Ending.CRLF;
  }

  long shifts() {
    return shiftCount;
  }

  long lastShift() {
    return lastShift;
  }
}
