package dev.hearsay.sketch;

/**
 * How many fingerprints two articles that share so many shingles have in common at the least, but
 * for a stated chance. Of s shared shingles, each kept with probability t, Binomial(s, t) collide;
 * the Poisson of the same mean has the heavier lower tail, so its quantile is on the safe side.
 */
public final class Collisions {

  private static final int TABLE = 256;

  /** Mean up to which the binomial distribution itself is asked. */
  private static final double EXACT = 32;

  /** Below its exponential, a double soon loses its precision. */
  private static final double LEAST_LOG = -680;

  private final double miss;
  private final int[] quantiles = new int[TABLE];

  /**
   * A table for one chance of missing.
   *
   * @param miss chance, above 0 and below 1, that fewer collide than {@link #atLeast} says
   * @throws IllegalArgumentException if it is not
   */
  public Collisions(double miss) {
    if (!(miss > 0 && miss < 1)) {
      throw new IllegalArgumentException(
          "chance of a miss is " + miss + ", must be above 0 and below 1");
    }
    this.miss = miss;
    for (int mean = 0; mean < TABLE; mean++) {
      quantiles[mean] = quantile(mean);
    }
  }

  /**
   * The least number of collisions.
   *
   * @param shared shared shingles
   * @param share part of them that both articles keep, in 0..1
   * @return collisions, at least 1
   */
  public int atLeast(double shared, double share) {
    int tried = tried(shared, share);
    int least = 1;
    while (least < tried && below(least + 1, tried, share) <= miss) {
      least++;
    }
    return Math.max(least, byMean(shared * share));
  }

  /** Shared shingles up to which the binomial distribution is reckoned with. */
  private static int tried(double shared, double share) {
    return (int) Math.min(shared, EXACT / share);
  }

  /** A lower bound that takes no time. */
  private int byMean(double mean) {
    if (mean < TABLE) {
      return quantiles[(int) mean];
    }
    // Chernoff: P(X <= mean - d) <= exp(-d^2 / (2 mean)).
    int bound = (int) (mean - Math.sqrt(-2 * mean * Math.log(miss)));
    return Math.max(bound, quantiles[TABLE - 1]);
  }

  /**
   * The chance that two articles which share so much have fewer collisions than {@link #atLeast}
   * asks.
   *
   * @param shared shared shingles
   * @param share part of them that both articles keep, in 0..1
   * @return P(Binomial(shared, share) &lt; atLeast), in 0..1
   */
  public double miss(int shared, double share) {
    return below(atLeast(shared, share), shared, share);
  }

  /**
   * Whether so few collide that, but for the stated chance, less must be shared.
   *
   * @param collisions fingerprints in common
   * @param shared shared shingles
   * @param share part of them that both articles keep, in 0..1
   * @return collisions &lt; {@link #atLeast}, sooner told
   */
  public boolean areTooFew(int collisions, double shared, double share) {
    int tried = tried(shared, share);
    return collisions < byMean(shared * share)
        || (collisions < tried && below(collisions + 1, tried, share) <= miss)
        || collisions < 1;
  }

  /** P(Binomial(shared, share) < least). */
  private static double below(int least, int shared, double share) {
    if (share >= 1) {
      return shared < least ? 1 : 0;
    }
    double odds = share / (1 - share);
    double logTerm = shared * Math.log(1 - share);
    double sum = 0;
    if (logTerm > LEAST_LOG) {
      double term = Math.exp(logTerm);
      for (int k = 0; k < least && k <= shared; k++) {
        sum += term;
        term *= odds * (shared - k) / (k + 1);
      }
    } else {
      for (int k = 0; k < least && k <= shared; k++) {
        sum += Math.exp(logTerm);
        logTerm += Math.log(odds * (shared - k) / (k + 1));
      }
    }
    return Math.min(1, sum);
  }

  /** The largest k >= 1 with P(Poisson(mean) < k) <= miss, or 1 where there is none. */
  private int quantile(double mean) {
    double term = Math.exp(-mean);
    double below = term;
    int k = 1;
    while (below + term * mean / k <= miss) {
      term *= mean / k;
      below += term;
      k++;
    }
    return k;
  }
}
