package io.budgetlens.api.problem;

import io.budgetlens.model.text.Words;
import java.util.Locale;

/** The kinds of refusal, each with its status and title. */
public enum ProblemKind {
  BAD_REQUEST(400, "请求格式有误", "The request is malformed"),
  BAD_PARAMETER(400, "参数的值不可用", "A parameter has a value that cannot be used"),
  UNKNOWN_PARAMETER(400, "没有这个参数", "There is no such parameter"),
  NOT_FOUND(404, "没有找到", "Not found"),
  UNKNOWN_RELEASE(404, "没有这个发布版本", "There is no such release"),
  METHOD_NOT_ALLOWED(405, "不支持这种请求方法", "The method is not allowed here"),
  BODY_TOO_LARGE(413, "请求正文过大", "The request body is too large"),
  URL_TOO_LONG(414, "网址过长", "The address is too long"),
  WRONG_HOST(421, "请求发往了别的主机", "The request was meant for another host"),
  HEADERS_TOO_LARGE(431, "请求头过大", "The request headers are too large"),
  FAILED(500, "服务器出错", "The server failed"),
  NOT_READY(503, "尚未就绪", "Not ready"),
  BUSY(503, "服务繁忙", "Too busy");

  private final int status;
  private final Words title;

  ProblemKind(int status, String zh, String en) {
    this.status = status;
    this.title = new Words(zh, en);
  }

  public int status() {
    return status;
  }

  public Words title() {
    return title;
  }

  /** A URN that names the kind and never changes. */
  public String type() {
    return "urn:budgetlens:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind for a status that a part below the routes chose. */
  static ProblemKind ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> URL_TOO_LONG;
      case 421 -> WRONG_HOST;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> BUSY;
      default -> status >= 500 ? FAILED : BAD_REQUEST;
    };
  }
}
