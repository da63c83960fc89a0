package dev.hearsay.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.index.ArticleIndex.Scope;
import dev.hearsay.index.PlainIndex.Answer;
import dev.hearsay.index.PlainIndex.Shared;
import dev.hearsay.internal.KeyedHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ArticleIndex} must do; a test of one implementation extends it. */
public abstract class ArticleIndexContract {

  private static final int FINGERPRINTS = 24;

  /** A new, empty index that calls a fingerprint hot past so many holders. */
  protected abstract ArticleIndex create(
      HotBound bound, IntBinaryOperator precedence, Recurrence recurrence);

  private ArticleIndex create(
      int posting, int heads, IntBinaryOperator precedence, Recurrence recurrence) {
    return create(new HotBound(posting, heads, posting), precedence, recurrence);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 4, 2",
    "2, 4, 2",
    "3, 4, 1",
    "4, 2, 1",
    "5, 2, 2",
    "6, 7, 7",
    "7, 12, 3",
    "8, 1000, 10"
  })
  void agreesWithThePlainIndexWhereNumbersFollowPrecedence(long seed, int posting, int heads) {
    run(seed, posting, heads, Integer::compare, true);
  }

  @ParameterizedTest
  @CsvSource({"11, 4, 2", "12, 4, 2", "13, 4, 1", "14, 2, 1", "15, 3, 3", "16, 9, 4"})
  void agreesWithThePlainIndexWhereTheyDoNot(long seed, int posting, int heads) {
    run(seed, posting, heads, ArticleIndexContract::byRank, false);
  }

  /** Fills up, keeps in balance, empties; asks everything after every step. */
  private void run(
      long seed, int posting, int heads, IntBinaryOperator precedence, boolean ordered) {
    SplittableRandom random = new SplittableRandom(seed);
    HotBound bound = new HotBound(posting, heads, 1 + (int) seed % posting);
    ArticleIndex index = create(bound, precedence, ArticleIndexContract::isFickle);
    PlainIndex plain = new PlainIndex(bound, precedence, ArticleIndexContract::isFickle);
    Map<Integer, int[]> held = new TreeMap<>();
    Candidates candidates = new Candidates();
    for (int step = 0; step < 500; step++) {
      int article = random.nextInt(40);
      int[] fingerprints = held.remove(article);
      if (fingerprints != null) {
        index.remove(article, fingerprints);
        plain.remove(article);
      } else if (random.nextInt(500) > step - 200) {
        fingerprints = randomFingerprints(random);
        held.put(article, fingerprints);
        index.add(article, fingerprints);
        plain.add(article, fingerprints);
      }
      assertEquals(plain.size(), index.size());
      assertEquals(plain.hot(), index.hot());
      for (int fingerprint = 0; fingerprint <= FINGERPRINTS; fingerprint++) {
        assertEquals(plain.isBoilerplate(key(fingerprint)), index.isBoilerplate(key(fingerprint)));
      }
      int self = held.containsKey(article) ? article : -1;
      int[] asked = held.getOrDefault(article, randomFingerprints(random));
      for (Scope scope : ordered ? Scope.values() : new Scope[] {Scope.ALL}) {
        index.collect(self, asked, scope, candidates);
        assertEquals(plain.collect(self, asked, scope), Answer.of(candidates));
        assertFalse(Answer.of(candidates).candidates().containsKey(self));
      }
    }
    held.forEach(index::remove);
    assertEquals(0, index.size());
    assertEquals(0, index.hot());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void theOrderOfArrivalDoesNotMatter(long seed) {
    Map<Integer, int[]> articles = randomArticles(new SplittableRandom(seed), 0);
    ArticleIndex inOrder = create(4, 2, Integer::compare, ArticleIndexContract::isFickle);
    articles.forEach(inOrder::add);
    List<Answer> expected = answers(inOrder, articles);
    List<Map.Entry<Integer, int[]>> order = new ArrayList<>(articles.entrySet());
    for (int run = 0; run < 5; run++) {
      Collections.shuffle(order, new Random(seed + run));
      ArticleIndex shuffled = create(4, 2, Integer::compare, ArticleIndexContract::isFickle);
      order.forEach(article -> shuffled.add(article.getKey(), article.getValue()));
      assertEquals(expected, answers(shuffled, articles));
      assertEquals(inOrder.hot(), shuffled.hot());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void removingWhatWasAddedRestoresTheAnswers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Integer, int[]> articles = randomArticles(random, 0);
    ArticleIndex index = create(4, 2, Integer::compare, ArticleIndexContract::isFickle);
    articles.forEach(index::add);
    List<Answer> before = answers(index, articles);
    int size = index.size();
    int hot = index.hot();
    Map<Integer, int[]> guests = randomArticles(random, 1);
    guests.forEach(index::add);
    guests.forEach(index::remove);
    assertEquals(before, answers(index, articles));
    assertEquals(size, index.size());
    assertEquals(hot, index.hot());
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void additionsByManyThreadsAreTheSameAsOneByOne(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> articles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      articles.add(randomFingerprints(random));
    }
    ArticleIndex alone = create(20, 4, Integer::compare, ArticleIndexContract::isFickle);
    ArticleIndex together = create(20, 4, Integer::compare, ArticleIndexContract::isFickle);
    Map<Integer, int[]> numbered = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      numbered.put(i, articles.get(i));
      alone.add(i, articles.get(i));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      together.addAll(articles.size(), articles::get, pieces -> runAll(threads, pieces));
    }
    assertEquals(alone.size(), together.size());
    assertEquals(alone.hot(), together.hot());
    assertEquals(answers(alone, numbered), answers(together, numbered));
  }

  private static void runAll(ExecutorService threads, List<Runnable> pieces) {
    CompletableFuture.allOf(
            pieces.stream()
                .map(piece -> CompletableFuture.runAsync(piece, threads))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /** More than are taken in at a time, some with more fingerprints than a word has bits. */
  @Test
  void manyArticlesAddedTogetherMeetThoseBeforeThem() {
    ArticleIndex index = create(1000, 10, Integer::compare, (holders, count) -> false);
    int articles = 150_000;
    int family = 1_000;
    IntFunction<int[]> fingerprints =
        article ->
            IntStream.range(0, article % 10 == 0 ? 100 : 3)
                .map(i -> key(i == 2 ? article % family : family + 100 * article + i))
                .toArray();
    index.addAll(articles, fingerprints, pieces -> pieces.forEach(Runnable::run));
    for (int article = articles - 5; article < articles; article++) {
      assertEquals(
          IntStream.iterate(article % family, i -> i < articles, i -> i + family).boxed().toList(),
          met(index, fingerprints.apply(article), -1, Scope.ALL));
      assertEquals(
          IntStream.iterate(article % family, i -> i < articles - family, i -> i + family)
              .boxed()
              .toList(),
          met(index, fingerprints.apply(article), article, Scope.PRECEDING));
    }
  }

  @Test
  void articlesThatComeLaterAreMetToo() {
    ArticleIndex index = create(10, 2, Integer::compare, (holders, count) -> false);
    int[] fingerprints = {key(1)};
    index.addAll(1, article -> fingerprints, pieces -> pieces.forEach(Runnable::run));
    index.add(1, fingerprints);
    assertEquals(List.of(0), met(index, fingerprints, 1, Scope.PRECEDING));
  }

  /** Past every size of block, down to one holder and up again. */
  @Test
  void aCrowdShrinksAndComesBack() {
    ArticleIndex index = create(100_000, 10, Integer::compare, (holders, count) -> false);
    int[] fingerprints = {key(1), key(2)};
    for (int round = 0; round < 2; round++) {
      for (int article = 0; article < 20_000; article++) {
        index.add(article, fingerprints);
      }
      assertEquals(IntStream.range(0, 20_000).boxed().toList(), met(index, -1));
      for (int article = 19_999; article > 0; article--) {
        index.remove(article, fingerprints);
      }
      assertEquals(List.of(0), met(index, -1));
      assertEquals(2, index.size());
      index.remove(0, fingerprints);
      assertEquals(0, index.size());
    }
  }

  @Test
  void pastTheBoundArticlesMeetThroughHeadsOnly() {
    ArticleIndex index = create(4, 2, Integer::compare, (holders, count) -> false);
    int[] fingerprint = {key(1)};
    for (int article : new int[] {50, 40, 30, 20}) {
      index.add(article, fingerprint);
    }
    assertEquals(0, index.hot());
    assertEquals(List.of(20, 30, 40), met(index, 50));
    index.add(10, fingerprint);
    assertEquals(1, index.hot());
    assertEquals(List.of(10, 20), met(index, 50));
    assertEquals(List.of(10, 20), met(index, -1));
    assertEquals(List.of(10, 30, 40, 50), met(index, 20));
    index.remove(10, fingerprint);
    assertEquals(0, index.hot());
    assertEquals(List.of(20, 30, 40), met(index, 50));
  }

  @Test
  void aCrowdMeetsItsHeadsAndTheyMeetTheCrowd() {
    ArticleIndex index = create(100, 3, Integer::compare, (holders, count) -> false);
    int[] fingerprints = {key(1), key(2)};
    for (int article = 999; article >= 0; article--) {
      index.add(article, fingerprints);
    }
    Candidates candidates = new Candidates();
    index.collect(0, fingerprints, Scope.ALL, candidates);
    assertEquals(999, candidates.size());
    assertEquals(0, candidates.hot());
    index.collect(0, fingerprints, Scope.PRECEDING, candidates);
    assertEquals(0, candidates.size());
    index.collect(500, fingerprints, Scope.PRECEDING, candidates);
    Shared both = new Shared(2, 2);
    assertEquals(new Answer(Map.of(0, both, 1, both, 2, both), 2), Answer.of(candidates));
  }

  @Test
  void hotBoilerplateBringsNobodyTogether() {
    ArticleIndex index = create(3, 2, Integer::compare, (holders, count) -> true);
    int[] fingerprints = {key(1)};
    for (int article = 0; article < 3; article++) {
      index.add(article, fingerprints);
    }
    Candidates candidates = new Candidates();
    index.collect(2, fingerprints, Scope.ALL, candidates);
    Shared one = new Shared(1, 0);
    assertEquals(new Answer(Map.of(0, one, 1, one), 0), Answer.of(candidates));
    index.add(3, fingerprints);
    index.collect(2, fingerprints, Scope.ALL, candidates);
    assertEquals(new Answer(Map.of(), 1), Answer.of(candidates));
    index.collect(0, fingerprints, Scope.ALL, candidates);
    assertEquals(new Answer(Map.of(), 1), Answer.of(candidates));
  }

  @Test
  void boilerplateBringsNobodyTogetherPastItsOwnBound() {
    ArticleIndex index =
        create(new HotBound(9, 2, 3), Integer::compare, (holders, count) -> holders[0] == 0);
    int[] boilerplate = {key(1)};
    int[] other = {key(2)};
    for (int article = 0; article < 4; article++) {
      assertEquals(article, met(index, boilerplate, -1).size());
      index.add(article, boilerplate);
      index.add(article + 10, other);
    }
    assertEquals(0, index.hot());
    assertEquals(List.of(), met(index, boilerplate, -1));
    assertEquals(List.of(10, 11, 12, 13), met(index, other, -1));
  }

  @Test
  void recurrenceIsShownHoldersByPrecedence() {
    List<List<Integer>> shown = new ArrayList<>();
    Recurrence recording =
        (holders, count) -> {
          shown.add(IntStream.range(0, count).mapToObj(i -> holders[i]).toList());
          return true;
        };
    ArticleIndex index = create(4, 2, (a, b) -> Integer.compare(b, a), recording);
    int[] fingerprint = {key(7)};
    for (int article = 1; article <= 5; article++) {
      index.add(article, fingerprint);
      assertEquals(article > 1, index.isBoilerplate(key(7)));
    }
    assertEquals(
        List.of(List.of(2, 1), List.of(3, 2, 1), List.of(4, 3, 2, 1), List.of(5, 4)), shown);
  }

  @Test
  void anEmptyIndexKnowsNothing() {
    ArticleIndex index = create(4, 2, Integer::compare, (holders, count) -> true);
    Candidates candidates = new Candidates();
    index.add(3, new int[0]);
    index.collect(3, new int[0], Scope.ALL, candidates);
    assertEquals(0, candidates.size());
    index.collect(-1, new int[] {0, Integer.MIN_VALUE, Integer.MAX_VALUE}, Scope.ALL, candidates);
    assertEquals(new Answer(Map.of(), 0), Answer.of(candidates));
    assertFalse(index.isBoilerplate(0));
    assertEquals(0, index.size());
    index.remove(3, new int[0]);
    assertTrue(met(index, -1).isEmpty());
  }

  /** An order that has nothing to do with numbers. */
  private static int byRank(int a, int b) {
    return Long.compare(KeyedHash.finish(a), KeyedHash.finish(b));
  }

  /** Depends on who holds a fingerprint, in which order, and how many they are. */
  private static boolean isFickle(int[] holders, int count) {
    return count > 1 && (holders[0] + 2 * holders[count - 1] + count) % 3 == 0;
  }

  private static List<Integer> met(ArticleIndex index, int self) {
    return met(index, new int[] {key(1)}, self);
  }

  private static List<Integer> met(ArticleIndex index, int[] fingerprints, int self) {
    return met(index, fingerprints, self, Scope.ALL);
  }

  private static List<Integer> met(ArticleIndex index, int[] fingerprints, int self, Scope scope) {
    Candidates candidates = new Candidates();
    index.collect(self, fingerprints, scope, candidates);
    return List.copyOf(Answer.of(candidates).candidates().keySet());
  }

  /** Every answer about every article held, and about its like from outside. */
  private static List<Answer> answers(ArticleIndex index, Map<Integer, int[]> articles) {
    List<Answer> answers = new ArrayList<>();
    Candidates candidates = new Candidates();
    articles.forEach(
        (article, fingerprints) -> {
          for (Scope scope : Scope.values()) {
            index.collect(article, fingerprints, scope, candidates);
            answers.add(Answer.of(candidates));
          }
          index.collect(-1, fingerprints, Scope.ALL, candidates);
          answers.add(Answer.of(candidates));
        });
    return answers;
  }

  /** Thirty articles with even numbers, or with odd ones. */
  private static Map<Integer, int[]> randomArticles(SplittableRandom random, int parity) {
    Map<Integer, int[]> articles = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      articles.put(2 * i + parity, randomFingerprints(random));
    }
    return articles;
  }

  /** Some fingerprints are in almost every article, most in few. */
  private static int[] randomFingerprints(SplittableRandom random) {
    return IntStream.range(0, FINGERPRINTS)
        .filter(i -> random.nextInt(FINGERPRINTS) >= i || random.nextInt(12) == 0)
        .map(ArticleIndexContract::key)
        .toArray();
  }

  private static int key(int fingerprint) {
    return (int) KeyedHash.finish(fingerprint);
  }
}
