package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Clients that add, ask, look and remove until their time is up. */
final class ServiceLoad {
  private static final int NO_REPLY = 0;
  private static final int MISSING = 404;
  private static final int CREATED = 201;
  private static final int REMOVED = 204;
  private static final int FOUND = 200;

  private final SyntheticCorpus corpus;
  private final int articles;
  private final long seed;
  private final AtomicInteger next = new AtomicInteger();
  private final Set<Integer> held = ConcurrentHashMap.newKeySet();
  private final Set<Integer> removed = ConcurrentHashMap.newKeySet();
  private final Map<String, Samples> samples = new ConcurrentHashMap<>();

  /** What requests of one kind took, and what they got. */
  private static final class Samples {
    private long[] nanos = new long[1 << 10];
    private int count;
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    synchronized void add(long took, int status) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = took;
      statuses.merge(status, 1, Integer::sum);
    }

    synchronized RouteFigures figures(String route, double seconds) {
      long[] ascending = Arrays.copyOf(nanos, count);
      Arrays.sort(ascending);
      return new RouteFigures(route, count / seconds, Latencies.of(ascending), statuses);
    }
  }

  /**
   * A load of so many articles at the most.
   *
   * @param corpus where they come from
   * @param articles their number
   * @param seed of what is asked
   */
  ServiceLoad(SyntheticCorpus corpus, int articles, long seed) {
    this.corpus = corpus;
    this.articles = articles;
    this.seed = seed;
  }

  /** Has clients send requests, each its next as soon as it has a reply. */
  void run(URI address, int clients, double seconds) throws InterruptedException {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    try (HttpClient http = client()) {
      onThreads(
          clients,
          number -> {
            SplittableRandom random = new SplittableRandom(seed + number);
            while (System.nanoTime() < end && next.get() < articles) {
              step(http, address, random);
            }
          });
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @FunctionalInterface
  private interface Numbered {
    void run(int number);
  }

  private static void onThreads(int count, Numbered work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      int number = i;
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  work.run(number);
                } finally {
                  done.countDown();
                }
              });
    }
    done.await();
  }

  private void step(HttpClient http, URI address, SplittableRandom random) {
    int added = next.get();
    int some = added == 0 ? 0 : random.nextInt(added);
    int dice = random.nextInt(100);
    boolean isHeld = held.contains(some);
    if (dice < 50) {
      int number = next.getAndIncrement();
      if (number < articles
          && send(http, address, "POST", "/articles", "", json(number)) == CREATED) {
        held.add(number);
      }
    } else if (dice < 80 || !isHeld) {
      send(http, address, "POST", "/check", "", json(some));
    } else if (dice < 90) {
      send(http, address, "GET", "/articles/{id}/findings", id(some), "");
    } else if (dice < 96) {
      send(http, address, "GET", "/articles/{id}", id(some), "");
    } else if (dice < 98) {
      send(http, address, "GET", "/stories", "", "");
    } else if (held.remove(some)) {
      int status = send(http, address, "DELETE", "/articles/{id}", id(some), "");
      if (status == REMOVED) {
        removed.add(some);
      } else if (status != NO_REPLY) {
        held.add(some);
      }
    }
  }

  private int send(
      HttpClient http, URI address, String method, String path, String id, String body) {
    long start = System.nanoTime();
    int status;
    try {
      status = exchange(http, address, method, path.replace("{id}", id), body).statusCode();
    } catch (IOException e) {
      status = NO_REPLY;
    }
    samples
        .computeIfAbsent(method + " " + path, route -> new Samples())
        .add(System.nanoTime() - start, status);
    return status;
  }

  private static HttpResponse<String> exchange(
      HttpClient http, URI address, String method, String path, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String id(int number) {
    return "load-" + number;
  }

  private String json(int number) {
    Article article = corpus.article(number);
    ObjectNode json = Trial.JSON.createObjectNode();
    json.put("id", id(number)).put("text", article.text());
    json.put("title", article.title()).put("source", article.source());
    Instant date = article.publishedAt();
    json.put("date", date == null ? null : date.toString());
    return json.toString();
  }

  /** The figures of all requests, by route. */
  List<RouteFigures> figures(double seconds) {
    return new TreeMap<>(samples)
        .entrySet().stream()
            .map(entry -> entry.getValue().figures(entry.getKey(), seconds))
            .toList();
  }

  /** Articles that the service must hold. */
  int acknowledged() {
    return held.size();
  }

  /** How many of the articles that it must hold it does not, or not as they were sent. */
  int lost(URI address) throws InterruptedException {
    return count(address, held, number -> corpus.article(number).text());
  }

  /** How many of the articles that were removed it holds all the same. */
  int returned(URI address) throws InterruptedException {
    return count(address, removed, number -> "");
  }

  /** What the text of an article must be; the empty string if it must not be there. */
  @FunctionalInterface
  private interface Expected {
    String text(int number);
  }

  private static int count(URI address, Set<Integer> numbers, Expected expected)
      throws InterruptedException {
    List<Integer> all = List.copyOf(numbers);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    try (HttpClient http = client()) {
      onThreads(
          8,
          thread -> {
            for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
              int number = all.get(i);
              if (!isThere(http, address, number, expected.text(number))) {
                wrong.incrementAndGet();
              }
            }
          });
    }
    return wrong.get();
  }

  private static boolean isThere(HttpClient http, URI address, int number, String text) {
    try {
      HttpResponse<String> reply = exchange(http, address, "GET", "/articles/" + id(number), "");
      return text.isEmpty()
          ? reply.statusCode() == MISSING
          : reply.statusCode() == FOUND
              && Trial.JSON.readTree(reply.body()).get("text").asString().equals(text);
    } catch (IOException e) {
      return false;
    }
  }
}
