package dev.hearsay.training;

import dev.hearsay.internal.LongIntMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers the words of a corpus in order of appearance, and counts how often and in how many
 * articles each occurs.
 */
final class WordCounts {

  private final LongIntMap numbers = new LongIntMap();
  private final List<String> spelled = new ArrayList<>();
  private final Ints occurrences = new Ints();
  private final Ints articles = new Ints();

  /** The article that a word occurred in last. */
  private final Ints last = new Ints();

  private int article;

  /** Starts the next article. */
  void startArticle() {
    article++;
  }

  int articles() {
    return article;
  }

  int size() {
    return spelled.size();
  }

  /** The number of a word that occurred before, or a negative one. */
  int number(long hash) {
    return numbers.get(hash);
  }

  /** Gives a word a number. */
  int add(long hash, String spelling) {
    int number = spelled.size();
    numbers.put(hash, number);
    spelled.add(spelling);
    occurrences.add(0);
    articles.add(0);
    last.add(0);
    return number;
  }

  /** Counts an occurrence of a word in the article at hand. */
  void count(int number) {
    occurrences.set(number, occurrences.get(number) + 1);
    if (last.get(number) != article) {
      last.set(number, article);
      articles.set(number, articles.get(number) + 1);
    }
  }

  String spelling(int number) {
    return spelled.get(number);
  }

  int occurrences(int number) {
    return occurrences.get(number);
  }

  int articlesWith(int number) {
    return articles.get(number);
  }

  /** The words in enough articles, those that occur most first, ties by spelling. */
  int[] mostFrequent(int most, int leastArticles) {
    return ranked(Comparator.comparingInt((Integer word) -> -occurrences(word)), leastArticles)
        .limit(most)
        .toArray();
  }

  /** The words in enough articles, those in most articles first, ties by spelling. */
  int[] mostSpread(int most, int leastArticles) {
    return ranked(Comparator.comparingInt((Integer word) -> -articlesWith(word)), leastArticles)
        .limit(most)
        .toArray();
  }

  private IntStream ranked(Comparator<Integer> order, int leastArticles) {
    return IntStream.range(0, size())
        .filter(word -> articlesWith(word) >= leastArticles)
        .boxed()
        .sorted(order.thenComparing(this::spelling))
        .mapToInt(Integer::intValue);
  }
}
