package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.Progress;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of testdata/news is what its authors meant. */
class GoldTest {

  private static final Path TESTDATA = Path.of(System.getProperty("hearsay.root", ""), "testdata");
  private static final Set<String> OF_SHARED_TEXT =
      Arrays.stream(Relation.values()).map(Enum::name).collect(Collectors.toSet());

  private static Findings findings = Hearsay.create().findings();

  @BeforeAll
  static void scan() {
    try (Corpus corpus = Corpus.of(List.of(TESTDATA.resolve("news")), Set.of())) {
      findings = Hearsay.batch(corpus, Options.defaults(), Progress.none());
      assertEquals(0, corpus.errors());
    }
    assertEquals(97, findings.counters().articles());
  }

  @Test
  void everyPairHasTheRelationThatWasMeant() throws IOException {
    Map<Set<String>, JsonNode> gold = new HashMap<>();
    for (JsonNode line : lines("gold.jsonl")) {
      gold.put(Set.of(line.get("a").asString(), line.get("b").asString()), line);
    }
    List<String> wrong = new ArrayList<>();
    for (Duplicate found : findings.duplicates()) {
      JsonNode meant = gold.remove(Set.of(found.a(), found.b()));
      if (meant == null) {
        wrong.add("not meant: " + found);
      } else {
        Duplicate asMeant = found.a().equals(meant.get("a").asString()) ? found : found.flipped();
        if (!asMeant.relation().name().equals(meant.get("relation").asString())) {
          wrong.add(meant + " is " + asMeant.relation());
        }
      }
    }
    assertEquals(List.of(), wrong);
    gold.values().removeIf(meant -> !OF_SHARED_TEXT.contains(meant.get("relation").asString()));
    gold.values().removeIf(GoldTest::isFooterBeyondTheExamples);
    assertTrue(gold.isEmpty(), "not found: " + gold.values());
  }

  /** Weak pairs that share only a footer are listed as examples, so many an article. */
  private static boolean isFooterBeyondTheExamples(JsonNode meant) {
    return meant.get("relation").asString().equals("SHARES_BOILERPLATE")
        && findings.duplicates().stream()
                .filter(d -> d.relation() == Relation.SHARES_BOILERPLATE)
                .filter(d -> !Thresholds.defaults().duplicate(d.overlap()))
                .filter(
                    d ->
                        Set.of(d.a(), d.b()).contains(meant.get("a").asString())
                            || Set.of(d.a(), d.b()).contains(meant.get("b").asString()))
                .count()
            >= Options.defaults().limits().boilerplatePairs();
  }

  @Test
  void everyClusterHasTheMembersThatWereMeant() throws IOException {
    Set<Set<String>> found = new HashSet<>();
    for (Cluster cluster : findings.clusters()) {
      found.add(new TreeSet<>(cluster.members()));
    }
    for (JsonNode line : lines("gold-clusters.jsonl")) {
      Set<String> members = strings(line.path("members"));
      Set<String> more = new TreeSet<>(members);
      more.addAll(strings(line.path("may_include")));
      assertTrue(
          found.removeIf(f -> f.containsAll(members) && more.containsAll(f)), "no " + members);
    }
    assertEquals(Set.of(), found);
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new TreeSet<>();
    array.forEach(node -> strings.add(node.asString()));
    return strings;
  }

  private static List<JsonNode> lines(String file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    return Files.readAllLines(TESTDATA.resolve(file)).stream().map(json::readTree).toList();
  }
}
