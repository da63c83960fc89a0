package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.service.Client.Got;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the service does for clients that mean well. */
class ServiceTest {
  private static final String AGENCY =
      """
      {"id":"agency/1","title":"Quarry blast","date":"2026-03-05","source":"Agency",
       "text":"Twelve workers were hurt at Brannock quarry near Tarnfoot on Thursday, the owners said. \
      The blast at Brannock quarry happened at 10.40 a.m. and broke windows in Tarnfoot."}""";
  private static final String POST =
      """
      {"id":"post/8","title":"Windows broken by blast at Brannock quarry","date":"2026-03-05","source":"Post",
       "text":"Windows broke in Tarnfoot on Thursday when a blast shook Brannock quarry. \
      The blast at Brannock quarry happened at 11.15 a.m. and broke windows, people in Tarnfoot said."}""";

  private Service service;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    service = Service.start(Settings.defaults().withPort(0));
    client = new Client(service.address());
  }

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void anArticleIsAddedFoundReplacedAndRemoved() {
    Got added = client.post("/articles", Texts.article("agency/1", Texts.QUAY)).expect(201);
    assertEquals("/articles/agency%2F1", added.header("Location"));
    assertEquals("agency/1", added.json().get("article").asString());
    assertTrue(added.json().get("duplicates").isEmpty());
    client.post("/articles", Texts.article("agency/1", "other")).expect(409);

    Got checked = client.post("/check", Texts.article("post/7", Texts.QUAY)).expect(200);
    JsonNode found = checked.json().get("duplicates").get(0);
    assertEquals("agency/1", found.get("b").asString());
    assertEquals("IDENTICAL", found.get("relation").asString());
    client.get("/articles/post%2F7").expect(404);

    Got held = client.get("/articles/agency%2F1").expect(200);
    assertEquals(Client.JSON.readTree(Texts.article("agency/1", Texts.QUAY)), held.json());

    client.put("/articles/agency%2F1", Texts.article(Texts.of(1))).expect(200);
    assertEquals(Texts.of(1), client.get("/articles/agency%2F1").json().get("text").asString());
    assertTrue(
        client
            .post("/check", Texts.article("post/7", Texts.QUAY))
            .json()
            .get("duplicates")
            .isEmpty());
    client.put("/articles/new", Texts.article("new", Texts.QUAY)).expect(201);

    assertEquals("", client.delete("/articles/new").expect(204).body());
    client.delete("/articles/new").expect(404);
    client.get("/articles/new").expect(404);
    assertEquals(1, client.get("/health").expect(200).json().get("articles").asInt());
  }

  @Test
  void everyKeyOfAnArticleIsKept() {
    String sent =
        """
        {"id":"ü/ %25?#;","title":"Tom & “Ann”","text":"Näıve 😀\\u0000 \\ud83d\\ude00","date":"2026-03-04T10:40:00+01:00",\
        "source":"The Post","url":"https://post.example/a?b=c#d"}""";
    Got added = client.post("/articles", sent).expect(201);
    JsonNode held = client.get(added.header("Location")).expect(200).json();
    JsonNode expected =
        Client.JSON.readTree(sent.replace("2026-03-04T10:40:00+01:00", "2026-03-04T09:40:00Z"));
    assertEquals(expected, held);
  }

  @Test
  void findingsTellClusterStoryAndConflicts() {
    client.post("/articles", AGENCY).expect(201);
    client.post("/articles", POST).expect(201);
    client.post("/articles", AGENCY.replace("agency/1", "copy/2")).expect(201);

    JsonNode findings = client.get("/articles/copy%2F2/findings").expect(200).json();
    assertEquals("IDENTICAL", findings.at("/duplicates/0/relation").asString());
    assertEquals(List.of("agency/1", "copy/2"), strings(findings.at("/cluster/members")));
    assertEquals(List.of("agency/1", "copy/2", "post/8"), strings(findings.at("/story/members")));
    JsonNode conflict = findings.at("/conflicts/0");
    assertEquals("TEMPORAL", conflict.get("kind").asString());
    assertEquals("10.40 a.m.", conflict.at("/a/text").asString());
    assertEquals("11.15 a.m.", conflict.at("/b/text").asString());
    assertEquals(List.of("copy/2"), strings(conflict.at("/a/also")));

    long story = findings.at("/story/id").asLong();
    client.delete("/articles/agency%2F1").expect(204);
    findings = client.get("/articles/copy%2F2/findings").expect(200).json();
    assertFalse(findings.toString().contains("agency/1"), findings.toString());
    assertEquals(List.of("copy/2", "post/8"), strings(findings.at("/story/members")));
    assertEquals(story, findings.at("/story/id").asLong());
    assertEquals("copy/2", findings.at("/conflicts/0/a/article").asString());
    assertEquals(findings.get("story"), client.get("/stories/" + story).expect(200).json());

    client.delete("/articles/post%2F8").expect(204);
    findings = client.get("/articles/copy%2F2/findings").expect(200).json();
    assertFalse(findings.has("story"));
    assertFalse(findings.has("cluster"));
    assertTrue(findings.get("conflicts").isEmpty());
    client.get("/stories/" + story).expect(404);
  }

  @Test
  void storiesComeInPagesTheNewestFirst() {
    for (int story = 0; story < 5; story++) {
      client.post("/articles", Texts.article(story + "a", Texts.of(story))).expect(201);
      client.post("/articles", Texts.article(story + "b", Texts.of(story))).expect(201);
    }
    List<String> first = new ArrayList<>();
    String next = "/stories?limit=2";
    for (int size : List.of(2, 2, 1)) {
      JsonNode page = client.get(next).expect(200).json();
      assertEquals(size, page.get("stories").size());
      page.get("stories").forEach(story -> first.add(story.at("/members/0").asString()));
      assertEquals(size == 2, page.has("next"));
      next = page.path("next").asString("");
    }
    assertEquals(List.of("4a", "3a", "2a", "1a", "0a"), first);
    assertEquals(5, client.get("/stories").expect(200).json().get("stories").size());
    assertTrue(client.get("/stories?before=1").expect(200).json().get("stories").isEmpty());
    client.get("/stories/0").expect(404);
    client.get("/stories/x").expect(404);
    client.get("/stories/99999999999999999999").expect(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stories?limit=0",
        "/stories?limit=501",
        "/stories?limit=x",
        "/stories?offset=-1",
        "/stories?offset=99999999999",
        "/stories?limit=1&limit=2",
        "/stories?limit=perhaps",
        "/stories?sort=title",
        "/stories?%zz",
        "/articles/x?durable=true",
        "/articles/x/findings?limit=1"
      })
  void aQueryThatIsNotUnderstoodIsRefused(String path) throws IOException {
    String reply =
        client.raw("GET " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
    assertTrue(reply.startsWith("HTTP/1.1 400 "), reply);
    assertTrue(reply.contains("\"remedy\":"), reply);
  }

  @Test
  void inMemoryNothingIsDurable() {
    client.post("/articles?durable=true", Texts.article("a", Texts.QUAY)).expect(400);
    client.post("/articles?durable=false", Texts.article("a", Texts.QUAY)).expect(201);
    client.delete("/articles/a?durable=true").expect(400);
    client.get("/articles/a").expect(200);
  }

  @Test
  void otherMethodsAreNamed() throws IOException {
    Got got =
        client.send("PATCH", "/articles/a", BodyPublishers.noBody(), Map.of()).join().expect(405);
    assertEquals("DELETE, GET, PUT", got.header("Allow"));
    assertEquals("POST", client.get("/articles").expect(405).header("Allow"));
    client.get("/nowhere").expect(404);
    client.get("/").expect(404);
  }

  @Test
  void metricsCountWithoutNamingArticles() {
    client.post("/articles", Texts.article("secret", Texts.QUAY)).expect(201);
    client.post("/articles", Texts.article("secret-too", Texts.QUAY)).expect(201);
    client.get("/articles/secret-not").expect(404);
    client.get("/nowhere-secret").expect(404);
    String metrics = client.get("/metrics").expect(200).body();
    for (String line :
        List.of(
            "hearsay_articles_held 2.0",
            "hearsay_duplicates_total{relation=\"IDENTICAL\"} 1.0",
            "hearsay_http_requests_seconds_count{method=\"POST\",route=\"/articles\",status=\"201\"} 2",
            "hearsay_http_requests_seconds_bucket{method=\"POST\",route=\"/articles\",status=\"201\",le=\"+Inf\"} 2",
            "hearsay_http_rejections_total{status=\"404\"} 2.0",
            "hearsay_queue_waiting{queue=\"changes\"} 0.0",
            "hearsay_queue_running{queue=\"questions\"} 0.0",
            "jvm_memory_used_bytes{")) {
      assertTrue(metrics.contains("\n" + line), line + " in\n" + metrics);
    }
    assertFalse(metrics.contains("secret"));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
