package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.service.Client.Got;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an index, what was acknowledged outlives the process, as far as was promised. */
class DurableTest {
  private static final CommitPolicy NEVER = new CommitPolicy(Integer.MAX_VALUE, Duration.ofDays(1));

  @TempDir private Path folder;

  private Settings settings() {
    return Settings.defaults().withPort(0).withIndex(folder.resolve("index")).withCommits(NEVER);
  }

  @Test
  void aStopCommits() throws IOException {
    String before;
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      client.post("/articles", Texts.article("a/1", Texts.QUAY)).expect(201);
      client.post("/articles", Texts.article("a/2", Texts.QUAY)).expect(201);
      client.post("/articles", Texts.article("a/3", Texts.of(3))).expect(201);
      client.delete("/articles/a%2F3").expect(204);
      before = client.get("/articles/a%2F2/findings").expect(200).body();
    }
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      assertEquals(2, client.get("/health").json().get("articles").asInt());
      assertEquals(before, client.get("/articles/a%2F2/findings").expect(200).body());
      client.get("/articles/a%2F3").expect(404);
    }
  }

  @Test
  void whoWaitsIsToldOfTheCommit() throws IOException {
    try (Service service = Service.start(settings());
        Client client = new Client(service.address())) {
      List<CompletableFuture<Got>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        all.add(client.posted("/articles?durable=true", Texts.article("a" + i, Texts.of(i))));
      }
      for (CompletableFuture<Got> got : all) {
        assertTrue(got.join().expect(201).json().get("durable").asBoolean());
      }
      String metrics = client.get("/metrics").body();
      assertTrue(metrics.contains("\nhearsay_changes_uncommitted 0.0"), metrics);
      client.put("/articles/a1?durable=true", Texts.article(Texts.QUAY)).expect(200);
      client.delete("/articles/a2?durable").expect(204);
      assertFalse(
          client.put("/articles/a3", Texts.article(Texts.QUAY)).json().get("durable").asBoolean());
      assertTrue(client.get("/metrics").body().contains("\nhearsay_changes_uncommitted 1.0"));
    }
  }

  /**
   * Eight clients that add articles until they are refused.
   *
   * @param added ids of those acknowledged
   * @param enough counted down with each of them
   */
  private static List<Thread> clients(
      Client client, String path, Set<String> added, CountDownLatch enough) {
    return IntStream.range(0, 8)
        .mapToObj(own -> Thread.startVirtualThread(() -> add(client, path, own, added, enough)))
        .toList();
  }

  private static void add(
      Client client, String path, int own, Set<String> added, CountDownLatch enough) {
    for (int i = 0; i < 10_000; i++) {
      String id = own + "-" + i;
      boolean acknowledged =
          client
              .posted(path, Texts.article(id, Texts.of(1_000 * own + i)))
              .handle((got, failure) -> failure == null && got.status() == 201)
              .join();
      if (!acknowledged) {
        return;
      }
      added.add(id);
      enough.countDown();
    }
  }

  @Test
  void aKillLosesNothingThatIsDurable() throws Exception {
    String index = folder.resolve("killed").toString();
    Set<String> durable = new ConcurrentSkipListSet<>();
    try (Fork fork = Fork.start("--index", index, "--commit-after", "1000");
        Client client = new Client(fork.address())) {
      CountDownLatch enough = new CountDownLatch(30);
      List<Thread> clients = clients(client, "/articles?durable=true", durable, enough);
      enough.await();
      fork.kill();
      for (Thread thread : clients) {
        thread.join();
      }
    }
    try (Service service = Service.start(settings().withIndex(Path.of(index)));
        Client client = new Client(service.address())) {
      assertTrue(durable.size() >= 30);
      for (String id : durable) {
        String text = client.get("/articles/" + id).expect(200).json().get("text").asString();
        String[] parts = id.split("-", -1);
        assertEquals(
            Texts.of(1_000 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1])), text);
      }
    }
  }

  @Test
  void aTerminatedProcessAnswersCommitsAndEndsWell() throws Exception {
    String index = folder.resolve("terminated").toString();
    Set<String> acknowledged = new ConcurrentSkipListSet<>();
    try (Fork fork = Fork.start("--index", index, "--commit-after", "1000");
        Client client = new Client(fork.address())) {
      CountDownLatch enough = new CountDownLatch(100);
      List<Thread> clients = clients(client, "/articles", acknowledged, enough);
      enough.await();
      assertEquals("hearsay stops", fork.terminate());
      assertEquals(143, fork.status());
      for (Thread thread : clients) {
        thread.join();
      }
    }
    try (Service service = Service.start(settings().withIndex(Path.of(index)));
        Client client = new Client(service.address())) {
      for (String id : acknowledged) {
        client.get("/articles/" + id).expect(200);
      }
    }
  }

  @Test
  void anIndexInUseIsNotOpenedTwice() throws IOException {
    try (Service service = Service.start(settings())) {
      assertNotEquals(0, service.address().getPort());
      String err = failed("--port=0", "--index=" + folder.resolve("index"));
      assertTrue(err.startsWith("serve: "), err);
      assertTrue(err.contains(folder.toString()), err);
      assertFalse(err.contains("\tat "), err);
      String taken = failed("--port=" + service.address().getPort());
      assertTrue(taken.contains("" + service.address().getPort()), taken);
    }
  }

  private static String failed(String... args) {
    StringWriter err = new StringWriter();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    int status =
        Main.command(out, new CountDownLatch(0)).setErr(new PrintWriter(err)).execute(args);
    assertEquals(1, status, err.toString());
    return err.toString();
  }
}
