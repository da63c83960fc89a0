package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Kind;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What articles on one event state against one another, as the API tells it. */
class ConflictsTest {

  /** Whatever clashes is told, however unlikely: here it matters what is told, not how well. */
  private static final Options OPTIONS =
      Options.defaults()
          .withThreads(2)
          .withStories(StoryRule.defaults())
          .withConflicts(ConflictRule.defaults().withStoryThreshold(0));

  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private static final String[] PLACES = {
    "Tarnfoot", "Corvane", "Hexley", "Mardle", "Ostwick", "Penrose", "Quillan", "Ravelle"
  };

  private static final String[] WORDS = {
    "harbour", "mill", "chapel", "granary", "tannery", "brewery", "foundry", "theatre", "library",
    "orchard", "quarry", "viaduct", "lighthouse", "market", "school", "hospital", "dairy", "forge"
  };

  /** An account of a fire of its own, with so many hurt. */
  private static String fire(int event, int hurt, Random random) {
    String place = PLACES[event % PLACES.length] + event;
    String what = WORDS[event % WORDS.length];
    StringBuilder text = new StringBuilder();
    text.append(
        "A fire in the old %s of %s injured %d people on Friday. ".formatted(what, place, hurt));
    for (int i = 0; i < 5; i++) {
      String near = WORDS[random.nextInt(WORDS.length)];
      String far = WORDS[random.nextInt(WORDS.length)];
      text.append(
          "Smoke from the %s drifted past the %s towards the %s of %s as neighbours looked on. "
              .formatted(what, near, far, place));
    }
    return text.toString();
  }

  private static List<Article> articles(long seed, int events) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      int tellings = 1 + random.nextInt(4);
      for (int t = 0; t < tellings; t++) {
        String text = fire(event, 2 + random.nextInt(40), random);
        Instant at = START.plus(Duration.ofHours(event * 200L + t));
        String id = "e" + event + "/t" + t;
        articles.add(Article.of(id, text).withPublishedAt(at).withSource("Outlet " + t));
        if (random.nextInt(3) == 0) {
          articles.add(
              Article.of(id + "/copy", "Agency. " + text).withPublishedAt(at.plusSeconds(60)));
        }
        if (random.nextInt(4) == 0) {
          articles.add(Article.of(id + "/twin", text.toUpperCase(Locale.ROOT)));
        }
      }
    }
    return articles;
  }

  private static Map<String, Article> byId(List<Article> articles) {
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    return byId;
  }

  @Test
  void withoutTheOptionThereAreNone() {
    Options stories = OPTIONS.withConflicts(null);
    assertEquals(List.of(), Hearsay.batch(articles(1, 8).stream(), stories).conflicts());
    assertEquals(List.of(), Hearsay.create().conflicts());
    Article article = Article.of("a", "Nobody came.");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Hearsay.conflicts(article, Article.of("b", "All came."), stories));
    assertTrue(String.valueOf(e.getMessage()).contains("withConflicts"), e.getMessage());
  }

  @Test
  void theArticlesOfAnEventDisagreeOnANumber() {
    Random random = new Random(2);
    List<Article> articles =
        List.of(
            Article.of("a", fire(3, 4, random)).withPublishedAt(START),
            Article.of("b", fire(3, 9, random)).withPublishedAt(START.plusSeconds(60)),
            Article.of("c", fire(3, 9, random)).withPublishedAt(START.plusSeconds(120)));
    Findings findings = Hearsay.batch(articles.stream(), OPTIONS);
    Conflict number =
        findings.conflicts().stream()
            .filter(conflict -> conflict.kind() == Kind.NUMERIC)
            .findFirst()
            .orElseThrow();
    assertEquals("a", number.a().article());
    assertEquals("4", number.a().value().of(articles.get(0).text()).replaceAll("\\D", ""));
    assertEquals("b", number.b().article());
    assertEquals("9", number.b().value().of(articles.get(1).text()).replaceAll("\\D", ""));
    assertEquals(List.of("c"), number.b().also());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothSidesAreOfOneStoryAndStandWhereTheySay(long seed) {
    List<Article> articles = articles(seed, 12);
    Map<String, Article> byId = byId(articles);
    Findings findings = Hearsay.batch(articles.stream(), OPTIONS);
    assertFalse(findings.conflicts().isEmpty());
    for (Conflict conflict : findings.conflicts()) {
      for (Conflict.Side side : List.of(conflict.a(), conflict.b())) {
        String text = Objects.requireNonNull(byId.get(side.article())).text();
        assertEquals(side.text(), side.statement().of(text));
        assertTrue(side.value().start() >= side.statement().start(), conflict.toString());
        assertTrue(side.value().end() <= side.statement().end(), conflict.toString());
        assertFalse(side.also().contains(side.article()), conflict.toString());
        assertEquals(side.also().stream().distinct().toList(), side.also());
      }
      String a = conflict.a().article();
      String b = conflict.b().article();
      assertTrue(
          a.equals(b)
              || findings.stories().stream()
                  .map(Story::tellings)
                  .anyMatch(tellings -> tellings.contains(a) && tellings.contains(b)),
          a + " and " + b + " tell of other events, or are copies");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderAndThreadsMakeNoDifference(long seed) {
    List<Article> articles = articles(seed, 12);
    List<Conflict> expected = Hearsay.batch(articles.stream(), OPTIONS).conflicts();
    Random random = new Random(seed);
    for (int threads = 1; threads <= 3; threads++) {
      Collections.shuffle(articles, random);
      Findings found = Hearsay.batch(articles.stream(), OPTIONS.withThreads(threads));
      assertEquals(expected, found.conflicts());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void oneByOneIsTheSameAsABatch(long seed) {
    List<Article> articles = articles(seed, 12);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    for (int i = 0; i < articles.size(); i += 3) {
      hearsay.remove(articles.get(i).id());
    }
    for (int i = 0; i < articles.size(); i += 6) {
      hearsay.add(articles.get(i));
    }
    List<Article> left = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % 3 != 0 || i % 6 == 0) {
        left.add(articles.get(i));
      }
    }
    assertEquals(Hearsay.batch(left.stream(), OPTIONS).conflicts(), hearsay.conflicts());
  }

  @Test
  void copiesCountOnce() {
    Random random = new Random(6);
    String four = fire(5, 4, random);
    String nine = fire(5, 9, random);
    List<Article> two =
        List.of(
            Article.of("a", four).withPublishedAt(START),
            Article.of("b", nine).withPublishedAt(START.plusSeconds(60)));
    List<Article> many = new ArrayList<>(two);
    for (int i = 0; i < 30; i++) {
      many.add(Article.of("copy" + i, "By wire. " + nine));
      many.add(Article.of("twin" + i, nine.toUpperCase(Locale.ROOT)));
    }
    List<Conflict> alone = Hearsay.batch(two.stream(), OPTIONS).conflicts();
    List<Conflict> crowded = Hearsay.batch(many.stream(), OPTIONS).conflicts();
    assertFalse(alone.isEmpty());
    assertEquals(
        alone.stream().map(Conflict::explanation).toList(),
        crowded.stream().map(Conflict::explanation).toList());
    for (Conflict conflict : crowded) {
      if (conflict.b().article().equals("b")) {
        List<String> also = conflict.b().also();
        assertEquals(60, also.stream().filter(id -> id.length() > 1).count(), also.toString());
      }
    }
  }

  @Test
  void ofManyCopiesSomeAreNamed() {
    Random random = new Random(7);
    String four = fire(6, 4, random);
    List<Article> articles = new ArrayList<>(List.of(Article.of("b", fire(6, 9, random))));
    for (int i = 0; i < 30; i++) {
      articles.add(Article.of("a" + i, four));
    }
    Options tight = OPTIONS.withLimits(Limits.defaults().withPairs(5, 0));
    for (Conflict conflict : Hearsay.batch(articles.stream(), tight).conflicts()) {
      List<String> also = conflict.a().also();
      assertTrue(also.stream().filter(id -> id.startsWith("a")).count() <= 6, also.toString());
    }
  }

  @Test
  void anArticleMayContradictItself() {
    String text =
        fire(7, 4, new Random(8))
            + "The fire in the old theatre of "
            + PLACES[7]
            + "7 injured 19 people on Friday, the mayor said.";
    List<Conflict> conflicts = Hearsay.batch(Stream.of(Article.of("a", text)), OPTIONS).conflicts();
    Conflict number =
        conflicts.stream().filter(c -> c.kind() == Kind.NUMERIC).findFirst().orElseThrow();
    assertEquals("a", number.a().article());
    assertEquals("a", number.b().article());
    assertTrue(number.a().value().start() < number.b().value().start());
  }

  @Test
  void theThresholdLeavesOutWhatIsLessSure() {
    List<Article> articles = articles(9, 10);
    List<Conflict> all = Hearsay.batch(articles.stream(), OPTIONS).conflicts();
    double middle = all.get(all.size() / 2).confidence();
    Options surer = OPTIONS.withConflicts(ConflictRule.defaults().withStoryThreshold(middle));
    assertEquals(
        all.stream().filter(conflict -> conflict.confidence() >= middle).count(),
        Hearsay.batch(articles.stream(), surer).conflicts().size());
  }

  @Test
  void theSurestStayWithinTheLimit() {
    List<Article> articles = articles(10, 10);
    Findings all = Hearsay.batch(articles.stream(), OPTIONS);
    assertEquals(0, all.counters().cutConflicts());
    Options tight = OPTIONS.withLimits(Limits.defaults().withConflicts(20_000, 1));
    Findings cut = Hearsay.batch(articles.stream(), tight);
    assertTrue(cut.counters().cutConflicts() > 0);
    assertEquals(all.conflicts().size() - cut.conflicts().size(), cut.counters().cutConflicts());
    assertTrue(all.conflicts().containsAll(cut.conflicts()));
    assertEquals(all.conflicts().get(0), cut.conflicts().get(0));
  }

  @Test
  void ofTooManySentencesTheFirstOfEachArticleAreRead() {
    Random random = new Random(11);
    List<Article> articles =
        List.of(
            Article.of("a", fire(8, 4, random)),
            Article.of("b", fire(8, 9, random)),
            Article.of("c", "None was hurt."));
    Options two = OPTIONS.withLimits(Limits.defaults().withConflicts(2, 1_000));
    Findings findings = Hearsay.batch(articles.stream(), two);
    assertEquals(1, findings.stories().size());
    assertEquals(10, findings.counters().cutStatements());
    assertTrue(findings.conflicts().stream().anyMatch(c -> c.kind() == Kind.NUMERIC));
    Options one = OPTIONS.withLimits(Limits.defaults().withConflicts(1, 1_000));
    Findings hardly = Hearsay.batch(articles.stream(), one);
    assertEquals(11, hardly.counters().cutStatements());
    assertEquals(List.of(), hardly.conflicts());
  }

  @Test
  void twoArticlesByThemselves() {
    Article a = Article.of("a", "The fire in Tarnfoot injured four people on Friday.");
    Article b = Article.of("b", "The fire in Tarnfoot injured nine people on Friday.");
    List<Conflict> conflicts = Hearsay.conflicts(a, b, OPTIONS);
    assertEquals(Kind.NUMERIC, conflicts.get(0).kind());
    assertTrue(conflicts.get(0).a().value().of(a.text()).startsWith("four"));
    assertEquals(List.of(), Hearsay.conflicts(a, Article.of("b", ""), OPTIONS));
    Options tiny = OPTIONS.withLimits(Limits.defaults().withTextLength(10));
    assertThrows(IllegalArgumentException.class, () -> Hearsay.conflicts(a, b, tiny));
  }

  @Test
  void progressIsToldToTheEnd() {
    List<Article> articles = articles(12, 10);
    long[] last = new long[2];
    Hearsay.batch(
        articles.iterator(),
        OPTIONS,
        (stage, done, total) -> {
          if (stage == Progress.Stage.CONFLICT) {
            last[0] = done;
            last[1] = total;
          }
        });
    assertTrue(last[0] > 0);
    assertEquals(last[1], last[0]);
  }
}
