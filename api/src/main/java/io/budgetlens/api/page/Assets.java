package io.budgetlens.api.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The files of the documentation page, all from the class path, so that it works without a network.
 * Only the files named here are served.
 */
public final class Assets {
  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String WEBJAR_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final Map<String, Asset> byName;

  private Assets(Map<String, Asset> byName) {
    this.byName = byName;
  }

  public static Assets load() {
    String webjar = WEBJAR + webjarVersion() + "/";
    return new Assets(
        Map.of(
            "swagger-ui.css", new Asset("text/css; charset=utf-8", read(webjar + "swagger-ui.css")),
            "swagger-ui-bundle.js",
                new Asset("text/javascript; charset=utf-8", read(webjar + "swagger-ui-bundle.js")),
            "favicon.png", new Asset("image/png", read(webjar + "favicon-32x32.png")),
            "start.js", new Asset("text/javascript; charset=utf-8", read("start.js")),
            "page.css", new Asset("text/css; charset=utf-8", read("page.css"))));
  }

  /** A file beside the documentation page. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The documentation page itself. */
  public static Asset docs() {
    return new Asset("text/html; charset=utf-8", read("docs.html"));
  }

  /** The description of the interface. */
  public static Asset openApi() {
    return new Asset("application/yaml; charset=utf-8", read("/io/budgetlens/api/openapi.yaml"));
  }

  private static String webjarVersion() {
    Properties properties = new Properties();
    try (InputStream in = open(WEBJAR_VERSION)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(WEBJAR_VERSION + " cannot be read", e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Assets.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from the class path");
    }
    return in;
  }

  /** A file's bytes with their media type. */
  public record Asset(String mediaType, byte[] bytes) {}
}
