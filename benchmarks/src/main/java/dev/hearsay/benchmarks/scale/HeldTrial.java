package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.util.Arrays;
import java.util.List;

/**
 * An embedded engine to be filled and asked.
 *
 * @param articles held
 * @param checks of articles that are not held, timed one by one
 * @param repeats share of them that repeat one that is
 * @param warmUp checks before, untimed
 * @param seed of the articles
 */
record HeldTrial(int articles, int checks, double repeats, int warmUp, long seed) {

  private static final int AHEAD = 10_000;

  /** Measures the trial that its argument describes and prints the outcome, both as JSON. */
  public static void main(String[] args) {
    HeldTrial trial = Trial.JSON.readValue(args[0], HeldTrial.class);
    System.out.println(Trial.JSON.writeValueAsString(trial.measure()));
  }

  HeldFigures measure() {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    long before = Gauge.heapHeld();
    Hearsay hearsay = Hearsay.create();
    long texts = 0;
    long adding = 0;
    for (int from = 0; from < articles; from += AHEAD) {
      List<Article> next = corpus.articles(from, Math.min(articles, from + AHEAD));
      texts += next.stream().mapToLong(article -> ObjectSize.of(article.text())).sum();
      long start = System.nanoTime();
      next.forEach(hearsay::add);
      adding += System.nanoTime() - start;
    }
    double heap = Gauge.heapHeld() - before;
    double held = Math.max(1, articles);
    List<Article> questions =
        new Questions(seed, articles, articles, repeats).make(warmUp + checks);
    questions.stream().limit(warmUp).forEach(hearsay::check);
    long[] nanos = new long[checks];
    int answered = 0;
    for (int i = 0; i < checks; i++) {
      long start = System.nanoTime();
      boolean found = !hearsay.check(questions.get(warmUp + i)).duplicates().isEmpty();
      nanos[i] = System.nanoTime() - start;
      answered += found ? 1 : 0;
    }
    Arrays.sort(nanos);
    return new HeldFigures(
        this,
        adding / 1e9,
        texts / held,
        (heap - texts) / held,
        (double) answered / checks,
        Latencies.of(nanos));
  }
}
