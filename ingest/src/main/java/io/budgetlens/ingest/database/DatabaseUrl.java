package io.budgetlens.ingest.database;

import io.budgetlens.model.text.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, and the credentials to it, which no message and no table ever shows.
 *
 * <p>User and password are those of the URL ({@code ?user=…&password=…}) or of the environment
 * ({@link #USER}, {@link #PASSWORD}).
 */
public final class DatabaseUrl {
  /** The variable of the environment that names the user. */
  public static final String USER = "BUDGETLENS_DB_USER";

  /** The variable of the environment that holds the password. */
  public static final String PASSWORD = "BUDGETLENS_DB_PASSWORD";

  private static final Pattern FORM =
      Pattern.compile("(jdbc:postgresql://)(?:[^/@?]*@)?([^/@?]+)(/[^?]+)(?:\\?(.*))?");

  private final String address;
  private final String url;
  private final Properties credentials;

  private DatabaseUrl(String address, String url, Properties credentials) {
    this.address = address;
    this.url = url;
    this.credentials = credentials;
  }

  /** Whether an argument means a database, not a file. */
  public static boolean isOne(String argument) {
    return argument.toLowerCase(Locale.ROOT).startsWith("jdbc:");
  }

  /**
   * @throws DatabaseRefusal where it is no address of a PostgreSQL database; the sentence does not
   *     repeat it, as it may hold a password
   */
  public static DatabaseUrl of(String text, Map<String, String> environment) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new DatabaseRefusal(
          new Words(
              "数据库地址应写成 jdbc:postgresql://主机:端口/库名；用户名和密码放在环境变量 " + USER + "、" + PASSWORD + " 里。",
              "A database is written jdbc:postgresql://HOST:PORT/NAME; user and password are taken"
                  + " from the environment, "
                  + USER
                  + " and "
                  + PASSWORD
                  + "."));
    }
    String address = form.group(1) + form.group(2) + form.group(3);
    Properties credentials = new Properties();
    put(credentials, "user", environment.get(USER));
    put(credentials, "password", environment.get(PASSWORD));
    String others = options(form.group(4) == null ? "" : form.group(4), credentials);
    return new DatabaseUrl(
        address, others.isEmpty() ? address : address + "?" + others, credentials);
  }

  private static String options(String query, Properties credentials) {
    List<String> others = new ArrayList<>();
    for (String option : query.split("&")) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      if (name.equals("user") || name.equals("password")) {
        String value = option.substring(equals + 1);
        put(credentials, name, URLDecoder.decode(value, StandardCharsets.UTF_8));
      } else if (!option.isBlank()) {
        others.add(option);
      }
    }
    return String.join("&", others);
  }

  private static void put(Properties into, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      into.setProperty(name, value);
    }
  }

  /** The address without user, password and options, as messages and tables show it. */
  public String address() {
    return address;
  }

  String url() {
    return url;
  }

  Properties credentials() {
    Properties copy = new Properties();
    copy.putAll(credentials);
    return copy;
  }

  @Override
  public String toString() {
    return address;
  }
}
