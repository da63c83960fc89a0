package dev.hearsay.sketch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The lower tail of the binomial distribution, without the shortcuts of {@link Collisions}. */
final class Binomial {

  private Binomial() {}

  /** P(Binomial(n, p) &lt; k) in 40 digits. */
  static double exactlyBelow(int n, double p, int k) {
    MathContext digits = new MathContext(40);
    BigDecimal hit = new BigDecimal(p);
    BigDecimal fail = BigDecimal.ONE.subtract(hit);
    BigInteger choose = BigInteger.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < k && i <= n; i++) {
      BigDecimal term = hit.pow(i, digits).multiply(fail.pow(n - i, digits), digits);
      sum = sum.add(term.multiply(new BigDecimal(choose), digits), digits);
      choose = choose.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return sum.doubleValue();
  }

  /** P(Binomial(n, p) &lt; k) by logarithms, for large n; p below 1. */
  static double below(int n, double p, int k) {
    double logOdds = Math.log(p) - Math.log1p(-p);
    double logTerm = n * Math.log1p(-p);
    double sum = 0;
    for (int i = 0; i < k && i <= n; i++) {
      sum += Math.exp(logTerm);
      logTerm += logOdds + Math.log((double) (n - i) / (i + 1));
    }
    return sum;
  }
}
