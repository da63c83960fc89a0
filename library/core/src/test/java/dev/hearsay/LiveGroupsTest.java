package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveGroupsTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final Options SOON_BOILERPLATE =
      Options.defaults().withBoilerplate(new BoilerplateRule(3, 5, 0.3, Duration.ofDays(3)));

  private final Hearsay hearsay = Hearsay.create();

  static Stream<Arguments> settings() {
    return Stream.of(1L, 2L, 3L, 4L)
        .flatMap(
            seed ->
                Stream.of(
                    Arguments.of(seed, Options.defaults()),
                    Arguments.of(seed, SOON_BOILERPLATE),
                    Arguments.of(seed, SOON_BOILERPLATE.withCanonical(CanonicalPolicy.longest())),
                    Arguments.of(
                        seed,
                        Options.defaults()
                            .withCanonical(CanonicalPolicy.sources("Source 3", "Source 1")))));
  }

  private static List<LiveCluster> all(Hearsay hearsay) {
    List<LiveCluster> all = new ArrayList<>();
    List<LiveCluster> page = hearsay.live().clusters(Long.MAX_VALUE, 7);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = hearsay.live().clusters(page.get(page.size() - 1).id(), 7);
    }
    return all;
  }

  private static List<Cluster> sorted(Stream<Cluster> clusters) {
    return clusters.sorted(Comparator.comparing(cluster -> cluster.members().toString())).toList();
  }

  private static void assertAsInBatch(Hearsay hearsay) {
    assertEquals(
        sorted(hearsay.clusters().stream()),
        sorted(all(hearsay).stream().map(LiveCluster::cluster)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void clustersAreThoseOfTheBatch(long seed, Options options) {
    List<Article> articles = SyntheticNews.of(seed, 120);
    Random random = new Random(seed);
    Collections.shuffle(articles, random);
    Hearsay held = Hearsay.create(options);
    List<Article> in = new ArrayList<>();
    List<Article> out = new ArrayList<>(articles);
    for (int step = 0; step < 2 * articles.size(); step++) {
      if (!out.isEmpty() && (in.isEmpty() || random.nextInt(4) > 0)) {
        Article article = out.remove(out.size() - 1);
        held.add(article);
        in.add(article);
      } else {
        Article article = in.remove(random.nextInt(in.size()));
        assertTrue(held.remove(article.id()));
        out.add(random.nextInt(out.size() + 1), article);
      }
      if (step % 20 == 0) {
        assertAsInBatch(held);
      }
    }
    assertAsInBatch(held);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyMemberFindsItsCluster(long seed, Options options) {
    Hearsay held = Hearsay.create(options);
    SyntheticNews.of(seed, 60).forEach(held::add);
    Set<String> clustered = new HashSet<>();
    for (LiveCluster cluster : all(held)) {
      assertEquals(cluster, held.live().cluster(cluster.id()).orElseThrow());
      for (String member : cluster.cluster().members()) {
        assertTrue(clustered.add(member));
        assertEquals(cluster, held.live().cluster(member).orElseThrow());
      }
    }
    for (Article article : SyntheticNews.of(seed, 60)) {
      assertEquals(clustered.contains(article.id()), held.live().cluster(article.id()).isPresent());
    }
  }

  /** Words at random, of a vocabulary so large that hardly a shingle recurs. */
  private static String words(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "w" : " w").append(random.nextInt(30_000));
    }
    return text.toString();
  }

  private static Article article(String id, String text, int day) {
    return Article.of(id, text).withPublishedAt(START.plus(Duration.ofDays(day)));
  }

  private long id(String article) {
    return hearsay.live().cluster(article).orElseThrow().id();
  }

  @Test
  void anIdIsGivenWithTheSecondMemberAndStays() {
    String story = words(1, 200);
    hearsay.add(article("a", story, 1));
    assertTrue(hearsay.live().cluster("a").isEmpty());
    hearsay.add(article("b", story + " " + words(2, 20), 2));
    long id = id("a");
    hearsay.add(article("c", words(3, 20) + " " + story, 0));
    hearsay.add(article("d", story.toUpperCase(Locale.ROOT), 3));
    assertEquals(List.of(id, id, id, id), Stream.of("a", "b", "c", "d").map(this::id).toList());
    assertEquals(
        List.of("c", "a", "b", "d"), hearsay.live().cluster(id).orElseThrow().cluster().members());
    hearsay.remove("a");
    hearsay.remove("c");
    assertEquals(id, id("b"));
    assertEquals(id, id("d"));
  }

  @Test
  void anArticleReplacedKeepsTheIdOfTheOther() {
    String story = words(1, 200);
    hearsay.add(article("a", story, 1));
    hearsay.add(article("b", story + " " + words(2, 20), 2));
    long id = id("a");
    hearsay.remove("b");
    assertTrue(hearsay.live().cluster("a").isEmpty());
    assertTrue(hearsay.live().cluster(id).isEmpty());
    hearsay.add(article("b", story + " " + words(3, 20), 2));
    assertEquals(id, id("b"));
    hearsay.remove("a");
    hearsay.remove("b");
    hearsay.add(article("a", story, 1));
    hearsay.add(article("b", story, 1));
    assertNotEquals(id, id("b"));
  }

  @Test
  void twinsAreACluster() {
    String story = words(1, 200);
    hearsay.add(article("b", story, 2));
    hearsay.add(article("a", story, 1));
    long id = id("b");
    assertEquals("a", hearsay.live().cluster(id).orElseThrow().cluster().canonical());
    hearsay.add(article("c", story, 0));
    hearsay.remove("a");
    assertEquals(List.of("c", "b"), hearsay.live().cluster(id).orElseThrow().cluster().members());
    hearsay.remove("c");
    assertTrue(hearsay.live().cluster("b").isEmpty());
  }

  @Test
  void ofTwoThatMergeTheOlderIdLivesOnAndApartAgainOneHasIt() {
    String left = words(1, 100);
    String right = words(2, 100);
    hearsay.add(article("l1", left, 5));
    hearsay.add(article("l2", left + " " + words(3, 10), 6));
    hearsay.add(article("r1", right, 5));
    hearsay.add(article("r2", right + " " + words(4, 10), 6));
    hearsay.add(article("r3", right + " " + words(5, 10), 7));
    long ofLeft = id("l1");
    long ofRight = id("r1");
    assertTrue(ofLeft < ofRight);
    String whole = left + " " + right;
    for (int i = 0; i < 4; i++) {
      hearsay.add(article("w" + i, whole + " " + words(10 + i, 8), 1));
    }
    assertAsInBatch(hearsay);
    assertEquals(ofLeft, id("w0"));
    assertEquals(ofLeft, id("l2"));
    assertEquals(ofLeft, id("r3"));
    assertEquals(ofLeft, hearsay.live().cluster(ofRight).orElseThrow().id());
    for (int i = 0; i < 4; i++) {
      hearsay.remove("w" + i);
    }
    assertAsInBatch(hearsay);
    assertEquals(id("l1"), id("l2"));
    assertEquals(id("r1"), id("r3"));
    assertNotEquals(id("l1"), id("r1"));
    assertEquals(ofLeft, Math.min(id("l1"), id("r1")));
    assertTrue(Math.max(id("l1"), id("r1")) > ofRight);
  }

  /** In any history, an id names one thing at a time and never comes back from the dead. */
  @ParameterizedTest
  @MethodSource("settings")
  void idsLast(long seed, Options options) {
    List<Article> articles = SyntheticNews.of(seed, 60);
    Random random = new Random(seed);
    Hearsay held = Hearsay.create(options);
    Map<String, Long> before = new HashMap<>();
    Set<Long> seen = new HashSet<>();
    long latest = 0;
    List<Article> out = new ArrayList<>(articles);
    List<Article> in = new ArrayList<>();
    for (int step = 0; step < 3 * articles.size(); step++) {
      boolean adds = in.isEmpty() || (!out.isEmpty() && random.nextInt(3) > 0);
      List<Article> from = adds ? out : in;
      Article article = from.remove(random.nextInt(from.size()));
      if (adds) {
        held.add(article);
        in.add(article);
      } else {
        held.remove(article.id());
        out.add(article);
      }
      Map<String, Long> now = new HashMap<>();
      for (LiveCluster cluster : all(held)) {
        if (seen.add(cluster.id())) {
          assertTrue(cluster.id() > latest, "a new id is greater than all before");
        }
        cluster.cluster().members().forEach(member -> now.put(member, cluster.id()));
      }
      latest = seen.stream().mapToLong(Long::longValue).max().orElse(0);
      for (Map.Entry<String, Long> was : before.entrySet()) {
        Long is = now.get(was.getKey());
        if (is != null && !is.equals(was.getValue()) && !now.containsValue(was.getValue())) {
          assertTrue(held.live().cluster(was.getValue()).isPresent(), "a merged id is found");
        }
      }
      before = now;
    }
  }

  @Test
  void aCrowdStaysLinearAndTogether() {
    Options tight =
        Options.defaults()
            .withLimits(
                Limits.defaults()
                    .withHotPosting(50, 8)
                    .withPairs(20, 3)
                    .withLiveGroups(200, 50, 10, 10, 10));
    Hearsay held = Hearsay.create(tight);
    String story = words(7, 300);
    for (int i = 0; i < 1_500; i++) {
      held.add(article("n" + i, story + " " + words(1_000 + i, 12), i));
    }
    LiveCluster cluster = held.live().cluster("n1499").orElseThrow();
    assertEquals(1_500, cluster.cluster().members().size());
    for (int i = 0; i < 1_400; i++) {
      held.remove("n" + i);
    }
    LiveCluster left = held.live().cluster("n1499").orElseThrow();
    assertEquals(cluster.id(), left.id());
    assertTrue(left.cluster().members().size() > 50, left.cluster().members().toString());
  }

  @Test
  void anAnswerIsOfOneMomentWhileArticlesComeAndGo() throws Exception {
    Hearsay held = Hearsay.create(Options.defaults().withStories(StoryRule.defaults()));
    List<Article> articles = SyntheticNews.of(9, 60);
    AtomicBoolean ended = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < 3; reader++) {
        readers.add(threads.submit(() -> ask(held, articles, ended)));
      }
      articles.subList(0, 80).forEach(held::add);
      held.addAll(articles.subList(80, articles.size()).stream());
      articles.subList(0, 40).forEach(article -> held.remove(article.id()));
      ended.set(true);
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() >= 0);
      }
    }
    assertAsInBatch(held);
  }

  private static int ask(Hearsay held, List<Article> articles, AtomicBoolean ended) {
    int found = 0;
    while (!ended.get()) {
      for (Article article : articles) {
        Optional<LiveCluster> cluster = held.live().cluster(article.id());
        cluster.ifPresent(c -> assertTrue(c.cluster().members().contains(article.id())));
        Optional<LiveStory> story = held.live().story(article.id());
        story.ifPresent(s -> assertTrue(s.story().members().contains(article.id())));
        found += cluster.isPresent() ? 1 : 0;
      }
    }
    return found;
  }

  @Test
  void aPageHasARange() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> hearsay.live().clusters(1, 0));
    assertTrue(String.valueOf(e.getMessage()).contains("at least 1"));
    assertEquals(List.of(), hearsay.live().clusters(Long.MAX_VALUE, 10));
    assertEquals(List.of(), hearsay.live().stories(Long.MAX_VALUE, 10));
    assertTrue(hearsay.live().cluster("nobody").isEmpty());
    assertTrue(hearsay.live().story("nobody").isEmpty());
    assertTrue(hearsay.live().cluster(-1).isEmpty());
    assertEquals(List.of(), hearsay.live().conflicts("nobody"));
    hearsay.add(Article.of("short", "three words only"));
    assertFalse(hearsay.live().cluster("short").isPresent());
  }
}
