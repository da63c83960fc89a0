package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Articles to ask about that are not held; the others of a corpus may be.
 *
 * @param seed of the corpus
 * @param articles in the corpus
 * @param held of these, the first ones
 * @param repeats share of the questions that repeat one that is held
 */
record Questions(long seed, int articles, int held, double repeats) {

  private static final int NONE = -1;
  private static final double FOOTERS = 0.2;

  /** So many of them, made on all processors. */
  List<Article> make(int count) {
    SplittableRandom random = new SplittableRandom(seed);
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    SyntheticCorpus others = new SyntheticCorpus(new Recipe(seed, articles, 0, FOOTERS));
    int[] repeated =
        IntStream.range(0, count)
            .map(i -> random.nextDouble() < repeats ? random.nextInt(held) : NONE)
            .toArray();
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i ->
                repeated[i] == NONE
                    ? others.article(articles + i)
                    : corpus.repeat(articles + i, repeated[i]))
        .toList();
  }
}
