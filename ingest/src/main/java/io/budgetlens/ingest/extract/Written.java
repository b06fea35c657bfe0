package io.budgetlens.ingest.extract;

import io.budgetlens.ingest.read.Document;
import io.budgetlens.ingest.read.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of a form as they stand, on one line and without a template's hints.
 *
 * @param span their place in the document
 */
record Written(String words, Span span) {
  private static final Pattern HINT =
      Pattern.compile("[（(][^（）()]{0,12}\\d{1,4}\\s*个?字(?:以内|左右|以上|之内)?[^（）()]{0,6}[)）]");
  private static final Pattern BREAK = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");
  private static final Pattern NUMBERED =
      Pattern.compile("^(?:指标|内容)\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?\\s*[:：.、]\\s*");
  private static final Pattern WEIGHT =
      Pattern.compile(
          "[（(【\\[]\\s*(?:满分|分值|权重|共)?[:：]?\\s*[0-9.]{1,5}\\s*[分%％]?[^（）()]{0,4}[)）】\\]]$");
  private static final Pattern CODED =
      Pattern.compile("^([0-9A-Z][0-9A-Za-z]{7,29})\\s*[-－—_:：、\\s]*(?=\\p{IsHan})(.+)$");
  private static final Pattern CODE_BEHIND =
      Pattern.compile(
          "^(.*\\p{IsHan}.*?)\\s*[-－—_（(\\[【]\\s*([0-9A-Z][0-9A-Za-z]{9,29})\\s*[)）\\]】]?$");
  private static final Pattern UNIT_CODE =
      Pattern.compile("^[\\[【（(]?\\d{3,12}[\\]】）)]?\\s*[-－—_:：.、\\s]*(?=\\p{IsHan})");
  private static final Pattern ONLY_CODE = Pattern.compile("^[0-9A-Za-z-]{6,30}$");

  static Written of(Document document, Grid.Cell cell) {
    Span span = cell.plain().span(0, cell.text().length());
    return new Written(tidy(document.words(span)), span);
  }

  /** One line; white space stays only between letters of the Latin script and digits. */
  private static String tidy(String words) {
    Matcher breaks = BREAK.matcher(HINT.matcher(words).replaceAll(""));
    StringBuilder tidy = new StringBuilder();
    while (breaks.find()) {
      breaks.appendReplacement(tidy, "");
      boolean between =
          tidy.length() > 0
              && isAscii(tidy.charAt(tidy.length() - 1))
              && breaks.end() < words.length()
              && isAscii(words.charAt(Math.min(words.length() - 1, breaks.end())));
      tidy.append(between ? " " : "");
    }
    return breaks.appendTail(tidy).toString().strip();
  }

  private static boolean isAscii(char c) {
    return c > ' ' && c < 0x7F && Character.isLetterOrDigit(c);
  }

  /** Whether anything is said: no blank, dash or slash. */
  boolean says() {
    return words.chars().anyMatch(Character::isLetterOrDigit);
  }

  /** These words and those they were parted from. */
  Written and(Written more) {
    return new Written(words + more.words(), span);
  }

  private Written with(String other) {
    return new Written(other.strip(), span);
  }

  /** An indicator without its number in the form: 指标1：. */
  Written withoutNumber() {
    return with(NUMBERED.matcher(words).replaceFirst(""));
  }

  /** A level's name without the full marks behind it: 产出指标(50分). */
  Written withoutWeight() {
    String bare = WEIGHT.matcher(words).replaceFirst("");
    return bare.isBlank() ? this : with(bare);
  }

  /** A project's name without its code. */
  Written projectName() {
    Matcher coded = CODED.matcher(words);
    if (coded.matches()) {
      return with(coded.group(2));
    }
    Matcher behind = CODE_BEHIND.matcher(words);
    return behind.matches() ? with(behind.group(1)) : this;
  }

  /** The code that stands in one cell with a project's name. */
  @Nullable String codeInName() {
    Matcher coded = CODED.matcher(words);
    if (coded.matches()) {
      return coded.group(1);
    }
    Matcher behind = CODE_BEHIND.matcher(words);
    return behind.matches() ? behind.group(2) : null;
  }

  /** Words that are a code and nothing else. */
  @Nullable String code() {
    return ONLY_CODE.matcher(words).matches() ? words : null;
  }

  /** A unit's name without its code: 219-… or [219001]…. */
  Written unitName() {
    return with(UNIT_CODE.matcher(words).replaceFirst(""));
  }
}
