package dev.hearsay.index;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * The articles that hold one fingerprint. Up to the hot bound they stand in order of precedence;
 * past it only the heads do, at the front, and the others follow in any order.
 */
final class Posting {

  private static final byte UNKNOWN = 0;
  private static final byte TELLING = 1;
  private static final byte BOILERPLATE = 2;

  private int[] articles;
  private int size;

  /**
   * Cached verdict on the present holders. Readers may write it at the same time: all write the
   * same.
   */
  private byte verdict;

  Posting(int first, int second, IntBinaryOperator precedence) {
    boolean ordered = precedence.applyAsInt(first, second) < 0;
    articles = ordered ? new int[] {first, second} : new int[] {second, first};
    size = 2;
  }

  int size() {
    return size;
  }

  int article(int i) {
    return articles[i];
  }

  void add(int article, HotBound hot, IntBinaryOperator precedence) {
    verdict = UNKNOWN;
    if (size == articles.length) {
      articles = Arrays.copyOf(articles, size + (size >> 1) + 2);
    }
    int ordered = size >= hot.posting() ? hot.heads() : size;
    int place = place(article, ordered, precedence);
    if (ordered < size && place < ordered) {
      articles[size] = articles[ordered - 1];
      System.arraycopy(articles, place, articles, place + 1, ordered - 1 - place);
      articles[place] = article;
    } else if (ordered < size) {
      articles[size] = article;
    } else {
      System.arraycopy(articles, place, articles, place + 1, size - place);
      articles[place] = article;
    }
    size++;
  }

  void remove(int article, HotBound hot, IntBinaryOperator precedence) {
    verdict = UNKNOWN;
    int at = 0;
    while (articles[at] != article) {
      at++;
    }
    boolean wasHot = size > hot.posting();
    size--;
    if (!wasHot) {
      System.arraycopy(articles, at + 1, articles, at, size - at);
      return;
    }
    if (at >= hot.heads()) {
      articles[at] = articles[size];
    } else {
      System.arraycopy(articles, at + 1, articles, at, hot.heads() - 1 - at);
      int next = hot.heads();
      for (int i = next + 1; i <= size; i++) {
        if (precedence.applyAsInt(articles[i], articles[next]) < 0) {
          next = i;
        }
      }
      articles[hot.heads() - 1] = articles[next];
      articles[next] = articles[size];
    }
    if (size == hot.posting()) {
      sort(precedence);
    }
  }

  /** The place of an article among the first {@code ordered} ones. */
  private int place(int article, int ordered, IntBinaryOperator precedence) {
    int low = 0;
    int high = ordered;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (precedence.applyAsInt(articles[middle], article) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void sort(IntBinaryOperator precedence) {
    int[] sorted =
        Arrays.stream(articles, 0, size)
            .boxed()
            .sorted(precedence::applyAsInt)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, articles, 0, size);
  }

  boolean isHead(int article, HotBound hot) {
    for (int i = 0; i < hot.heads(); i++) {
      if (articles[i] == article) {
        return true;
      }
    }
    return false;
  }

  boolean isBoilerplate(Recurrence recurrence, HotBound hot) {
    if (verdict == UNKNOWN) {
      int count = size > hot.posting() ? hot.heads() : size;
      verdict = recurrence.isBoilerplate(articles, count) ? BOILERPLATE : TELLING;
    }
    return verdict == BOILERPLATE;
  }
}
