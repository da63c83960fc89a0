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
import java.util.function.IntBinaryOperator;
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
      int posting, int heads, IntBinaryOperator precedence, Recurrence recurrence);

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
    ArticleIndex index = create(posting, heads, precedence, ArticleIndexContract::isFickle);
    PlainIndex plain = new PlainIndex(posting, heads, precedence, ArticleIndexContract::isFickle);
    Map<Integer, long[]> held = new TreeMap<>();
    Candidates candidates = new Candidates();
    for (int step = 0; step < 500; step++) {
      int article = random.nextInt(40);
      long[] fingerprints = held.remove(article);
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
      for (long fingerprint = 0; fingerprint <= FINGERPRINTS; fingerprint++) {
        assertEquals(plain.isBoilerplate(key(fingerprint)), index.isBoilerplate(key(fingerprint)));
      }
      int self = held.containsKey(article) ? article : -1;
      long[] asked = held.getOrDefault(article, randomFingerprints(random));
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
    Map<Integer, long[]> articles = randomArticles(new SplittableRandom(seed), 0);
    ArticleIndex inOrder = create(4, 2, Integer::compare, ArticleIndexContract::isFickle);
    articles.forEach(inOrder::add);
    List<Answer> expected = answers(inOrder, articles);
    List<Map.Entry<Integer, long[]>> order = new ArrayList<>(articles.entrySet());
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
    Map<Integer, long[]> articles = randomArticles(random, 0);
    ArticleIndex index = create(4, 2, Integer::compare, ArticleIndexContract::isFickle);
    articles.forEach(index::add);
    List<Answer> before = answers(index, articles);
    int size = index.size();
    int hot = index.hot();
    Map<Integer, long[]> guests = randomArticles(random, 1);
    guests.forEach(index::add);
    guests.forEach(index::remove);
    assertEquals(before, answers(index, articles));
    assertEquals(size, index.size());
    assertEquals(hot, index.hot());
  }

  @Test
  void pastTheBoundArticlesMeetThroughHeadsOnly() {
    ArticleIndex index = create(4, 2, Integer::compare, (holders, count) -> false);
    long[] fingerprint = {key(1)};
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
    long[] fingerprints = {key(1), key(2)};
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
    long[] fingerprints = {key(1)};
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
  void recurrenceIsShownHoldersByPrecedence() {
    List<List<Integer>> shown = new ArrayList<>();
    Recurrence recording =
        (holders, count) -> {
          shown.add(IntStream.range(0, count).mapToObj(i -> holders[i]).toList());
          return true;
        };
    ArticleIndex index = create(4, 2, (a, b) -> Integer.compare(b, a), recording);
    long[] fingerprint = {key(7)};
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
    index.add(3, new long[0]);
    index.collect(3, new long[0], Scope.ALL, candidates);
    assertEquals(0, candidates.size());
    index.collect(-1, new long[] {0, Long.MIN_VALUE, Long.MAX_VALUE}, Scope.ALL, candidates);
    assertEquals(new Answer(Map.of(), 0), Answer.of(candidates));
    assertFalse(index.isBoilerplate(0));
    assertEquals(0, index.size());
    index.remove(3, new long[0]);
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
    Candidates candidates = new Candidates();
    index.collect(self, new long[] {key(1)}, Scope.ALL, candidates);
    return List.copyOf(Answer.of(candidates).candidates().keySet());
  }

  /** Every answer about every article held, and about its like from outside. */
  private static List<Answer> answers(ArticleIndex index, Map<Integer, long[]> articles) {
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
  private static Map<Integer, long[]> randomArticles(SplittableRandom random, int parity) {
    Map<Integer, long[]> articles = new TreeMap<>();
    for (int i = 0; i < 30; i++) {
      articles.put(2 * i + parity, randomFingerprints(random));
    }
    return articles;
  }

  /** Some fingerprints are in almost every article, most in few. */
  private static long[] randomFingerprints(SplittableRandom random) {
    return IntStream.range(0, FINGERPRINTS)
        .filter(i -> random.nextInt(FINGERPRINTS) >= i || random.nextInt(12) == 0)
        .mapToLong(ArticleIndexContract::key)
        .toArray();
  }

  private static long key(long fingerprint) {
    return KeyedHash.finish(fingerprint);
  }
}
