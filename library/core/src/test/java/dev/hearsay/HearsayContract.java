package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Hearsay} must do, wherever its articles are; a test of one place extends it.
 */
public abstract class HearsayContract {

  /**
   * Every mechanism that could depend on order is made to bite: few articles make boilerplate, few
   * make a posting hot.
   */
  static final Options TIGHT =
      Options.defaults()
          .withBoilerplate(new BoilerplateRule(3, 5, 0.3, Duration.ofDays(3)))
          .withLimits(
              Limits.defaults()
                  .withHotPosting(10, 5)
                  .withBoilerplatePosting(7)
                  .withCandidates(12)
                  .withPairs(4, 1));

  /** A new, empty collection, to be closed by the caller. */
  protected abstract Hearsay create(Options options) throws Exception;

  /** The same articles after a restart; where none is survived, the same collection. */
  protected abstract Hearsay restarted(Hearsay hearsay, Options options) throws Exception;

  /** Called between two steps: whatever need not wait for the next commit may happen here. */
  protected void pause(Hearsay hearsay, int step) {
    if (step % 17 == 0) {
      hearsay.commit();
    }
  }

  static Stream<Arguments> settings() {
    return Stream.of(1L, 2L)
        .flatMap(
            seed ->
                Stream.of(
                    Arguments.of(seed, Options.defaults()),
                    Arguments.of(seed, TIGHT),
                    Arguments.of(seed, TIGHT.withCanonical(CanonicalPolicy.longest())),
                    Arguments.of(
                        seed, TIGHT.withCanonical(CanonicalPolicy.sources("Source 3", "Source 1"))),
                    Arguments.of(
                        seed,
                        TIGHT
                            .withStories(StoryRule.defaults())
                            .withConflicts(ConflictRule.defaults()))));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void whatIsSaidDependsOnTheArticlesAlone(long seed, Options options) throws Exception {
    List<Article> articles = SyntheticNews.of(seed, 100);
    Findings expected = Hearsay.batch(articles.stream(), options);
    Hearsay hearsay = create(options);
    try {
      int step = 0;
      for (Article article : shuffled(articles, seed)) {
        hearsay.add(article);
        pause(hearsay, step++);
      }
      assertEquals(expected, hearsay.findings());
      hearsay = restarted(hearsay, options);
      assertEquals(expected, hearsay.findings());
    } finally {
      hearsay.close();
    }
  }

  /** Comes, goes, is replaced; asked the same as the collection in memory after every step. */
  @ParameterizedTest
  @MethodSource("settings")
  void everyAnswerIsThatOfTheCollectionInMemory(long seed, Options options) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<Article> articles = SyntheticNews.of(seed, 60);
    Map<String, Article> held = new HashMap<>();
    Hearsay memory = Hearsay.create(options);
    Hearsay hearsay = create(options);
    try {
      for (int step = 0; step < 240; step++) {
        Article article = articles.get(random.nextInt(articles.size()));
        Article other = articles.get(random.nextInt(articles.size()));
        switch (random.nextInt(held.size() > 40 ? 4 : 3)) {
          case 0, 1 -> {
            if (!held.containsKey(article.id())) {
              assertEquals(ordered(memory.add(article)), ordered(hearsay.add(article)));
              held.put(article.id(), article);
            }
          }
          case 2 -> {
            Article changed = renamed(other, article.id());
            assertEquals(ordered(memory.update(changed)), ordered(hearsay.update(changed)));
            held.put(changed.id(), changed);
          }
          default -> {
            boolean removed = held.remove(article.id()) != null;
            assertEquals(removed, memory.remove(article.id()));
            assertEquals(removed, hearsay.remove(article.id()));
          }
        }
        pause(hearsay, step);
        if (step % 60 == 59) {
          hearsay = restarted(hearsay, options);
        }
        assertEquals(ordered(memory.check(other)), ordered(hearsay.check(other)));
        assertEquals(held.size(), hearsay.size());
      }
      assertEquals(held, byId(hearsay.articles()));
      for (Article article : articles) {
        assertEquals(Optional.ofNullable(held.get(article.id())), hearsay.article(article.id()));
      }
      assertEquals(Hearsay.batch(held.values().stream(), options), hearsay.findings());
    } finally {
      hearsay.close();
    }
  }

  /** The neighbours of one that is asked about hang on frequencies, and so on the order. */
  private static Object ordered(Matches matches) {
    return List.of(matches.duplicates(), matches.compared(), matches.cut());
  }

  @Test
  void manyAddedTogetherAreAsOneByOne() throws Exception {
    List<Article> articles = SyntheticNews.of(5, 150);
    Article twice = articles.get(3);
    Article tooLong = Article.of("long", "x".repeat(100_001));
    Options options = Options.defaults().withLimits(Limits.defaults().withTextLength(100_000));
    List<Article> given = new ArrayList<>(articles);
    given.add(7, tooLong);
    given.add(twice);
    try (Hearsay hearsay = create(options)) {
      List<Rejection> rejections = hearsay.addAll(given.stream());
      assertEquals(
          List.of(7L, given.size() - 1L), rejections.stream().map(Rejection::position).toList());
      assertEquals(articles.size(), hearsay.size());
      assertEquals(Hearsay.batch(articles.stream(), options), hearsay.findings());
    }
  }

  @Test
  void anArticleComesBackAsItWasGiven() throws Exception {
    List<Article> odd =
        List.of(
            Article.of("only text", ""),
            new Article(
                "all", "Headline \uD83D\uDE00", "Body", Instant.MAX, "Paper", "https://a.example/"),
            new Article("old", "", "x", Instant.MIN, "", ""),
            Article.of("nanos", "y").withPublishedAt(Instant.ofEpochSecond(-7, 999_999_999)),
            Article.of("half \uD800", "low \uDC00 alone, high \uD800 alone").withTitle("\uDFFF"),
            Article.of("half \uD801", "\u0000\uFFFF\uFEFF"),
            Article.of("i".repeat(40_000), "long id"));
    Hearsay hearsay = create(Options.defaults());
    try {
      odd.forEach(hearsay::add);
      for (int round = 0; round < 2; round++) {
        for (Article article : odd) {
          assertEquals(Optional.of(article), hearsay.article(article.id()));
        }
        assertEquals(odd.size(), hearsay.articles().count());
        hearsay.commit();
        hearsay = restarted(hearsay, Options.defaults());
      }
      assertEquals(Optional.empty(), hearsay.article("none"));
    } finally {
      hearsay.close();
    }
  }

  @Test
  void whatIsExpungedLeavesNoTrace() throws Exception {
    List<Article> articles = SyntheticNews.of(9, 120);
    Options options = Options.defaults();
    Hearsay hearsay = create(options);
    try {
      hearsay.addAll(articles.stream());
      hearsay.commit();
      Instant since = Instant.parse("2026-01-25T00:00:00Z");
      List<Article> young =
          articles.stream()
              .filter(a -> a.publishedAt() == null || !a.publishedAt().isBefore(since))
              .toList();
      assertEquals(articles.size() - young.size(), hearsay.expunge(Retention.since(since)));
      assertEquals(byId(young.stream()), byId(hearsay.articles()));
      assertEquals(Hearsay.batch(young.stream(), options), hearsay.findings());
      List<Article> latest =
          young.stream()
              .sorted(
                  Comparator.comparing(
                      Article::publishedAt, Comparator.nullsLast(Comparator.reverseOrder())))
              .toList();
      int dated = (int) latest.stream().filter(a -> a.publishedAt() != null).count();
      assertEquals(young.size() - dated, hearsay.expunge(Retention.atMost(dated)));
      assertEquals(byId(latest.stream().limit(dated)), byId(hearsay.articles()));
      assertEquals(dated - 20, hearsay.expunge(Retention.atMost(20)));
      assertEquals(20, hearsay.size());
      hearsay = restarted(hearsay, options);
      assertEquals(20, hearsay.size());
      assertEquals(
          Hearsay.batch(hearsay.articles().toList().stream(), options), hearsay.findings());
    } finally {
      hearsay.close();
    }
  }

  @Test
  void threadsChangeCommitAndExpungeSideBySide() throws Exception {
    List<Article> articles = SyntheticNews.of(11, 60);
    Hearsay hearsay = create(TIGHT);
    try {
      Hearsay shared = hearsay;
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
          int own = thread;
          all.add(threads.submit(() -> change(shared, articles, own)));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
      Map<String, Article> held = byId(hearsay.articles());
      hearsay = restarted(hearsay, TIGHT);
      assertEquals(held, byId(hearsay.articles()));
      assertEquals(Hearsay.batch(hearsay.articles().toList().stream(), TIGHT), hearsay.findings());
      assertEquals(held.size(), hearsay.expunge(Retention.atMost(0)));
    } finally {
      hearsay.close();
    }
  }

  private static void change(Hearsay hearsay, List<Article> articles, int own) {
    Random random = new Random(own);
    for (int step = 0; step < 150; step++) {
      Article article = articles.get(random.nextInt(articles.size()));
      switch (own == 0 ? random.nextInt(3) : 3 + random.nextInt(4)) {
        case 0 -> hearsay.expunge(Retention.atMost(40));
        case 1, 2 -> hearsay.commit();
        case 3 -> hearsay.remove(article.id());
        default -> hearsay.update(article);
      }
    }
  }

  @Test
  void identicalTextsInEitherOrderOfTime() throws Exception {
    String text =
        IntStream.range(0, 60).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    Hearsay hearsay = create(Options.defaults());
    try {
      for (int i = 0; i < 200; i++) {
        hearsay.add(
            Article.of("t" + i, text)
                .withPublishedAt(start.minus(Duration.ofMinutes(i * 7 % 200))));
        pause(hearsay, i);
      }
      for (int i = 199; i > 3; i--) {
        assertEquals(1, hearsay.check(Article.of("new", text)).duplicates().size());
        assertTrue(hearsay.remove("t" + i));
        pause(hearsay, i);
      }
      hearsay = restarted(hearsay, Options.defaults());
      assertEquals(3, hearsay.findings().duplicates().size());
      assertEquals("t3", hearsay.clusters().get(0).canonical());
    } finally {
      hearsay.close();
    }
  }

  @Test
  void whatCannotBeDoneChangesNothing() throws Exception {
    Hearsay hearsay = create(Options.defaults());
    Article article = SyntheticNews.of(3, 1).get(0);
    hearsay.add(article);
    Exception held = assertThrows(IllegalArgumentException.class, () -> hearsay.add(article));
    assertTrue(held.toString().contains(article.id()), held.toString());
    assertFalse(hearsay.remove("none"));
    assertEquals(1, hearsay.size());
    hearsay.close();
    hearsay.close();
    assertThrows(IllegalStateException.class, () -> hearsay.check(article));
    assertThrows(IllegalStateException.class, () -> hearsay.add(article));
    assertThrows(IllegalStateException.class, hearsay::commit);
  }

  private static Map<String, Article> byId(Stream<Article> articles) {
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> assertEquals(null, byId.put(article.id(), article)));
    return byId;
  }

  private static Article renamed(Article article, String id) {
    return new Article(
        id, article.title(), article.text(), article.publishedAt(), article.source(), null);
  }

  private static List<Article> shuffled(List<Article> articles, long seed) {
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
