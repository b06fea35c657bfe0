package io.budgetlens.ingest.extract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a paragraph stated so far: a sentence that only compares goes on about it. */
final class Statements {
  private static final int OF_A_NAME = 5;

  private final Map<String, BigDecimal> values = new LinkedHashMap<>();
  private @Nullable String mainItem;
  private @Nullable Term mainPart;
  private @Nullable String actualItem;
  private @Nullable Term namedPart;
  private int stated;
  private int tokens;
  private boolean aside;
  private boolean asideIsZero;
  private boolean breakdown;

  /** The item stated last outside any breakdown: what 较上年增加 goes on about. */
  @Nullable String mainItem() {
    return mainItem;
  }

  /** That item, or the money told before it where it is but a rate of that. */
  @Nullable String mainMoney() {
    return "execution_rate".equals(mainItem) && actualItem != null ? actualItem : mainItem;
  }

  /** What was stated last that is no budget and no rate. */
  @Nullable String actualItem() {
    return actualItem;
  }

  /** The name of that item. */
  @Nullable Term mainPart() {
    return mainPart;
  }

  /** The part that the sentence before, as {@code 2.公务接待费。}, named and said nothing of. */
  @Nullable Term namedPart() {
    return namedPart;
  }

  /** Whether the number before was of something that is none of ours. */
  boolean aside() {
    return aside;
  }

  boolean inBreakdown() {
    return breakdown;
  }

  void breakDown() {
    breakdown = true;
  }

  /** One more token of the sentence. */
  void count() {
    tokens++;
  }

  void begin(boolean among) {
    aside = false;
    breakdown = among;
  }

  /**
   * A number found its name.
   *
   * @param item absent for what is none of ours
   */
  void state(@Nullable String item, @Nullable Term part, boolean brackets) {
    aside = false;
    stated++;
    boolean main = !breakdown || (stated == 1 && mainItem == null);
    if (!brackets && main) {
      mainItem = item;
      mainPart = part;
      boolean actual = item == null || !(item.endsWith("_budget") || item.endsWith("_rate"));
      actualItem = actual ? item : actualItem;
    }
  }

  /** The amount of an item of the report's year. */
  void remember(String item, BigDecimal value) {
    values.putIfAbsent(item, value);
  }

  /**
   * Which item a comparison is about: the one it seems to be about, unless the amounts say that it
   * is another one.
   *
   * @param now what the year before's amount and the change make together
   */
  @Nullable String ofAmount(@Nullable String seeming, BigDecimal now) {
    BigDecimal own = values.get(seeming);
    List<String> fitting =
        values.entrySet().stream()
            .filter(e -> !e.getKey().endsWith("_budget") && e.getValue().compareTo(now) == 0)
            .map(Map.Entry::getKey)
            .toList();
    boolean fits = own != null && own.compareTo(now) == 0;
    return fits || fitting.size() != 1 ? seeming : fitting.get(0);
  }

  /** A name of none of ours took its number. */
  void stateAside(boolean named, boolean zero) {
    aside = named;
    asideIsZero = zero;
  }

  /** Behind 其中…使用非财政拨款结余0万元, a change is the whole's that is being broken down. */
  @Nullable String mainBehindAside() {
    return aside && asideIsZero && breakdown ? mainItem : null;
  }

  /** Something else than the unit is spoken of. */
  void foreign() {
    if (!breakdown) {
      mainItem = null;
      mainPart = null;
      actualItem = null;
    }
  }

  /**
   * @param subject the part that the sentence was about at its end
   */
  void endSentence(@Nullable Term subject) {
    boolean money = subject != null && subject.is(Term.Role.PART) && !WholeUnit.has(subject.item());
    namedPart = money && stated == 0 && tokens <= OF_A_NAME ? subject : null;
    stated = 0;
    tokens = 0;
    breakdown = false;
  }
}
