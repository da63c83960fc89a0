package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a service as its clients do, and holds each reply against its description. */
final class Client implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private static final Description DESCRIPTION = Description.read();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Set<String> seen = new ConcurrentSkipListSet<>();

  /**
   * A reply.
   *
   * @param status of HTTP
   * @param headers the first of each name
   * @param body as text
   */
  record Got(int status, Map<String, String> headers, String body) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    Got expect(int expected) {
      assertEquals(expected, status, body);
      return this;
    }
  }

  Client(URI address) {
    this.address = address;
  }

  Got get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of()).join();
  }

  Got delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), Map.of()).join();
  }

  Got post(String path, String json) {
    return posted(path, json).join();
  }

  CompletableFuture<Got> posted(String path, String json) {
    return json("POST", path, json);
  }

  Got put(String path, String json) {
    return json("PUT", path, json).join();
  }

  private CompletableFuture<Got> json(String method, String path, String json) {
    return send(
        method,
        path,
        BodyPublishers.ofString(json),
        Map.of("Content-Type", "application/json; charset=UTF-8"));
  }

  CompletableFuture<Got> send(
      String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).method(method, body);
    headers.forEach(request::header);
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(response -> got(method, path, response));
  }

  private Got got(String method, String path, HttpResponse<String> response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return checked(method, path, new Got(response.statusCode(), headers, response.body()));
  }

  private Got checked(String method, String path, Got got) {
    String route = route(path);
    if (!route.isEmpty() && got.status != 405) {
      seen.add(method + " " + route + " " + got.status);
      DESCRIPTION.check(method, route, got.status, got.header("Content-Type"), got.body);
    }
    return got;
  }

  /** Sends a body that begins and does not end. */
  Got unfinished(String method, String path) throws IOException {
    String reply =
        raw(
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
    int end = reply.indexOf("\r\n\r\n");
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : reply.substring(0, end).split("\r\n", -1)) {
      String[] field = line.split(": ", 2);
      headers.put(field[0], field[field.length - 1]);
    }
    int status = Integer.parseInt(reply.split(" ", 3)[1]);
    return checked(method, path, new Got(status, headers, reply.substring(end + 4)));
  }

  /** The described path that a request's is one of; the empty string if it is of none. */
  private static String route(String path) {
    String bare = path.split("\\?", -1)[0];
    if (bare.matches("/articles/[^/]+")) {
      return "/articles/{id}";
    }
    if (bare.matches("/articles/[^/]+/findings")) {
      return "/articles/{id}/findings";
    }
    if (bare.matches("/stories/[^/]+")) {
      return "/stories/{story}";
    }
    return DESCRIPTION.has(bare) ? bare : "";
  }

  /** A line "METHOD path status" for each kind of reply so far. */
  Set<String> seen() {
    return seen;
  }

  /** A connection for bytes that no HTTP client sends. */
  Socket connect() throws IOException {
    return new Socket(address.getHost(), address.getPort());
  }

  /** Sends bytes as they are, and reads until the service closes the connection. */
  String raw(String bytes) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
