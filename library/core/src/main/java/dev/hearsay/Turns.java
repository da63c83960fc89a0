package dev.hearsay;

import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.Candidates;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The fingerprints of an article that become boilerplate, or cease to be, as the article comes or
 * goes: pairs of other articles that share them may not be what they were.
 */
final class Turns {

  private final ArticleIndex index;
  private final int[] fingerprints;
  private final boolean[] before;

  /** Looks at the fingerprints of an article that is about to come or to go. */
  Turns(ArticleIndex index, int[] fingerprints) {
    this.index = index;
    this.fingerprints = fingerprints;
    this.before = new boolean[fingerprints.length];
    for (int i = 0; i < before.length; i++) {
      before[i] = index.isBoilerplate(fingerprints[i]);
    }
  }

  /** The articles held now, at most so many, that share a fingerprint that has turned. */
  IntStream concerned(int most) {
    int[] turned =
        IntStream.range(0, before.length)
            .filter(i -> index.isBoilerplate(fingerprints[i]) != before[i])
            .map(i -> fingerprints[i])
            .toArray();
    if (turned.length == 0) {
      return IntStream.empty();
    }
    Candidates holders = new Candidates();
    index.collect(NumberTable.ABSENT, turned, ArticleIndex.Scope.ALL, holders);
    int[] articles = IntStream.range(0, holders.size()).map(holders::article).toArray();
    Arrays.sort(articles);
    return Arrays.stream(articles).limit(most);
  }
}
