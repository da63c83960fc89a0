package dev.hearsay.similarity;

import dev.hearsay.internal.Kernels;
import dev.hearsay.internal.Ranking;

/**
 * How alike two articles are in content: the cosines of their weighted terms (Salton & Buckley
 * 1988), of those of headline and lead, of their names, and of the vectors of headline and lead,
 * mixed. In 0..1: articles of different events have some .1, those of one event .2 and more, copies
 * nearly 1.
 *
 * <p>Safe for several threads as long as the frequencies are.
 */
public final class ArticleSimilarity {

  private static final double OF_TERMS = 1;
  private static final double OF_LEADS = 0.5;
  private static final double OF_NAMES = 0.2;
  private static final double OF_VECTORS = 0.5;

  /** For a count, what it makes of the weight: one more for every factor of e. */
  private static final double[] GROWTH = new double[Byte.MAX_VALUE + 1];

  static {
    for (int i = 1; i < GROWTH.length; i++) {
      GROWTH[i] = 1 + Math.log(i);
    }
  }

  private final DocumentFrequencies frequencies;

  /** Is shown the terms of an article. */
  @FunctionalInterface
  public interface TermVisitor {

    /**
     * Takes a term.
     *
     * @param term a number that stands for the stem of a word
     * @param weight what it weighs in the article, above 0
     * @param isName whether the article has it as a name
     */
    void visit(int term, double weight, boolean isName);
  }

  /**
   * Similarity by given frequencies.
   *
   * @param frequencies what terms weigh; may change between questions
   */
  public ArticleSimilarity(DocumentFrequencies frequencies) {
    this.frequencies = frequencies;
  }

  /**
   * Measures an article for comparison: valid as long as the frequencies do not change.
   *
   * @param profile what it is about
   * @return the profile with the lengths of its vectors of terms
   */
  public Measured measure(Profile profile) {
    double all = 0;
    double lead = 0;
    double names = 0;
    int[] terms = profile.terms();
    float[] weights = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (float) frequencies.weight(terms[i]);
      double weight = weights[i];
      all += square(weight * GROWTH[profile.count(i)]);
      lead += square(weight * GROWTH[profile.lead(i)]);
      names += square(weight * GROWTH[profile.name(i)]);
    }
    return new Measured(profile, weights, Math.sqrt(all), Math.sqrt(lead), Math.sqrt(names));
  }

  /**
   * How alike two articles are that are compared just once.
   *
   * @param a what the one is about
   * @param b what the other is about
   * @return in 0..1
   */
  public double of(Profile a, Profile b) {
    return of(measure(a), measure(b));
  }

  /**
   * How alike two articles are.
   *
   * @param a one article
   * @param b the other, measured by the same frequencies
   * @return in 0..1
   */
  public double of(Measured a, Measured b) {
    Profile p = a.profile();
    Profile q = b.profile();
    int[] x = p.terms();
    int[] y = q.terms();
    double all = 0;
    double lead = 0;
    double names = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      if (x[i] == y[j]) {
        double weight = (double) a.weight(i) * b.weight(j);
        all += weight * GROWTH[p.count(i)] * GROWTH[q.count(j)];
        lead += weight * GROWTH[p.lead(i)] * GROWTH[q.lead(j)];
        names += weight * GROWTH[p.name(i)] * GROWTH[q.name(j)];
        i++;
        j++;
      } else if (x[i] < y[j]) {
        i++;
      } else {
        j++;
      }
    }
    double mixed =
        OF_TERMS * cosine(all, a.all(), b.all())
            + OF_LEADS * cosine(lead, a.lead(), b.lead())
            + OF_NAMES * cosine(names, a.names(), b.names())
            + OF_VECTORS
                * Math.max(
                    0, cosine(Kernels.active().dot(p.vector(), q.vector()), p.norm(), q.norm()));
    return Math.min(1, mixed / (OF_TERMS + OF_LEADS + OF_NAMES + OF_VECTORS));
  }

  /**
   * What a term weighs.
   *
   * @param term a term
   * @return above 0, the more the rarer it is
   */
  public double weight(int term) {
    return frequencies.weight(term);
  }

  /**
   * Shows the terms of an article.
   *
   * @param measured the article
   * @param visitor is shown each term once
   */
  public void forEachTerm(Measured measured, TermVisitor visitor) {
    Profile profile = measured.profile();
    int[] terms = profile.terms();
    for (int i = 0; i < terms.length; i++) {
      visitor.visit(terms[i], weight(measured, i), profile.name(i) > 0);
    }
  }

  /** What a term weighs in an article. */
  private static double weight(Measured measured, int index) {
    return measured.weight(index) * GROWTH[measured.profile().count(index)];
  }

  /**
   * The terms of an article that say most about it.
   *
   * @param measured the article
   * @param most how many at the most
   * @return terms, the one of most weight first
   */
  public int[] tellingTerms(Measured measured, int most) {
    int[] terms = measured.profile().terms();
    long[] ranked = new long[terms.length];
    for (int i = 0; i < terms.length; i++) {
      ranked[i] = Ranking.of((float) weight(measured, i), terms[i]);
    }
    return Ranking.first(ranked, most);
  }

  private static double cosine(double dot, double a, double b) {
    return dot == 0 ? 0 : dot / (a * b);
  }

  private static double square(double x) {
    return x * x;
  }
}
