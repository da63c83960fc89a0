package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Retention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not to stay goes by itself. */
class KeepPolicyTest {
  private static final Duration DAY = Duration.ofDays(1);
  private final Instant now = Instant.now();

  @TempDir private Path folder;

  private Settings settings(KeepPolicy keep) {
    return Settings.defaults().withPort(0).withIndex(folder.resolve("index")).withKeep(keep);
  }

  @Test
  void thePolicyTellsWhatStays() {
    Instant noon = Instant.parse("2026-03-05T12:00:00Z");
    assertEquals(
        new Retention(Instant.parse("2026-03-03T12:00:00Z"), 7),
        new KeepPolicy(DAY.multipliedBy(2), 7, DAY).at(noon));
    assertEquals(new Retention(null, 7), new KeepPolicy(null, 7, DAY).at(noon));
    assertTrue(KeepPolicy.everything().isEverything());
    assertFalse(new KeepPolicy(DAY, Integer.MAX_VALUE, DAY).isEverything());
    assertFalse(new KeepPolicy(null, 7, DAY).isEverything());
  }

  private static void awaitArticles(Client client, int articles) {
    while (client.get("/health").expect(200).json().get("articles").asInt() != articles) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aServiceRemovesWhatIsNotToStayWhenItStartsAndFromThenOn() throws IOException {
    try (Service service = Service.start(settings(KeepPolicy.everything()));
        Client client = new Client(service.address())) {
      for (int age = 0; age < 6; age++) {
        String dated =
            Client.JSON
                .createObjectNode()
                .put("id", "a" + age)
                .put("text", Texts.of(age))
                .put("date", now.minus(DAY.multipliedBy(age)).toString())
                .toString();
        client.post("/articles", dated).expect(201);
      }
      assertFalse(client.get("/metrics").body().contains("hearsay_expunges"));
    }
    KeepPolicy keep = new KeepPolicy(DAY.multipliedBy(3).plusHours(1), 3, Duration.ofSeconds(1));
    try (Service service = Service.start(settings(keep));
        Client client = new Client(service.address())) {
      awaitArticles(client, 3);
      client.get("/articles/a2").expect(200);
      client.get("/articles/a3").expect(404);
      client.post("/articles", Texts.article("undated", Texts.of(7))).expect(201);
      awaitArticles(client, 3);
      client.get("/articles/undated").expect(404);
      String metrics = client.get("/metrics").body();
      assertTrue(metrics.contains("\nhearsay_expunges_failing 0.0"), metrics);
      assertTrue(metrics.contains("\nhearsay_expunges_seconds_count"), metrics);
    }
    try (Service service = Service.start(settings(KeepPolicy.everything()));
        Client client = new Client(service.address())) {
      awaitArticles(client, 3);
    }
  }

  @Test
  void aFailureIsAComplaintUntilItGoesWell() {
    Hearsay closed = Hearsay.create();
    IntStream.range(0, 3).forEach(i -> closed.add(Article.of("a" + i, Texts.of(i))));
    closed.close();
    KeepPolicy keep = new KeepPolicy(null, 2, DAY);
    try (Metrics metrics = new Metrics();
        Archive archive = new Archive(closed, Settings.defaults().withKeep(keep), metrics)) {
      while (archive.complaint().isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals("the last expunge failed", archive.complaint());
      assertTrue(metrics.text().contains("\nhearsay_expunges_failing 1.0"), metrics::text);
    }
  }
}
