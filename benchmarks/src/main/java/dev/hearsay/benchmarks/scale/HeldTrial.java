package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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

  private static final int COLLECTIONS = 3;
  private static final double FOOTERS = 0.2;

  /** Measures the trial that its argument describes and prints the outcome, both as JSON. */
  public static void main(String[] args) {
    HeldTrial trial = Trial.JSON.readValue(args[0], HeldTrial.class);
    System.out.println(Trial.JSON.writeValueAsString(trial.measure()));
  }

  HeldFigures measure() {
    SyntheticCorpus corpus = new SyntheticCorpus(Recipe.news(seed, articles));
    long before = heapHeld();
    Hearsay hearsay = Hearsay.create();
    long texts = 0;
    long besides = 0;
    long adding = 0;
    for (int i = 0; i < articles; i++) {
      Article article = corpus.article(i);
      texts += ObjectSize.of(article.text());
      besides += ObjectSize.besidesText(article);
      long start = System.nanoTime();
      hearsay.add(article);
      adding += System.nanoTime() - start;
    }
    double heap = heapHeld() - before;
    double held = Math.max(1, articles);
    Article[] questions = questions(corpus);
    Arrays.stream(questions).limit(warmUp).forEach(hearsay::check);
    long[] nanos = new long[checks];
    int answered = 0;
    for (int i = 0; i < checks; i++) {
      long start = System.nanoTime();
      boolean found = !hearsay.check(questions[warmUp + i]).duplicates().isEmpty();
      nanos[i] = System.nanoTime() - start;
      answered += found ? 1 : 0;
    }
    Arrays.sort(nanos);
    return new HeldFigures(
        this,
        adding / 1e9,
        texts / held,
        (heap - texts) / held,
        (heap - texts - besides) / held,
        (double) answered / checks,
        Latencies.of(nanos));
  }

  private Article[] questions(SyntheticCorpus corpus) {
    SplittableRandom random = new SplittableRandom(seed);
    SyntheticCorpus others = new SyntheticCorpus(new Recipe(seed, articles, 0, FOOTERS));
    return IntStream.range(articles, articles + warmUp + checks)
        .mapToObj(
            i ->
                random.nextDouble() < repeats
                    ? corpus.repeat(i, random.nextInt(articles))
                    : others.article(i))
        .toArray(Article[]::new);
  }

  private static long heapHeld() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
