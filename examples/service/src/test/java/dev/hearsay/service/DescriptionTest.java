package dev.hearsay.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** openapi.yaml describes the service as it is: no route, parameter or status more or less. */
class DescriptionTest {
  private final Description description = Description.read();

  @Test
  void routesAndParametersAreThoseOfTheService() throws IOException {
    try (Service service = Service.start(Settings.defaults().withPort(0))) {
      Set<String> routes =
          service.routes().stream()
              .map(route -> route.method() + " " + route.path())
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> described =
          description.replies().stream()
              .map(reply -> reply.substring(0, reply.lastIndexOf(' ')))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(described, routes);
      for (Route route : service.routes()) {
        assertEquals(
            description.parameters(route.method(), route.path()),
            new TreeSet<>(route.parameters()),
            route.path());
      }
    }
  }

  @Test
  void everyReplyThatIsDescribedIsGiven() throws Exception {
    Settings.Limits limits =
        Settings.Limits.defaults()
            .withBody(1_000)
            .withQueue(1, 0, Duration.ofSeconds(30))
            .withTimes(Duration.ofSeconds(30), Duration.ofMillis(300));
    try (Service service = Service.start(Settings.defaults().withPort(0).withLimits(limits));
        Client client = new Client(service.address())) {
      String article = Texts.article("a", Texts.QUAY);
      for (String path : Set.of("/articles", "/check")) {
        client.post(path, article);
        client.post(path, "{").expect(400);
        client.post(path, "x".repeat(2_000)).expect(413);
        client.send("POST", path, BodyPublishers.ofString(article), Map.of()).join().expect(415);
        client.unfinished("POST", path).expect(408);
      }
      client.post("/articles", article).expect(409);
      client.post("/articles", Texts.article("b", Texts.QUAY)).expect(201);
      String story = "/stories/" + client.get("/stories").json().at("/stories/0/id").asLong();
      client.get("/stories/0").expect(404);
      for (String path : Set.of("/articles/a", "/articles/a/findings", "/stories", story)) {
        client.get(path).expect(200);
        client.get(path + "?x").expect(400);
      }
      client.get("/articles/c").expect(404);
      client.get("/articles/c/findings").expect(404);
      client.put("/articles/a", article).expect(200);
      client.put("/articles/d", Texts.article("d")).expect(201);
      client.put("/articles/b", "{").expect(400);
      client.put("/articles/b", "x".repeat(2_000)).expect(413);
      client
          .send("PUT", "/articles/b", BodyPublishers.ofString(article), Map.of())
          .join()
          .expect(415);
      client.unfinished("PUT", "/articles/b").expect(408);
      client.delete("/articles/b").expect(204);
      client.delete("/articles/b").expect(404);
      client.delete("/articles/b?x").expect(400);
      for (String path : Set.of("/health", "/health/live", "/metrics", "/openapi.yaml")) {
        client.get(path).expect(200);
      }
      List<Held> held = new ArrayList<>();
      for (Gate gate : service.gates().all()) {
        held.add(Held.of(gate));
      }
      client.post("/articles", Texts.article("c", Texts.QUAY)).expect(503);
      client.put("/articles/a", article).expect(503);
      client.delete("/articles/a").expect(503);
      client.post("/check", article).expect(503);
      for (String path :
          Set.of("/articles/a", "/articles/a/findings", "/stories", story, "/health")) {
        client.get(path).expect(503);
      }
      held.forEach(Held::release);
      assertEquals(description.replies(), new TreeSet<>(client.seen()));
    }
  }
}
