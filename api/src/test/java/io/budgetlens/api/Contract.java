package io.budgetlens.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares answers with what {@code openapi.yaml} promises. */
final class Contract {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final ObjectNode root;

  private Contract(ObjectNode root) {
    this.root = root;
  }

  static Contract read() {
    try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new Contract(new ObjectMapper().valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    root.get("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  /** The names of the query parameters a path documents. */
  Set<String> parameters(String path) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode parameter : operation(path).get("parameters")) {
      JsonNode resolved = root.at(parameter.get("$ref").asText().substring(1));
      if (resolved.get("in").asText().equals("query")) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  private JsonNode operation(String path) {
    return root.get("paths").get(path).get("get");
  }

  /** Fails unless the answer has a status, a media type and a body that the path promises. */
  void requirePromised(String path, HttpResponse<String> answer) {
    String media = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    String pointer = pointer(path, answer.statusCode(), media);
    assertThat(root.at(pointer).isMissingNode())
        .as("%s promises %s with %s", path, answer.statusCode(), media)
        .isFalse();
    if (media.endsWith("json")) {
      assertThat(violations(pointer, answer)).as(answer.body()).isEmpty();
    }
  }

  private String pointer(String path, int status, String media) {
    String responses = "/paths/" + escaped(path) + "/get/responses/" + status;
    JsonNode reference = root.at(responses + "/$ref");
    String response = reference.isMissingNode() ? responses : reference.asText().substring(1);
    return response + "/content/" + escaped(media) + "/schema";
  }

  private Set<ValidationMessage> violations(String pointer, HttpResponse<String> answer) {
    ObjectNode schema = root.deepCopy();
    schema.put("$ref", "#" + pointer.replace("{", "%7B").replace("}", "%7D"));
    return SCHEMAS.getSchema(schema).validate(ApiServer.json(answer));
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
