package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StoryRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private Path town;

  /** Four events of three articles each, five days apart. */
  @BeforeEach
  void writeArticles() throws IOException {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int event = 0; event < 4; event++) {
      for (int telling = 0; telling < 3; telling++) {
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < 80; w++) {
          text.append("event").append(event).append('w').append(random.nextInt(70)).append(' ');
          text.append("common").append(random.nextInt(400)).append(' ');
        }
        lines.append(
            """
            {"id":"%d/%d","text":"%s","%s":"E%d","date":"2026-01-%d"}
            """
                .formatted(
                    event, telling, text, event < 2 ? "cluster" : "topic", event, event * 5 + 10));
      }
    }
    town = Files.writeString(folder.resolve("town.jsonl"), lines);
  }

  private int run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return StoryRun.commandLine(out).setErr(new PrintWriter(errors, true)).execute(words);
  }

  private List<String> rows() {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("| town |"))
        .toList();
  }

  @Test
  void withDatesAndWithout() {
    Path json = folder.resolve("figures.json");
    assertEquals(0, run(town, "--json", json));
    assertEquals(2, rows().size());
    for (int i = 0; i < 2; i++) {
      assertTrue(
          rows()
              .get(i)
              .startsWith(
                  "| town | %s | 12 | 4 | 1.0000 | 1.0000 | 1.0000 | 1.0000 | 1.0000 | 1.0000 | 1.0000 |"
                      .formatted(i == 0 ? "yes" : "no")),
          rows().get(i));
    }
    JsonNode result = JsonMapper.builder().build().readTree(json).at("/results/0");
    assertEquals(1, result.at("/score/f1").asDouble());
    assertEquals(12, result.at("/score/pairRecall/of").asInt());
    assertTrue(result.get("dated").asBoolean());
  }

  @Test
  void aSweepHasARowForEachRule() {
    assertEquals(0, run(town, "--sweep", "--undated"));
    assertEquals(1 + 17, rows().size());
    assertTrue(rows().contains("| town | 2.00 | 1.0000 | 1.0000 | 1.0000 | 1.0000 |"));
    printed.reset();
    assertEquals(0, run(town, "--sweep"));
    assertEquals(2 + 21 + 17, rows().size());
  }

  @Test
  void halvesShareNoEvent() throws IOException {
    EventSet set = EventSet.read(town);
    Set<String> one = new HashSet<>(set.half(0).events().values());
    Set<String> other = new HashSet<>(set.half(1).events().values());
    assertEquals(2, one.size());
    assertEquals(2, other.size());
    one.retainAll(other);
    assertEquals(Set.of(), one);
    assertEquals(6, set.half(0).articles().size());
    assertFalse(
        set.undated().articles().stream().anyMatch(article -> article.publishedAt() != null));
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    assertEquals(2, run());
    assertEquals(1, run(folder.resolve("none.jsonl")));
    Path bare = Files.writeString(folder.resolve("bare.jsonl"), "{\"id\":\"x\",\"text\":\"y\"}");
    assertEquals(1, run(bare));
    assertTrue(errors.toString().contains("bare.jsonl, line 1"), errors.toString());
  }

  @Test
  void scoresAreThoseOfTheDefinition() {
    Map<String, String> events = Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2");
    Map<String, String> groups = Map.of("a", "x", "b", "x", "c", "y", "d", "y");
    GroupingScore score = GroupingScore.of(events, groups);
    assertEquals((1 + 1 + 0.5 + 0.5 + 1) / 5, score.precision(), 1e-12);
    assertEquals((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 0.5 + 0.5) / 5, score.recall(), 1e-12);
    assertEquals(0.5, score.pairPrecision().share());
    assertEquals(0.25, score.pairRecall().share());
    assertEquals(2.0 / 6, score.pairF1(), 1e-12);
  }

  @Test
  void scoresAgreeWithCountingArticleByArticle() {
    Random random = new Random(2);
    Map<String, String> events = new HashMap<>();
    Map<String, String> groups = new HashMap<>();
    for (int i = 0; i < 80; i++) {
      events.put("n" + i, "e" + random.nextInt(12));
      groups.put("n" + i, "g" + random.nextInt(15));
    }
    double precision = 0;
    double recall = 0;
    for (String a : events.keySet()) {
      double both = 0;
      double inGroup = 0;
      double onEvent = 0;
      for (String b : events.keySet()) {
        boolean sameGroup = Objects.equals(groups.get(a), groups.get(b));
        boolean sameEvent = Objects.equals(events.get(a), events.get(b));
        both += sameGroup && sameEvent ? 1 : 0;
        inGroup += sameGroup ? 1 : 0;
        onEvent += sameEvent ? 1 : 0;
      }
      precision += both / inGroup / 80;
      recall += both / onEvent / 80;
    }
    GroupingScore score = GroupingScore.of(events, groups);
    assertEquals(precision, score.precision(), 1e-12);
    assertEquals(recall, score.recall(), 1e-12);
    assertEquals(2 * precision * recall / (precision + recall), score.f1(), 1e-12);
  }

  @Test
  void averagePrecisionIsTheMeanOverThePairsToBeFound() {
    assertEquals(
        (1 + 2.0 / 3) / 2,
        PairRanking.averagePrecision(
            new double[] {0.1, 0.9, 0.5, 0.7}, new boolean[] {false, true, true, false}),
        1e-12);
    assertEquals(
        0.5,
        PairRanking.averagePrecision(new double[] {0.3, 0.3}, new boolean[] {true, false}),
        1e-12);
    assertEquals(0, PairRanking.averagePrecision(new double[] {0.3}, new boolean[] {false}));
  }
}
