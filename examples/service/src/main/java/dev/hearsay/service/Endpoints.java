package dev.hearsay.service;

import dev.hearsay.Article;
import dev.hearsay.LiveCluster;
import dev.hearsay.LiveStory;
import dev.hearsay.Matches;
import dev.hearsay.conflict.Conflict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is answered on each route. */
final class Endpoints {
  private static final String DURABLE = "durable";
  private static final String BEFORE = "before";
  private static final String LIMIT = "limit";
  private static final int PAGE = 50;
  private static final int LONGEST_PAGE = 500;

  private final Archive archive;
  private final ArticleReader articles;
  private final Gates gates;
  private final Duration patience;
  private final Metrics metrics;
  private final Readiness readiness;

  /**
   * Answers from an archive.
   *
   * @param archive what is asked and changed
   * @param articles reads what is sent
   * @param gates where requests wait
   * @param patience how long one waits for a commit
   * @param metrics what is told of the service
   * @param readiness whether it should be sent requests
   */
  Endpoints(
      Archive archive,
      ArticleReader articles,
      Gates gates,
      Duration patience,
      Metrics metrics,
      Readiness readiness) {
    this.archive = archive;
    this.articles = articles;
    this.gates = gates;
    this.patience = patience;
    this.metrics = metrics;
    this.readiness = readiness;
  }

  /** All that can be asked for. */
  List<Route> routes() {
    return List.of(
        new Route("POST", "/articles", Set.of(DURABLE), this::add),
        new Route("PUT", "/articles/{id}", Set.of(DURABLE), this::put),
        new Route("DELETE", "/articles/{id}", Set.of(DURABLE), this::remove),
        new Route("GET", "/articles/{id}", Set.of(), this::article),
        new Route("GET", "/articles/{id}/findings", Set.of(), this::findings),
        new Route("POST", "/check", Set.of(), this::check),
        new Route("GET", "/stories", Set.of(BEFORE, LIMIT), this::stories),
        new Route("GET", "/stories/{story}", Set.of(), this::story),
        new Route("GET", "/health", Set.of(), call -> health()),
        new Route("GET", "/health/live", Set.of(), call -> live()),
        new Route("GET", "/metrics", Set.of(), call -> Reply.text(Metrics.TYPE, metrics.text())),
        new Route("GET", "/openapi.yaml", Set.of(), call -> description()));
  }

  private Reply add(Call call) {
    boolean waits = waits(call);
    Article article = articles.read(call.body());
    Matches matches = gates.changes().pass(() -> archive.add(article));
    return changed(201, article, matches, waits)
        .with("Location", "/articles/" + Percent.encode(article.id()));
  }

  private Reply put(Call call) {
    boolean waits = waits(call);
    Article article = articles.read(call.body(), Ids.of(call));
    int status = archive.article(article.id()).isPresent() ? 200 : 201;
    Matches matches = gates.changes().pass(() -> archive.put(article));
    return changed(status, article, matches, waits);
  }

  private Reply changed(int status, Article article, Matches matches, boolean waits) {
    if (waits) {
      awaitCommit("the article is held, but not known to be durable");
    }
    return Reply.object(
        status,
        json -> {
          json.writeStringProperty("article", article.id());
          json.writeBooleanProperty("durable", waits);
          new FindingsWriter(json).matches(matches);
        });
  }

  private Reply remove(Call call) {
    boolean waits = waits(call);
    String id = Ids.of(call);
    if (!gates.changes().pass(() -> archive.remove(id))) {
      throw unknown();
    }
    if (waits) {
      awaitCommit("the article is removed, but not known to be so for good");
    }
    return Reply.empty(204);
  }

  /** Whether the client wants to wait until the change is durable. */
  private boolean waits(Call call) {
    boolean waits = call.query().flag(DURABLE);
    if (waits && !archive.isDurable()) {
      throw Refusal.of(
          400,
          "this service holds its articles in memory, where nothing is durable",
          "Start it with --index DIR, or leave " + DURABLE + " out.");
    }
    return waits;
  }

  private Reply check(Call call) {
    Article article = articles.read(call.body());
    Matches matches = gates.questions().pass(() -> archive.check(article));
    return Reply.object(
        200,
        json -> {
          json.writeStringProperty("article", article.id());
          new FindingsWriter(json).matches(matches);
        });
  }

  private Reply article(Call call) {
    String id = Ids.of(call);
    Article article =
        gates.questions().pass(() -> archive.article(id)).orElseThrow(Endpoints::unknown);
    return Reply.object(200, json -> new FindingsWriter(json).article(article));
  }

  private Reply findings(Call call) {
    String id = Ids.of(call);
    return gates.findings().pass(() -> findings(id));
  }

  private Reply findings(String id) {
    Matches matches = archive.matches(id).orElseThrow(Endpoints::unknown);
    Optional<LiveCluster> cluster = archive.cluster(id);
    Optional<LiveStory> story = archive.story(id);
    List<Conflict> conflicts = archive.conflicts(id);
    return Reply.object(
        200,
        json -> {
          FindingsWriter writer = new FindingsWriter(json);
          json.writeStringProperty("article", id);
          writer.matches(matches);
          cluster.ifPresent(writer::cluster);
          story.ifPresent(
              live -> {
                json.writeObjectPropertyStart("story");
                writer.story(live);
                json.writeEndObject();
              });
          json.writeArrayPropertyStart("conflicts");
          conflicts.forEach(writer::conflict);
          json.writeEndArray();
        });
  }

  private Reply stories(Call call) {
    long before = call.query().number(BEFORE, Long.MAX_VALUE, 1, Long.MAX_VALUE);
    int limit = (int) call.query().number(LIMIT, PAGE, 1, LONGEST_PAGE);
    List<LiveStory> page = gates.questions().pass(() -> archive.stories(before, limit));
    return Reply.object(
        200,
        json -> {
          FindingsWriter writer = new FindingsWriter(json);
          json.writeArrayPropertyStart("stories");
          for (LiveStory live : page) {
            json.writeStartObject();
            writer.story(live);
            json.writeEndObject();
          }
          json.writeEndArray();
          if (page.size() == limit) {
            json.writeStringProperty(
                "next", "/stories?before=" + page.getLast().id() + "&limit=" + limit);
          }
        });
  }

  private Reply story(Call call) {
    LiveStory story =
        gates
            .questions()
            .pass(() -> number(call.name()).flatMap(archive::story))
            .orElseThrow(
                () ->
                    Refusal.of(404, "there is no such story", "See /stories for those there are."));
    return Reply.object(200, json -> new FindingsWriter(json).story(story));
  }

  private static Optional<Long> number(String name) {
    try {
      return Optional.of(Long.valueOf(name));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Reply health() {
    String complaint = readiness.complaint();
    boolean ready = complaint.isEmpty();
    return Reply.object(
        ready ? 200 : 503,
        json -> {
          json.writeBooleanProperty("live", true);
          json.writeBooleanProperty("ready", ready);
          if (!ready) {
            json.writeStringProperty("complaint", complaint);
          }
          json.writeNumberProperty("articles", archive.size());
        });
  }

  private static Reply live() {
    return Reply.object(200, json -> json.writeBooleanProperty("live", true));
  }

  private static Reply description() {
    try (InputStream in = Endpoints.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is missing from the jar");
      }
      return Reply.text("application/yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitCommit(String otherwise) {
    try {
      archive.committed().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Refusal.busy(otherwise + " after " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw Refusal.busy(otherwise + ": the commit failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.busy(otherwise + ": interrupted");
    }
  }

  private static Refusal unknown() {
    return Refusal.of(
        404, "no article with this id is held", "Look for another, or add it with POST /articles.");
  }
}
