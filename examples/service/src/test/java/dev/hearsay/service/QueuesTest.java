package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.service.Client.Got;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Many clients at once: nothing is lost, and what is too much is sent away. */
class QueuesTest {

  private static Settings settings() {
    return Settings.defaults().withPort(0);
  }

  private static Settings narrow(int waiting, Duration patience) {
    return settings().withLimits(Settings.Limits.defaults().withQueue(1, waiting, patience));
  }

  @Test
  void aThousandArticlesOfFiftyClientsAreAllThere() throws IOException {
    int clients = 50;
    int each = 20;
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int c = 0; c < clients; c++) {
        int first = c * each;
        all.add(
            CompletableFuture.runAsync(
                () -> addSome(client, first, each), Thread::startVirtualThread));
      }
      all.forEach(CompletableFuture::join);
      assertEquals(clients * each, client.get("/health").json().get("articles").asInt());
      for (int i = 0; i < clients * each; i++) {
        assertEquals(
            Texts.of(i), client.get("/articles/a" + i).expect(200).json().get("text").asString());
      }
    }
  }

  private static void addSome(Client client, int first, int count) {
    for (int i = first; i < first + count; i++) {
      client.post("/articles", Texts.article("a" + i, Texts.of(i))).expect(201);
      Got checked = client.post("/check", Texts.article("q" + i, Texts.of(i))).expect(200);
      assertEquals("a" + i, checked.json().at("/duplicates/0/b").asString());
    }
  }

  @Test
  void ofManyWithOneIdOneIsHeld() throws IOException {
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      List<CompletableFuture<Got>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        all.add(client.posted("/articles", Texts.article("one", Texts.of(i))));
      }
      List<Integer> statuses = all.stream().map(got -> got.join().status()).sorted().toList();
      assertEquals(201, statuses.getFirst());
      assertTrue(statuses.subList(1, 40).stream().allMatch(status -> status == 409));
      assertEquals(1, client.get("/health").json().get("articles").asInt());
    }
  }

  @Test
  void articlesThatComeGoAndChangeAtOnceLeaveNoTrace() throws IOException {
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int c = 0; c < 20; c++) {
        String path = "/articles/a" + c % 5;
        int number = c;
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    int put = client.put(path, Texts.article(Texts.of(number))).status();
                    assertTrue(put == 200 || put == 201);
                    int got = client.get(path + "/findings").status();
                    assertTrue(got == 200 || got == 404);
                    int deleted = client.delete(path).status();
                    assertTrue(deleted == 204 || deleted == 404);
                  }
                },
                Thread::startVirtualThread));
      }
      all.forEach(CompletableFuture::join);
      assertEquals(0, client.get("/health").json().get("articles").asInt());
      for (int i = 0; i < 20; i++) {
        assertTrue(
            client
                .post("/check", Texts.article("q", Texts.of(i)))
                .json()
                .get("duplicates")
                .isEmpty());
      }
    }
  }

  @Test
  void aFullQueueSendsAway() throws Exception {
    try (Service service = Service.start(narrow(0, Duration.ofSeconds(30)));
        Client client = new Client(service.address())) {
      Held held = Held.of(service.gates().changes());
      Got sent = client.post("/articles", Texts.article("a", Texts.QUAY)).expect(503);
      assertEquals("1", sent.header("Retry-After"));
      client.delete("/articles/a").expect(503);
      Got unready = client.get("/health").expect(503);
      assertEquals("the queue of changes is full", unready.json().get("complaint").asString());
      client.get("/health/live").expect(200);
      client.post("/check", Texts.article("a", Texts.QUAY)).expect(200);
      held.release();
      Got got = client.post("/articles", Texts.article("a", Texts.QUAY));
      while (got.status() == 503) {
        got = client.post("/articles", Texts.article("a", Texts.QUAY));
      }
      got.expect(201);
    }
  }

  @Test
  void whoWaitsTooLongIsSentAway() throws Exception {
    try (Service service = Service.start(narrow(10, Duration.ofMillis(50)));
        Client client = new Client(service.address())) {
      Held held = Held.of(service.gates().questions());
      client.post("/check", Texts.article("a", Texts.QUAY)).expect(503);
      client.get("/stories").expect(503);
      held.release();
    }
  }

  @Test
  void whoWaitsIsServedInTheEnd() throws Exception {
    try (Service service = Service.start(narrow(10, Duration.ofMinutes(1)));
        Client client = new Client(service.address())) {
      Gate changes = service.gates().changes();
      Held held = Held.of(changes);
      CompletableFuture<Got> waits = client.posted("/articles", Texts.article("a", Texts.QUAY));
      while (changes.waiting() == 0) {
        Thread.onSpinWait();
      }
      assertTrue(
          client.get("/metrics").body().contains("hearsay_queue_waiting{queue=\"changes\"} 1.0"));
      assertFalse(waits.isDone());
      held.release();
      waits.join().expect(201);
    }
  }

  @Test
  void aStopWaitsForWhatIsUnderWay() throws Exception {
    Service service = Service.start(narrow(10, Duration.ofMinutes(1)));
    try (Client client = new Client(service.address())) {
      Gate changes = service.gates().changes();
      Held held = Held.of(changes);
      CompletableFuture<Got> waits = client.posted("/articles", Texts.article("a", Texts.QUAY));
      while (changes.waiting() == 0) {
        Thread.onSpinWait();
      }
      CompletableFuture<Void> stop = CompletableFuture.runAsync(service::close);
      while (!service.isStopping()) {
        Thread.onSpinWait();
      }
      assertFalse(stop.isDone());
      held.release();
      waits.join().expect(201);
      stop.join();
    }
  }
}
