package io.budgetlens.ingest.database;

import io.budgetlens.ingest.layout.Layout;
import io.budgetlens.model.text.Words;
import java.sql.SQLException;
import java.util.Objects;

/** What a database's failure means, as a sentence without credentials. */
final class Failures {
  private Failures() {}

  static DatabaseRefusal told(SQLException failure, DatabaseUrl url, Layout layout) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "");
    DatabaseRefusal refusal = new DatabaseRefusal(words(state, said(failure), url, layout));
    refusal.addSuppressed(failure);
    return refusal;
  }

  /** The server's own words, on one line; it does not know the password. */
  private static String said(SQLException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "").lines().findFirst().orElse("");
  }

  private static Words words(String state, String said, DatabaseUrl url, Layout layout) {
    if (state.startsWith("28")) {
      return new Words(
          url + " 不接受这个用户名或密码；请检查环境变量 " + DatabaseUrl.USER + "、" + DatabaseUrl.PASSWORD + "。",
          url
              + " does not accept the user or password; check "
              + DatabaseUrl.USER
              + " and "
              + DatabaseUrl.PASSWORD
              + " of the environment.");
    }
    if (state.equals("3D000")) {
      return new Words(
          url + " 没有这个库名；请检查地址。",
          url + " names a database that does not exist; check the address.");
    }
    if (state.startsWith("08") || state.isEmpty()) {
      return new Words(
          "连不上 " + url + "；请检查主机、端口和网络。（" + said + "）",
          url + " cannot be reached; check host, port and network. (" + said + ")");
    }
    return asked(state, said, url, layout);
  }

  private static Words asked(String state, String said, DatabaseUrl url, Layout layout) {
    String zh =
        switch (state) {
          case "42P01" -> "没有布局要的表";
          case "42703" -> "没有布局要的列";
          case "42501" -> "这个用户无权读取布局要的表";
          case "42601" -> "看不懂布局的 query";
          case "25006" -> "布局的 query 想要改动数据，这里只读";
          default -> "没能给出布局要的行";
        };
    String en =
        switch (state) {
          case "42P01" -> "has no table that the layout asks for";
          case "42703" -> "has no column that the layout asks for";
          case "42501" -> "does not let this user read what the layout asks for";
          case "42601" -> "does not understand the query of the layout";
          case "25006" -> "is only read, and the query of the layout would change data";
          default -> "could not give the rows of the layout";
        };
    return new Words(
        url + " " + zh + "（布局 " + layout.id() + "）：" + said,
        url + " " + en + " (layout " + layout.id() + "): " + said);
  }
}
