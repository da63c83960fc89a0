package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.BruteForce.Pair;
import dev.hearsay.BruteForce.Verdict;
import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine finds what all pairs, compared from the definitions, hold. With a target recall so
 * high that articles of this length keep every shingle, it must find exactly that; with the default
 * it must find what it promises.
 */
class EngineAgainstBruteForceTest {

  private static final BoilerplateRule NONE =
      new BoilerplateRule(1_000_000, 1_000_000, 0.3, Duration.ofDays(3));
  private static final Options EXACT =
      Options.defaults().withRecall(0.999_999_999_999).withBoilerplate(NONE).withThreads(2);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsExactlyThePairsThatTheDefinitionsGive(long seed) {
    assertExact(SyntheticNews.of(seed, 70));
  }

  /** Every file as it is, whatever its format: what counts is the text. */
  @Test
  void findsExactlyThePairsOfTheTestArticles() throws IOException {
    Path news = Path.of(System.getProperty("hearsay.root", ""), "testdata", "news");
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(news)) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(txt|md|html|jsonl?)")).sorted().toList()) {
        String text = Files.readString(file);
        for (String article :
            file.toString().endsWith(".jsonl") ? text.split("\n", -1) : new String[] {text}) {
          articles.add(Article.of("n" + articles.size(), article));
        }
      }
    }
    assertExact(articles);
  }

  private static void assertExact(List<Article> articles) {
    Map<Pair, Verdict> expected = BruteForce.pairs(articles, EXACT.minimumShingles());
    assertTrue(expected.size() > 40, "the corpus plants pairs: " + expected.size());
    Map<Pair, Duplicate> found = new HashMap<>();
    Map<String, String> firstOfKind = new HashMap<>();
    for (Duplicate d : Hearsay.batch(articles.stream(), EXACT).duplicates()) {
      boolean inOrder = number(d.a()) < number(d.b());
      Duplicate oriented = inOrder ? d : d.flipped();
      found.put(new Pair(oriented.a(), oriented.b()), oriented);
      if (d.relation() == Relation.IDENTICAL) {
        firstOfKind.put(d.b(), d.a());
      }
    }
    Set<String> wanted = new TreeSet<>();
    Set<String> got = new TreeSet<>();
    expected.forEach(
        (pair, verdict) -> {
          boolean standIn = firstOfKind.containsKey(pair.a()) || firstOfKind.containsKey(pair.b());
          if (!standIn || found.containsKey(pair)) {
            wanted.add(line(pair, verdict.relation(), verdict.jaccard(), verdict.containment()));
          }
        });
    found.forEach(
        (pair, d) ->
            got.add(
                line(pair, d.relation().name(), d.overlap().jaccard(), d.overlap().containment())));
    assertEquals(String.join("\n", wanted), String.join("\n", got));
    for (String twin : firstOfKind.keySet()) {
      Pair pair = pair(twin, firstOfKind.getOrDefault(twin, ""));
      assertEquals("IDENTICAL", expected.get(pair) == null ? "" : relation(expected, pair));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void keepsItsPromiseWithSampling(long seed) {
    List<Article> articles = SyntheticNews.of(seed, 220);
    Options options = Options.defaults().withBoilerplate(NONE);
    Map<Pair, Verdict> expected = BruteForce.pairs(articles, options.minimumShingles());
    Set<Pair> found = new HashSet<>();
    Map<String, String> firstOfKind = new HashMap<>();
    for (Duplicate d : Hearsay.batch(articles.stream(), options).duplicates()) {
      found.add(pair(d.a(), d.b()));
      if (d.relation() == Relation.IDENTICAL) {
        firstOfKind.put(d.b(), d.a());
      }
    }
    int wanted = 0;
    int hit = 0;
    for (Map.Entry<Pair, Verdict> e : expected.entrySet()) {
      if (e.getValue().jaccard() >= 0.5 || e.getValue().containment() >= 0.6) {
        String a = firstOfKind.getOrDefault(e.getKey().a(), e.getKey().a());
        String b = firstOfKind.getOrDefault(e.getKey().b(), e.getKey().b());
        wanted++;
        hit += a.equals(b) || found.contains(pair(a, b)) ? 1 : 0;
      }
    }
    assertTrue(hit >= options.recall() * wanted, hit + " of " + wanted);
  }

  private static String relation(Map<Pair, Verdict> expected, Pair pair) {
    Verdict verdict = expected.get(pair);
    return verdict == null ? "" : verdict.relation();
  }

  private static Pair pair(String a, String b) {
    return number(a) < number(b) ? new Pair(a, b) : new Pair(b, a);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  private static String line(Pair pair, String relation, double jaccard, double containment) {
    return "%s %s %s %.9f %.9f".formatted(pair.a(), pair.b(), relation, jaccard, containment);
  }
}
