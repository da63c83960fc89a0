package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionsTest {

  private static final double[] SHARES = {0x1p-10, 1.0 / 16, 0.1, 0.25, 0.5, 0.8, 0.99};

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-4, 0.01, 0.2})
  void missIsTheExactBinomialTail(double chance) {
    Collisions collisions = new Collisions(chance);
    for (double share : SHARES) {
      for (int shared = 0; shared <= 120; shared += shared < 12 ? 1 : 9) {
        int least = collisions.atLeast(shared, share);
        double exact = Binomial.exactlyBelow(shared, share, least);
        double miss = collisions.miss(shared, share);
        assertEquals(exact, miss, 1e-10 * exact + 1e-300, shared + " at " + share);
      }
    }
  }

  /** 5 sigma of 200,000 draws. */
  @ParameterizedTest
  @CsvSource({"300, 0.0625, 0.05", "30, 0.1, 0.01", "80, 0.8, 0.2", "3, 0.25, 0.01"})
  void missIsWhatDrawsShow(int shared, double share, double chance) {
    Collisions collisions = new Collisions(chance);
    SplittableRandom random = new SplittableRandom(shared);
    int draws = 200_000;
    int missed = 0;
    for (int draw = 0; draw < draws; draw++) {
      int hits = 0;
      for (int i = 0; i < shared; i++) {
        hits += random.nextDouble() < share ? 1 : 0;
      }
      missed += hits < collisions.atLeast(shared, share) ? 1 : 0;
    }
    double miss = collisions.miss(shared, share);
    assertTrue(miss > 0, "something to see");
    assertEquals(draws * miss, missed, 5 * Math.sqrt(draws * miss * (1 - miss)));
  }

  /** Up to means far past the table; where fewer than one cannot be asked, one is. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-6, 1e-4, 0.01, 0.1})
  void fewerThanAtLeastAreAsRareAsPromised(double chance) {
    Collisions collisions = new Collisions(chance);
    for (double share : SHARES) {
      for (int shared = 1; shared <= 20_000; shared += 1 + shared / 7) {
        int least = collisions.atLeast(shared, share);
        assertTrue(least >= 1 && least <= shared, least + " of " + shared);
        double miss = Binomial.below(shared, share, least);
        assertTrue(least == 1 || miss <= chance, shared + " at " + share);
      }
    }
  }

  /** Up to the end of the table. */
  @Test
  void atLeastNeverFallsAsMoreIsShared() {
    Collisions collisions = new Collisions(1e-4);
    for (double share : SHARES) {
      int previous = 1;
      for (int shared = 0; shared * share < 256; shared++) {
        int least = collisions.atLeast(shared, share);
        assertTrue(least >= previous, shared + " at " + share);
        previous = least;
      }
    }
  }

  @Test
  void aRarerMissAsksForNoMore() {
    Collisions strict = new Collisions(1e-8);
    Collisions lax = new Collisions(1e-2);
    for (double shared = 0; shared < 5000; shared += 3.5) {
      assertTrue(strict.atLeast(shared, 0.1) <= lax.atLeast(shared, 0.1), "at " + shared);
    }
  }

  @Test
  void nothingIsMissedWhereAllIsKept() {
    Collisions collisions = new Collisions(1e-4);
    for (int shared = 1; shared < 1000; shared++) {
      assertEquals(0, collisions.miss(shared, 1));
      assertTrue(collisions.atLeast(shared, 1) <= shared);
    }
    assertEquals(1, collisions.miss(0, 1));
    assertEquals(1, collisions.miss(0, 0.5));
  }
}
