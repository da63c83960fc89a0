package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
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

  private static final int AHEAD = 10_000;
  private static final int NONE = -1;
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
    long adding = 0;
    for (int from = 0; from < articles; from += AHEAD) {
      List<Article> next = made(from, Math.min(articles, from + AHEAD), corpus::article);
      texts += next.stream().mapToLong(article -> ObjectSize.of(article.text())).sum();
      long start = System.nanoTime();
      next.forEach(hearsay::add);
      adding += System.nanoTime() - start;
    }
    double heap = heapHeld() - before;
    double held = Math.max(1, articles);
    List<Article> questions = questions(corpus);
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

  private List<Article> questions(SyntheticCorpus corpus) {
    SplittableRandom random = new SplittableRandom(seed);
    SyntheticCorpus others = new SyntheticCorpus(new Recipe(seed, articles, 0, FOOTERS));
    int[] repeated =
        IntStream.range(0, warmUp + checks)
            .map(i -> random.nextDouble() < repeats ? random.nextInt(articles) : NONE)
            .toArray();
    return made(
        articles,
        articles + warmUp + checks,
        number -> {
          int original = repeated[number - articles];
          return original == NONE ? others.article(number) : corpus.repeat(number, original);
        });
  }

  /** Articles made on all processors. */
  private static List<Article> made(int from, int to, IntFunction<Article> made) {
    return IntStream.range(from, to).parallel().mapToObj(made).toList();
  }

  private static long heapHeld() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
