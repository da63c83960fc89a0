package dev.hearsay.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;

/** What a curl command asks for, of the options that are used in documents. */
final class Curl {
  private static final String JSON = "application/json";

  private String method = "";
  private String data = "";
  private String contentType = "";
  private String url = "";

  /** Reads the words of a command. */
  static Curl of(List<String> words) {
    Curl curl = new Curl();
    Iterator<String> rest = words.iterator();
    rest.next();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "-s", "--retry-connrefused" -> {}
        case "--retry", "--retry-delay" -> rest.next();
        case "-X" -> curl.method = rest.next();
        case "-d" -> curl.data = rest.next();
        case "-H" -> curl.contentType = rest.next().replace("Content-Type: ", "");
        case "--json" -> {
          curl.data = rest.next();
          curl.contentType = JSON;
        }
        default -> {
          if (word.startsWith("-")) {
            throw new AssertionError("an option of curl that is not known here: " + word);
          }
          curl.url = word;
        }
      }
    }
    return curl;
  }

  /** Sends it to a service that stands for the one in the command; returns what curl prints. */
  String run(HttpClient http, URI address) throws Exception {
    String path = url.substring("localhost:8080".length());
    if (!url.startsWith("localhost:8080/")) {
      throw new AssertionError("another service: " + url);
    }
    String asked = method.isEmpty() ? data.isEmpty() ? "GET" : "POST" : method;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                asked, data.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(data));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }
}
