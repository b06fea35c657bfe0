package io.budgetlens.ingest.read;

import java.util.List;
import java.util.regex.Pattern;

/** What the words around the tables of a sheet look like. */
final class SheetWords {
  private static final int TITLE_CHARS = 60;
  private static final int CAPTION_CHARS = 60;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
  private static final Pattern SENTENCE = Pattern.compile("[。；;，？！]");
  private static final Pattern BRACKETS_AT_END = Pattern.compile("(?:[(（][^()（）]*[)）])+$");
  private static final Pattern TITLE =
      Pattern.compile(".{2,}(?:表|明细|情况|情況|报告|報告|说明|說明|决算|決算|公开|公開|清单|清單|台账|一览)");
  private static final Pattern TABLE = Pattern.compile(".{3,}表");
  private static final Pattern UNTOLD =
      Pattern.compile("(?i)(?:sheet|工作表|表|新建.*|table|book|data)?\\d*(?:[(（]\\d+[)）])?");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:编制|编报|填报|填制|填表|制表|预算|报送|公开|评价)?(?:部门|单位|日期|时间|人|年度)(?:名称|编码|代码)?|"
              + "部门[(（/]?单位[)）]?(?:名称)?|财政年度|(?:金额|货币|计量)单位|监督索引号|索引号|报表编号|(?:行政|财政)?区划|审核)"
              + "(?:[(（][^()（）]*[)）])?[:：]");
  private static final Pattern STANDS_ALONE =
      Pattern.compile(
          "[(（]?(?:金额|货币|计量)?单位[:：]?(?:人民币)?.{0,3}元[)）]?|(?:公开|财决|预决公开|批复)?\\d{1,2}表|"
              + "附(?:件|表)[-\\d一二三四五六七八九十]*[:：]?|[(（]?\\d{4}年(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?[)）]?");
  private static final Pattern NOTE =
      Pattern.compile("(?:备注|附注|注|说明|填表说明|填报说明|备注说明)[\\d一二三、.．]*[:：].*");
  private static final Pattern NUMBER = Pattern.compile("[-+(（￥¥$]*\\d[\\d,.]*[%)）]?");

  private SheetWords() {}

  private static String compact(String words) {
    return SPACE.matcher(words).replaceAll("");
  }

  /** Whether a sheet's name says what it holds. */
  static boolean isTelling(String name) {
    return !UNTOLD.matcher(compact(name)).matches();
  }

  /** A short line that names a table or a report. */
  static boolean isTitle(String words) {
    return isShort(words, TITLE);
  }

  /** A short line that names a table. */
  static boolean isNameOfTable(String words) {
    return isShort(words, TABLE);
  }

  private static boolean isShort(String words, Pattern pattern) {
    String line = compact(words);
    if (line.length() > TITLE_CHARS || STANDS_ALONE.matcher(line).matches()) {
      return false;
    }
    String bare = BRACKETS_AT_END.matcher(line).replaceAll("");
    return !SENTENCE.matcher(line).find() && pattern.matcher(bare).matches();
  }

  /**
   * Whether the cells of a row are the line over a table: who, when, in which unit of money. A
   * value may stand in the cell behind its label.
   */
  static boolean isCaption(List<String> cells) {
    boolean open = false;
    for (String cell : cells) {
      String words = compact(cell);
      if (words.length() > CAPTION_CHARS) {
        return false;
      }
      boolean labelled = LABEL.matcher(words).lookingAt();
      if (!labelled && !STANDS_ALONE.matcher(words).matches() && !open) {
        return false;
      }
      open = labelled && LABEL.matcher(words).matches();
    }
    return true;
  }

  static boolean isNote(String words) {
    return NOTE.matcher(compact(words)).matches();
  }

  static boolean isNumber(String words) {
    return NUMBER.matcher(compact(words)).matches();
  }
}
