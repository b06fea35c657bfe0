package io.budgetlens.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.budgetlens.api.rule.RuleDescription;
import io.budgetlens.model.finding.Severity;
import io.budgetlens.model.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The real server over a small lake, and a client that talks to it. */
final class ApiServer implements AutoCloseable {
  static final RuleDescription RULE =
      new RuleDescription(
          "A3",
          Severity.ERROR,
          "document",
          new Words("执行率复算", "Execution rate recomputed"),
          new Words("报告值与复算值不符", "the reported rate differs from the recomputed one"),
          new Words("支出除以全年预算", "expenditure over adjusted budget"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  ApiServer(SmallLake lake) {
    this(lake, ServerConfig.loopback(0));
  }

  ApiServer(SmallLake lake, ServerConfig config) {
    this.server = Server.start(config, lake.lake(), lake.engine(), List.of(RULE));
  }

  int port() {
    return server.port();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  JsonNode json(String path, String... headers) {
    return json(get(path, headers));
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What comes back for a request written byte by byte, as no decent client would write it. */
  String raw(String requestLine, String... headers) {
    StringBuilder request = new StringBuilder(requestLine).append("\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    request.append("Connection: close\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
