package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.claim.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  private static Quantity only(String text) {
    return Given.passage(text).quantities().get(0).value();
  }

  /** Two numbers, and whether one may be the other, rounded. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13,950 jobs       | 14,000 jobs        | true
          13,400 jobs       | 14,000 jobs        | false
          13,940 jobs       | 13,900 jobs        | true
          13,960 jobs       | 13,900 jobs        | false
          1.9 percent       | 2 percent          | true
          1.4 percent       | 2 percent          | false
          2.54 percent      | 2.5 percent        | true
          2.56 percent      | 2.5 percent        | false
          $356.4 million    | $356 million       | true
          18 people         | 20 people          | false
          997 people        | 1,000 people       | true
          flight 13,950     | flight 14,000      | false
          14,000 jobs       | 14,000 jobs        | false
          over 13,950 jobs  | 14,000 jobs        | false
          13,950 jobs       | about 14,000 jobs  | false
          0 percent         | 2 percent          | false
          """)
  void joins(String one, String other, boolean joins) {
    assertEquals(joins, Rounding.joins(only(one), only(other)));
    assertEquals(joins, Rounding.joins(only(other), only(one)));
  }

  /** The unit is the last digit of the rounder one. */
  @ParameterizedTest
  @CsvSource({
    "12, 19, 7",
    "13900, 14000, 0.1",
    "2.5, 2.4, 1",
    "253, 260, 0.7",
    "0, 0, 0",
    "5, 0, 5"
  })
  void countsSteps(double a, double b, double steps) {
    assertEquals(Math.log1p(steps), Rounding.steps(a, b), 1e-9);
    assertEquals(Math.log1p(steps), Rounding.steps(b, a), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "20, 1", "13900, 3", "2.5, 2", "-2.5, 2", "999, 3", "0.04, 1", "1e300, 1"})
  void countsDigits(double value, int digits) {
    assertEquals(digits, Rounding.digits(value));
  }
}
