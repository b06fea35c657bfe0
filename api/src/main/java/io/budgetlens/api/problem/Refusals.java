package io.budgetlens.api.problem;

/** Refusals for a status that a part below the routes chose. */
final class Refusals {
  private Refusals() {}

  static Refusal ofStatus(int status) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    return switch (kind) {
      case NOT_FOUND ->
          Refusal.of(
              kind,
              "这里什么也没有；接口说明见 /docs。",
              "There is nothing here; /docs describes the interface.");
      case METHOD_NOT_ALLOWED ->
          Refusal.of(
              kind, "这里只回答 GET、HEAD 和 OPTIONS。", "Only GET, HEAD and OPTIONS are answered here.");
      case URL_TOO_LONG -> Refusal.of(kind, "请缩短网址。", "Shorten the address.");
      case HEADERS_TOO_LARGE ->
          Refusal.of(
              kind, "请求行与请求头合计不得超过 8 KB。", "Request line and headers may take 8 KB together.");
      case BUSY ->
          Refusal.of(
              kind,
              "正在回答的问题过多，请稍后再试。",
              "Too many questions are being answered; ask again shortly.");
      case FAILED ->
          Refusal.of(kind, "原因已写入服务器日志。", "The reason has been written to the server's log.");
      default ->
          Refusal.of(
              kind,
              "请求无法解析，请检查网址与请求头。",
              "The request cannot be read; check its address and headers.");
    };
  }
}
