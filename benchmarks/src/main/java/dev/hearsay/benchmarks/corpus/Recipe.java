package dev.hearsay.benchmarks.corpus;

/**
 * What a synthetic corpus is made of.
 *
 * @param seed the same seed gives the same corpus
 * @param articles their number
 * @param planted share of articles that repeat an earlier one, in 0..0.5
 * @param footers share of sources that close every article with a footer of their own, in 0..1
 */
public record Recipe(long seed, int articles, double planted, double footers) {

  /** Checks the ranges. */
  public Recipe {
    if (articles < 0) {
      throw new IllegalArgumentException("articles is " + articles + ", must be at least 0");
    }
    if (!(planted >= 0 && planted <= 0.5)) {
      throw new IllegalArgumentException("planted is " + planted + ", must be in 0..0.5");
    }
    if (!(footers >= 0 && footers <= 1)) {
      throw new IllegalArgumentException("footers is " + footers + ", must be in 0..1");
    }
  }

  /**
   * Articles that repeat nothing of one another.
   *
   * @param seed the same seed gives the same corpus
   * @param articles their number
   * @return a recipe without planted repeats and without footers
   */
  public static Recipe distinct(long seed, int articles) {
    return new Recipe(seed, articles, 0, 0);
  }

  /**
   * Articles as a wire service's clients print them.
   *
   * @param seed the same seed gives the same corpus
   * @param articles their number
   * @return a recipe with one article in ten planted and a footer at one source in five
   */
  public static Recipe news(long seed, int articles) {
    return new Recipe(seed, articles, 0.1, 0.2);
  }
}
