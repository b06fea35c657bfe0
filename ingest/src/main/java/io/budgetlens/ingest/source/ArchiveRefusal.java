package io.budgetlens.ingest.source;

import io.budgetlens.ingest.read.UnreadableDocument;
import io.budgetlens.model.text.Words;

/** Why a member of an archive is not unpacked; each says which one, why, and what to do. */
final class ArchiveRefusal {
  private final String origin;

  ArchiveRefusal(String origin) {
    this.origin = ZipNames.shown(origin);
  }

  UnreadableDocument encrypted() {
    return refuse(
        "encrypted",
        "有密码，打不开。请去掉密码后重新打包。",
        "is password-protected. Pack it again without a password.");
  }

  UnreadableDocument empty() {
    return refuse(
        "empty",
        "是压缩包，里面没有文件。请检查是否打包完整。",
        "is an archive without files. Check that it was packed completely.");
  }

  UnreadableDocument unsafeName() {
    return refuse(
        "unsafe_name",
        "的名字指向压缩包之外（含有 .. 、绝对路径或控制字符）。请改名后重新打包。",
        "has a name that leads out of the archive (.., an absolute path or control characters)."
            + " Rename it and pack it again.");
  }

  UnreadableDocument link() {
    return refuse(
        "link",
        "只是指向别处的链接，里面没有内容。请把它指向的文件打进压缩包。",
        "is only a link to another place. Pack the file it points to.");
  }

  UnreadableDocument duplicate() {
    return refuse(
        "duplicate_name",
        "与压缩包里前面的一个文件同名，不知道该读哪一个，只读了前一个。请改名后重新打包。",
        "has the name of an earlier file in the archive, which is the one that is read. Rename it"
            + " and pack it again.");
  }

  UnreadableDocument overlap() {
    return refuse(
        "damaged",
        "与压缩包里别的文件占用同一段字节，正常的压缩包不会这样。请重新打包。",
        "shares its bytes with another member, as no sound archive does. Pack it again.");
  }

  UnreadableDocument method(int method) {
    return refuse(
        "unknown_type",
        "用了读不了的压缩方法（" + method + "）。请用普通的 zip 方式重新打包。",
        "is packed by a method that is not read (" + method + "). Pack it again as a plain zip.");
  }

  UnreadableDocument damaged(String zh, String en) {
    return refuse(
        "damaged",
        "已损坏：" + zh + "。请重新下载或打包。",
        "is damaged: " + en + ". Download or pack it again.");
  }

  UnreadableDocument tooLarge(String zh, String en) {
    return refuse(
        "too_large",
        "超出读取上限：" + zh + "。请检查它是否正常，或拆分后重新打包。",
        "exceeds what is read: " + en + ". Check that it is sound, or split it.");
  }

  private UnreadableDocument refuse(String reason, String zh, String en) {
    return new UnreadableDocument(
        reason, new Words("“" + origin + "”" + zh, "\"" + origin + "\" " + en));
  }
}
