package io.budgetlens.ingest.read;

import io.budgetlens.model.text.Words;
import java.util.Locale;

/** The refusals for one file: each says what is wrong, where, why, and what to do. */
final class Refusal {
  private static final int NAME_CHARS = 120;
  private final String name;

  Refusal(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", " ");
    this.name = plain.length() <= NAME_CHARS ? plain : plain.substring(0, NAME_CHARS) + "…";
  }

  UnreadableDocument empty(long bytes) {
    return refuse(
        "empty",
        "里没有文字（共 %d 字节）。请检查是否导出完整，再提交有内容的文件。",
        " holds no text (%d bytes). Check that it was exported completely and submit it again.",
        bytes);
  }

  /** A file whose structure is broken; the words say where and how. */
  UnreadableDocument damaged(Words how) {
    return refuse(
        "damaged",
        "已损坏：" + literal(how.zh()) + "。请重新下载或导出一份完整的文件。",
        " is damaged: " + literal(how.en()) + ". Download or export the whole file again.");
  }

  UnreadableDocument encrypted(String format) {
    return refuse(
        "encrypted",
        "是有密码的 %s 文件，打不开。请去掉密码后再提交。",
        " is a password-protected %s file. Remove the password and submit it again.",
        format);
  }

  /** A file of a kind that no reader takes; the words name the kind and the way out. */
  UnreadableDocument unknownType(Words what) {
    return refuse(
        "unknown_type",
        literal(what.zh()) + "，不在可读的格式（txt、html、docx、doc、xlsx、xls、csv、文字版 pdf）之内。请另存为其中一种后再提交。",
        " is "
            + literal(what.en())
            + ", not one of the formats read (txt, html, docx, doc, xlsx, xls, csv, text pdf). Save it as"
            + " one of them.");
  }

  UnreadableDocument needsOcr(Words what) {
    return refuse(
        "needs_ocr",
        literal(what.zh()) + "，没有可读的文字层。请先做文字识别（OCR），或提交可复制文字的版本。",
        " "
            + literal(what.en())
            + " and has no text layer. Run OCR on it first or submit the original.");
  }

  UnreadableDocument tooLarge(Words what) {
    return refuse(
        "too_large",
        "超出读取上限：" + literal(what.zh()) + "。请拆分成较小的文件，或检查它是否正常。",
        " exceeds what is read: " + literal(what.en()) + ". Split it, or check that it is sound.");
  }

  /** Text of more characters than the limit. */
  UnreadableDocument longText(int limit) {
    return tooLarge(
        new Words("文字多于 " + limit + " 个字符", "it has more than " + limit + " characters of text"));
  }

  UnreadableDocument manyParagraphs() {
    return tooLarge(
        new Words(
            "段落或行多于 " + Limits.PARAGRAPHS + " 个",
            "it has more than " + Limits.PARAGRAPHS + " paragraphs or lines"));
  }

  UnreadableDocument wrongEncoding(long offset, Words why) {
    return refuse(
        "wrong_encoding",
        "的文字编码无法确定：第 %d 字节（从 0 起）处" + literal(why.zh()) + "。请另存为 UTF-8 后再提交。",
        " has no recognisable text encoding: at byte %d (from 0) "
            + literal(why.en())
            + ". Save it as UTF-8 and submit it again.",
        offset);
  }

  private UnreadableDocument refuse(String reason, String zh, String en, Object... values) {
    return new UnreadableDocument(
        reason,
        new Words(
            "“" + name + "”" + String.format(Locale.ROOT, zh, values),
            "\"" + name + "\"" + String.format(Locale.ROOT, en, values)));
  }

  private static String literal(String words) {
    return words.replace("%", "%%");
  }
}
