package io.budgetlens.ingest.publish;

import io.budgetlens.ingest.conform.TableRow;
import io.budgetlens.ingest.publish.Revision.Correct;
import io.budgetlens.ingest.record.SourceKind;
import io.budgetlens.lake.engine.Row;
import io.budgetlens.model.code.DocumentId;
import io.budgetlens.model.item.Item;
import io.budgetlens.model.item.Items;
import io.budgetlens.model.item.Measure;
import io.budgetlens.model.table.ColumnType;
import io.budgetlens.model.table.TableContract;
import io.budgetlens.model.table.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cell of a record that a correction is about. Its testimony is a file of its own, a header and
 * one line, so that the number leads to who put it right, and why.
 *
 * @param value in the item's unit
 * @param read what was read; absent where nothing was
 * @param scored the score it takes the place of; absent for an item, or where there was none
 */
record CorrectedCell(
    Item item,
    BigDecimal value,
    @Nullable BigDecimal read,
    @Nullable Row scored,
    String unitId,
    String province,
    int fiscalYear,
    String scope,
    String docId) {
  private static final String PLACE = "line 2";
  private static final String NO_PROVINCE = "00";
  private static final List<String> KEPT =
      List.of("project_code", "evaluator", "score_scheme", "max_score", "grade_written", "grade");

  static CorrectedCell of(Correct correct, Row document, RevisionLook look) {
    Item item = item(correct.item());
    BigDecimal value = fitting(item, WrittenValue.of(item, correct.value()), correct.value());
    String unit = given(correct.unitId(), document.textOrNull("unit_id"), "--unit");
    Integer year =
        correct.fiscalYear() != null ? correct.fiscalYear() : document.integerOrNull("fiscal_year");
    String fiscalYear = given(null, year == null ? null : year.toString(), "--fiscal-year");
    Optional<Row> known = look.unit(unit);
    if (known.isEmpty()) {
      throw new RevisionRefused("湖里没有单位 " + unit + "。", "The lake knows no unit " + unit + ".");
    }
    String scope = document.textOrNull("entity_scope");
    DocumentId doc = new DocumentId(document.text("doc_id"));
    String subject = Objects.requireNonNullElse(document.textOrNull("unit_name"), "");
    int ofYear = Integer.parseInt(fiscalYear);
    Row scored = isScore(item) ? look.score(doc, item.id(), ofYear, unit).orElse(null) : null;
    return new CorrectedCell(
        item,
        value,
        look.read(doc, item.id(), ofYear, subject).orElseGet(() -> own(scored)),
        scored,
        unit,
        Objects.requireNonNullElse(known.get().textOrNull("province"), NO_PROVINCE),
        ofYear,
        scope == null ? "own" : scope,
        doc.value());
  }

  private static Item item(String id) {
    return Items.find(id)
        .filter(i -> i.measure() != Measure.TEXT)
        .filter(i -> isScore(i) || Items.ofRecord().contains(i))
        .orElseThrow(
            () ->
                new RevisionRefused(
                    "年度记录和得分里没有项目“" + id + "”；项目标识见 docs/records.md。",
                    "Neither records nor scores have an item '"
                        + id
                        + "'; docs/records.md lists them."));
  }

  private static boolean isScore(Item item) {
    return item.measure() == Measure.POINTS;
  }

  /** What a score file says, which has no figures. */
  private static @Nullable BigDecimal own(@Nullable Row scored) {
    return scored != null && Boolean.TRUE.equals(scored.value("own"))
        ? scored.decimalOrNull("score")
        : null;
  }

  private static String given(@Nullable String asked, @Nullable String own, String option) {
    String found = asked != null ? asked : own;
    if (found == null) {
      throw new RevisionRefused(
          "该文件没有写明，请用 " + option + " 给出。", "The document does not tell; give " + option + ".");
    }
    return found;
  }

  /** The column must hold the value exactly. */
  private static BigDecimal fitting(Item item, BigDecimal value, String written) {
    ColumnType type = Tables.typeOf(item.measure());
    int decimals = type == ColumnType.INTEGER ? 0 : type.scale();
    try {
      BigDecimal exact = value.setScale(decimals, RoundingMode.UNNECESSARY);
      if (exact.precision() - exact.scale() <= 16) {
        return exact;
      }
    } catch (ArithmeticException tooFine) {
      throw tooFine(item, written, decimals, tooFine);
    }
    throw new RevisionRefused("“" + written + "”过大。", "'" + written + "' is too large.");
  }

  private static RevisionRefused tooFine(
      Item item, String written, int decimals, ArithmeticException cause) {
    RevisionRefused refused =
        new RevisionRefused(
            "“" + written + "”的小数位多于“" + item.name().zh() + "”能存的 " + decimals + " 位。",
            "'"
                + written
                + "' has more than the "
                + decimals
                + " decimals that "
                + item.id()
                + " holds.");
    refused.initCause(cause);
    return refused;
  }

  String title() {
    return item.id() + " " + value.toPlainString();
  }

  /** The file that tells the correction. */
  String csv(Correct correct, Instant now) {
    return "unit_id,fiscal_year,entity_scope,source_kind,"
        + item.id()
        + ",of_document,value_read,reason,by,at\n"
        + String.join(
            ",",
            unitId,
            Integer.toString(fiscalYear),
            scope,
            SourceKind.MANUAL_CORRECTION.id(),
            value.toPlainString(),
            docId,
            read == null ? "" : read.toPlainString(),
            quoted(correct.reason()),
            quoted(correct.by()),
            now.toString())
        + "\n";
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
  }

  Row revision(DocumentId id, Correct correct, Instant now) {
    return TableRow.of(Tables.REVISION)
        .with("revision_id", id.value())
        .with("kind", Revising.CORRECT)
        .with("of_doc_id", docId)
        .with("item", item.id())
        .with("unit_id", unitId)
        .with("fiscal_year", fiscalYear)
        .with("entity_scope", scope)
        .with("value", value.setScale(6, RoundingMode.UNNECESSARY))
        .with("value_read", read)
        .with("reason", correct.reason())
        .with("made_by", correct.by())
        .with("made_at", now)
        .row();
  }

  /** The testimony, or the score. */
  Map<String, List<Row>> rows(DocumentId id, long order) {
    TableContract table = isScore(item) ? Tables.SCORE : Tables.BUDGET_TESTIMONY;
    TableRow row =
        TableRow.of(table)
            .with("doc_id", id.value())
            .with("place", PLACE)
            .with("unit_id", unitId)
            .with("fiscal_year", fiscalYear)
            .with("province", province)
            .with("landed_order", order);
    Row done = isScore(item) ? score(row) : testimony(row);
    return Map.of(table.name(), List.of(done));
  }

  /** It has the key of the score it replaces, and what that one tells beside its points. */
  private Row score(TableRow row) {
    row.with("project_code", "").with("evaluator", "self").with("score_scheme", "unknown");
    if (scored != null) {
      KEPT.forEach(c -> row.with(c, scored.value(c)));
    }
    return row.with("dimension", item.id()).with("score", value).row();
  }

  private Row testimony(TableRow row) {
    boolean whole = Tables.typeOf(item.measure()) == ColumnType.INTEGER;
    return row.with("entity_scope", scope)
        .with("source_kind", SourceKind.MANUAL_CORRECTION.id())
        .with("precedence", SourceKind.MANUAL_CORRECTION.precedence())
        .with(item.id(), whole ? (Object) value.intValueExact() : value)
        .row();
  }
}
