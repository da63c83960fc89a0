package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {

  private static final KeyedHash HASH = new KeyedHash(20260304);

  static Stream<Named<LongUnaryOperator>> inputs() {
    return Stream.of(
        Named.of("key", key -> hash(new KeyedHash(key), 'a', 'b')),
        Named.of("only unit", unit -> hash(HASH, unit)),
        Named.of("first of three units", unit -> hash(HASH, unit, 'b', 'c')),
        Named.of("finish", KeyedHash::finish));
  }

  /** Each of the 64 × 64 pairs of input and output bit is a binomial test at 6 sigma. */
  @ParameterizedTest
  @MethodSource("inputs")
  void flippingAnyInputBitFlipsEveryOutputBitHalfTheTime(LongUnaryOperator function) {
    int trials = 4096;
    SplittableRandom random = new SplittableRandom(11);
    int[][] flips = new int[64][64];
    for (int trial = 0; trial < trials; trial++) {
      long input = random.nextLong();
      long output = function.applyAsLong(input);
      for (int in = 0; in < 64; in++) {
        long changed = output ^ function.applyAsLong(input ^ (1L << in));
        for (int out = 0; out < 64; out++) {
          flips[in][out] += (int) (changed >>> out) & 1;
        }
      }
    }
    double bound = 6 * Math.sqrt(trials / 4.0);
    for (int in = 0; in < 64; in++) {
      for (int out = 0; out < 64; out++) {
        double off = flips[in][out] - trials / 2.0;
        assertTrue(Math.abs(off) < bound, "bit " + in + " to bit " + out + " is off by " + off);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE})
  void allShortWordsOfOneAlphabetHashApart(long key) {
    KeyedHash hash = new KeyedHash(key);
    Set<Long> seen = new HashSet<>();
    for (int a = 'a'; a <= 'z'; a++) {
      seen.add(hash(hash, a));
      for (int b = 'a'; b <= 'z'; b++) {
        seen.add(hash(hash, a, b));
        for (int c = 'a'; c <= 'z'; c++) {
          seen.add(hash(hash, a, b, c));
        }
      }
    }
    assertEquals(26 + 26 * 26 + 26 * 26 * 26, seen.size());
  }

  @Test
  void everyKeyHashesItsOwnWay() {
    Set<Long> starts = new HashSet<>();
    Set<Long> hashes = new HashSet<>();
    for (long key = -5000; key < 5000; key++) {
      KeyedHash hash = new KeyedHash(key);
      assertEquals(1, hash.factor() & 1, "factor is odd");
      starts.add(hash.start());
      hashes.add(hash(hash, 'a'));
    }
    assertEquals(10_000, starts.size());
    assertEquals(10_000, hashes.size());
  }

  @Test
  void orderOfUnitsCounts() {
    assertNotEquals(hash(HASH, 'a', 'b'), hash(HASH, 'b', 'a'));
    assertNotEquals(hash(HASH, 'a'), hash(HASH, 'a', 'a'));
    assertNotEquals(hash(HASH, 0), hash(HASH, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void finishCanBeUndone(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 10_000; i++) {
      long x = random.nextLong();
      assertEquals(x, undoFinish(KeyedHash.finish(x)));
    }
    for (long x : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertEquals(x, undoFinish(KeyedHash.finish(x)));
    }
  }

  private static long hash(KeyedHash hash, long... units) {
    long state = hash.start();
    for (long unit : units) {
      state = hash.step(state, unit);
    }
    return KeyedHash.finish(state);
  }

  private static long undoFinish(long hash) {
    long x = hash ^ (hash >>> 33);
    x *= inverse(0xC4CEB9FE1A85EC53L);
    x ^= x >>> 33;
    x *= inverse(0xFF51AFD7ED558CCDL);
    return x ^ (x >>> 33);
  }

  /** The inverse of an odd number modulo 2^64, by Newton's iteration. */
  private static long inverse(long odd) {
    long x = odd;
    for (int i = 0; i < 6; i++) {
      x *= 2 - odd * x;
    }
    return x;
  }
}
