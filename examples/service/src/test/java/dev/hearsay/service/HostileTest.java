package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.service.Client.Got;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that is broken or meant to break: the right status each time, and the service goes on. */
class HostileTest {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String HEAD = " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n";

  private static Service service;
  private static Client client;

  @BeforeAll
  static void start() throws IOException {
    Settings.Limits limits = Settings.Limits.defaults().withBody(100_000);
    service = Service.start(Settings.defaults().withPort(0).withLimits(limits));
    client = new Client(service.address());
    client.post("/articles", Texts.article("held", Texts.QUAY)).expect(201);
  }

  @AfterAll
  static void stop() {
    client.close();
    service.close();
  }

  @AfterEach
  void stillServes() {
    Got found = client.post("/check", Texts.article("asked", Texts.QUAY)).expect(200);
    assertEquals("held", found.json().at("/duplicates/0/b").asString());
    assertEquals(1, client.get("/health").expect(200).json().get("articles").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|",
        "{|",
        "{\"id\":\"a\",\"text\":\"b\"|",
        "{\"id\":\"a\" \"text\":\"b\"}|",
        "{'id':'a','text':'b'}|",
        "{\"id\":\"a\",\"text\":\"b\"} x|",
        "{\"id\":\"a\",\"text\":\"b\"}{}|",
        "{\"id\":\"a\",\"id\":\"b\",\"text\":\"b\"}|",
        "{\"id\":\"a\",\"text\":\"\\q\"}|",
        "{\"id\":\"a\",\"text\":NaN}|",
        "[]|",
        "null|",
        "\"text\"|",
        "7|",
        "{}|/id",
        "{\"id\":\"a\"}|/text",
        "{\"id\":\"a\",\"text\":null}|/text",
        "{\"id\":\"a\",\"text\":7}|/text",
        "{\"id\":\"a\",\"text\":[\"b\"]}|/text",
        "{\"id\":\"a\",\"text\":{\"b\":1}}|/text",
        "{\"id\":7,\"text\":\"b\"}|/id",
        "{\"id\":\"\",\"text\":\"b\"}|/id",
        "{\"id\":\" \",\"text\":\"b\"}|/id",
        "{\"id\":\"..\",\"text\":\"b\"}|/id",
        "{\"id\":\"a\\u0000b\",\"text\":\"b\"}|/id",
        "{\"id\":\"a\",\"text\":\"\\ud800\"}|/text",
        "{\"id\":\"\\udc00a\",\"text\":\"b\"}|/id",
        "{\"id\":\"a\",\"text\":\"b\",\"date\":\"yesterday\"}|/date",
        "{\"id\":\"a\",\"text\":\"b\",\"date\":\"2026-02-30\"}|/date",
        "{\"id\":\"a\",\"text\":\"b\",\"date\":\"2026-03-04T10:40:00\"}|/date",
        "{\"id\":\"a\",\"text\":\"b\",\"date\":\"+999999999-12-31T10:40:00Z\"}|/date",
        "{\"id\":\"a\",\"text\":\"b\",\"words/n~\":3}|/words~1n~0",
      })
  void whatIsNoArticleIsRefusedWithItsPlace(String json, String pointer) {
    for (String path : List.of("/articles", "/check")) {
      Got refused = client.post(path, json).expect(400);
      assertEquals("application/problem+json", refused.header("Content-Type"));
      assertEquals(400, refused.json().get("status").asInt());
      assertEquals("Bad Request", refused.json().get("title").asString());
      assertFalse(refused.json().get("remedy").asString().isBlank());
      assertEquals(
          pointer == null ? "" : pointer, refused.json().path("pointer").asString(""), json);
    }
  }

  @Test
  void longValuesAreRefusedByName() {
    String long2k = "x".repeat(2_001);
    for (String key : List.of("id", "title", "date", "source", "url")) {
      String json =
          key.equals("id")
              ? Texts.article(long2k, "b")
              : "{\"id\":\"a\",\"text\":\"b\",\"" + key + "\":\"" + long2k + "\"}";
      assertEquals(
          "/" + key, client.post("/check", json).expect(400).json().get("pointer").asString());
    }
  }

  @Test
  void nestingIsBounded() {
    client.post("/articles", "[".repeat(90_000)).expect(400);
    client.post("/articles", "{\"text\":" + "[".repeat(50_000)).expect(400);
    client.post("/articles", "{\"text\":" + "{\"a\":".repeat(10_000)).expect(400);
  }

  @Test
  void numbersAndNamesAreBounded() {
    client.post("/articles", "{\"text\":" + "9".repeat(90_000) + "}").expect(400);
    Got refused = client.post("/articles", "{\"" + "n".repeat(90_000) + "\":1}").expect(400);
    assertTrue(refused.body().length() < 1_000);
  }

  @Test
  void randomBytesAreNoArticle() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(1, 400)];
      random.nextBytes(bytes);
      client.send("POST", "/articles", BodyPublishers.ofByteArray(bytes), JSON).join().expect(400);
    }
  }

  @Test
  void anArticleCutOrAlteredAnywhereDoesNoHarm() {
    byte[] article =
        "{\"id\":\"cut\",\"text\":\"é\",\"date\":\"2026-03-04\"}".getBytes(StandardCharsets.UTF_8);
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < article.length; i++) {
      byte[] cut = Arrays.copyOf(article, i);
      client.send("POST", "/check", BodyPublishers.ofByteArray(cut), JSON).join().expect(400);
      byte[] altered = article.clone();
      altered[i] = (byte) random.nextInt(256);
      int status =
          client.send("POST", "/check", BodyPublishers.ofByteArray(altered), JSON).join().status();
      assertTrue(status == 200 || status == 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ff", "c3", "c0af", "eda080", "f4908080", "e282", "80"})
  void badUtf8IsRefusedWithItsPlace(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    byte[] before = "{\"id\":\"a\",\"text\":\"é".getBytes(StandardCharsets.UTF_8);
    byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(before.length + bad.length + after.length)
            .put(before)
            .put(bad)
            .put(after)
            .array();
    Got refused =
        client.send("POST", "/articles", BodyPublishers.ofByteArray(all), JSON).join().expect(400);
    String detail = refused.json().get("detail").asString();
    assertTrue(detail.contains("not UTF-8: byte " + before.length), detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=iso-8859-1",
        "application/jsonp",
        "application/vnd.x+json",
        "json",
        "",
      })
  void otherContentTypesAreRefused(String type) {
    BodyPublisher body = BodyPublishers.ofString(Texts.article("a", Texts.QUAY));
    client.send("POST", "/articles", body, Map.of("Content-Type", type)).join().expect(415);
    client.send("POST", "/check", body, Map.of()).join().expect(415);
  }

  @Test
  void aBodyOfAHundredMegabytesIsRefusedAndNotHeld() {
    long announced = 100L << 20;
    client
        .send("POST", "/articles", BodyPublishers.fromPublisher(megabytes(100), announced), JSON)
        .join()
        .expect(413);
    client
        .send("PUT", "/articles/big", BodyPublishers.fromPublisher(megabytes(100)), JSON)
        .join()
        .expect(413);
  }

  @Test
  void theLongestBodyIsTaken() {
    String shell = Texts.article("a", "");
    String most = Texts.article("a", "x".repeat(100_000 - shell.length()));
    client.post("/check", most).expect(200);
    client.post("/check", most + " ").expect(413);
  }

  /** A body of so many megabytes, made as it is sent. */
  private static Flow.Publisher<ByteBuffer> megabytes(int count) {
    return subscriber ->
        BodyPublishers.ofByteArrays(Collections.nCopies(count, new byte[1 << 20]))
            .subscribe(subscriber);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/articles/..|400",
        "/articles/.|400",
        "/articles/%2e%2e|400",
        "/articles/../../etc/passwd|400",
        "/articles/..%2f..%2f..%2fetc%2fpasswd|404",
        "/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd|404",
        "/articles/..\\..\\windows|404",
        "/articles/..%5c..%5cwindows|404",
        "/articles/%2Fetc%2Fpasswd|404",
        "/articles//etc/passwd|404",
        "/articles/%00|400",
        "/articles/a%00.txt|400",
        "/articles/a%0d%0aSet-Cookie:%20x|400",
        "/articles/%|400",
        "/articles/%2|400",
        "/articles/%zz|400",
        "/articles/%ff|400",
        "/articles/%c0%ae|400",
        "/articles/%ed%a0%80|400",
        "/articles/%u0041|400",
        "/articles/|404",
        "/articles//|404",
        "/articles//findings|404",
        "/articles/%20|400",
        "/articles/%252e%252e|404",
        "/articles/held/|404",
        "/articles/held/findings/|404",
        "/articles/held;x=1|404",
        "/articles/held/../held|404",
        "//articles/held|404",
        "/./articles/held|404",
        "/../articles/held|400",
        "/Articles/held|404",
        "/openapi.yaml/..|404",
        "/../pom.xml|400",
        "/file:///etc/passwd|404",
        "/%2e%2e/%2e%2e/etc/passwd|400",
        "/|404",
        "*|400",
        "http://elsewhere/etc/passwd|400",
      })
  void pathsAreNamesAndNothingElse(String path, int status) throws IOException {
    String reply = client.raw("GET " + path + HEAD + "\r\n");
    assertTrue(reply.startsWith("HTTP/1.1 " + status + " "), path + ": " + reply);
    assertTrue(reply.contains("application/problem+json"), reply);
    assertFalse(reply.contains("root:"));
  }

  @Test
  void longPathsAndHeadersAreRefused() throws IOException {
    String id = "x".repeat(513);
    assertTrue(client.raw("GET /articles/" + id + HEAD + "\r\n").startsWith("HTTP/1.1 400 "));
    String longer = "x".repeat(100_000);
    assertTrue(client.raw("GET /articles/" + longer + HEAD + "\r\n").startsWith("HTTP/1.1 414 "));
    String header = "X-Long: " + longer + "\r\n";
    assertTrue(client.raw("GET /health" + HEAD + header + "\r\n").startsWith("HTTP/1.1 431 "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET\r\n\r\n",
        "GET /health\r\n\r\n",
        "GET /health HTTP/9.9\r\n\r\n",
        "GET /health HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
        "POST /articles HTTP/1.1\r\nHost: here\r\nContent-Length: -1\r\n\r\n",
        "POST /articles HTTP/1.1\r\nHost: here\r\nContent-Length: 1e3\r\n\r\n",
        "POST /articles HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n{}",
        "POST /articles" + HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void whatIsNoRequestEndsTheConnection(String bytes) throws IOException {
    String reply = client.raw(bytes);
    assertFalse(reply.startsWith("HTTP/1.1 2"), reply);
    assertFalse(reply.contains("Exception"), reply);
  }

  @Test
  void unknownIdsAreUnknown() {
    client.get("/articles/unknown").expect(404);
    client.get("/articles/unknown/findings").expect(404);
    client.delete("/articles/unknown").expect(404);
    client.put("/articles/one", Texts.article("another", "text")).expect(400);
  }
}
