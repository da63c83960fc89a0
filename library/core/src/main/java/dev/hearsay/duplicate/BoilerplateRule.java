package dev.hearsay.duplicate;

import dev.hearsay.index.Recurrence;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * When a text that recurs is boilerplate: site chrome, an agency's footer, a template, standing
 * background. A fingerprint is boilerplate once enough of the articles that hold it are
 * <em>independent</em> of one another, so that a wire story on a thousand sites never becomes
 * boilerplate, and a footer soon does.
 *
 * <p>Two articles are independent if they share little else: less than {@code kinship} of the
 * shorter one's fingerprints. Two articles of one source that came out more than {@code rerun}
 * apart are independent however much they share: a source that prints the same text again after
 * that time fills in a template.
 *
 * @param ofOneSource independent articles of one source that make a text boilerplate (default 5)
 * @param acrossSources independent articles of whatever source that do (default 8)
 * @param kinship containment, in 0..1, from which on two articles are not independent (default 0.3)
 * @param rerun time after which one source's articles are independent anyway (default 3 days)
 */
public record BoilerplateRule(int ofOneSource, int acrossSources, double kinship, Duration rerun) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a count is below 2, kinship out of 0..1 or the time
   *     negative
   */
  public BoilerplateRule {
    if (ofOneSource < 2 || acrossSources < 2) {
      throw new IllegalArgumentException(
          "boilerplate needs at least 2 articles: ofOneSource "
              + ofOneSource
              + ", acrossSources "
              + acrossSources);
    }
    if (!(kinship > 0 && kinship <= 1)) {
      throw new IllegalArgumentException(
          "kinship is " + kinship + ", must be above 0 and at most 1");
    }
    if (rerun.isNegative()) {
      throw new IllegalArgumentException("rerun is negative: " + rerun);
    }
  }

  /**
   * The rule for ordinary news.
   *
   * @return the defaults stated above
   */
  public static BoilerplateRule defaults() {
    return new BoilerplateRule(5, 8, 0.3, Duration.ofDays(3));
  }

  /**
   * Applies the rule to articles that an index holds.
   *
   * @param entries the articles by their number in the index
   * @return tells boilerplate by its holders
   */
  public Recurrence over(IntFunction<Entry> entries) {
    return new Boilerplate(this, entries);
  }
}
