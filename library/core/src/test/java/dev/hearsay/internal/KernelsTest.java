package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs twice in a build, once for each version of the kernels. */
class KernelsTest {

  private static final int[] SIZES = {
    0, 1, 7, 8, 9, 13, 31, 32, 33, 63, 64, 65, 127, 128, 129, 207, 702, 4098
  };

  private static final Kernels PORTABLE = new PortableKernels();

  private final Kernels kernels = Kernels.active();

  @Test
  void theVersionThatRunsIsTheOneWanted() {
    String expected = System.getProperty("hearsay.expected", "unset: the build sets it");
    assertTrue(kernels.name().startsWith(expected), kernels.name() + " instead of " + expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void intersectionsAgreeWithPlainOnes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int sizeA : SIZES) {
      for (int sizeB : SIZES) {
        long[] pool = random.longs(Math.max(4, sizeA + sizeB / 2)).toArray();
        checkLongs(draw(random, pool, sizeA), draw(random, pool, sizeB));
      }
    }
  }

  @Test
  void intersectionsOfExtremesAgree() {
    long[] extremes = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE};
    long[] row = LongStream.range(-500, 500).toArray();
    long[] odd = LongStream.range(-500, 500).map(i -> 2 * i + 1).toArray();
    long[] even = LongStream.range(-500, 500).map(i -> 2 * i).toArray();
    long[] runs = LongStream.range(-500, 500).filter(i -> i % 34 < 17).toArray();
    long[] middle = LongStream.range(-20, 21).toArray();
    long[] ends = LongStream.range(-500, 500).filter(i -> Math.abs(i) > 440).toArray();
    long[] after = LongStream.range(10_000, 20_000).toArray();
    long[][] sets = {extremes, row, odd, even, runs, middle, ends, after, {}, {7}};
    for (long[] a : sets) {
      for (long[] b : sets) {
        checkLongs(a, b);
      }
    }
  }

  /** Every set of eight values with every other. */
  @Test
  void intersectionsOfAllSmallSetsAgree() {
    long[] values = {Long.MIN_VALUE, -1L << 32, -1, 0, 1, 2, 1L << 32, Long.MAX_VALUE};
    int[] narrow = {Integer.MIN_VALUE, -2, -1, 0, 1, 2, 3, Integer.MAX_VALUE};
    for (int a = 0; a < 256; a++) {
      for (int b = 0; b < 256; b++) {
        int expected = Integer.bitCount(a & b);
        long[] longsA = members(a).mapToLong(i -> values[i]).toArray();
        long[] longsB = members(b).mapToLong(i -> values[i]).toArray();
        assertEquals(expected, kernels.intersectionSize(longsA, longsB));
        int[] intsA = members(a).map(i -> narrow[i]).toArray();
        int[] intsB = members(b).map(i -> narrow[i]).toArray();
        assertEquals(expected, kernels.intersectionSize(intsA, intsB));
      }
    }
  }

  private static IntStream members(int set) {
    return IntStream.range(0, 8).filter(i -> ((set >> i) & 1) == 1);
  }

  private void checkLongs(long[] a, long[] b) {
    int expected = (int) Arrays.stream(a).filter(x -> Arrays.binarySearch(b, x) >= 0).count();
    String sizes = a.length + " and " + b.length;
    assertEquals(expected, kernels.intersectionSize(a, b), sizes);
    assertEquals(expected, PORTABLE.intersectionSize(a, b), sizes);
    int[] intsA = ints(a);
    int[] intsB = ints(b);
    int ofInts = (int) Arrays.stream(intsA).filter(x -> Arrays.binarySearch(intsB, x) >= 0).count();
    assertEquals(ofInts, kernels.intersectionSize(intsA, intsB), sizes);
    assertEquals(ofInts, PORTABLE.intersectionSize(intsA, intsB), sizes);
  }

  private static long[] draw(SplittableRandom random, long[] pool, int size) {
    return IntStream.range(0, size)
        .mapToLong(i -> pool[random.nextInt(pool.length)])
        .sorted()
        .distinct()
        .toArray();
  }

  private static int[] ints(long[] values) {
    return Arrays.stream(values)
        .mapToInt(value -> (int) (value >> 32))
        .sorted()
        .distinct()
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void equalLanesAgreeWithPlainOnes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : SIZES) {
      byte[] a = new byte[size * Long.BYTES];
      byte[] b = new byte[size * Long.BYTES];
      random.nextBytes(a);
      random.nextBytes(b);
      checkLanes(a, b);
      checkLanes(a, a);
      for (int i = 0; i < b.length; i++) {
        b[i] = (byte) (a[i] ^ (random.nextBoolean() ? 0 : 1 << random.nextInt(8)));
      }
      checkLanes(a, b);
      for (int bit = 0; bit < 8; bit++) {
        Arrays.fill(a, (byte) (1 << bit));
        checkLanes(a, new byte[b.length]);
      }
    }
  }

  private void checkLanes(byte[] a, byte[] b) {
    int equal = (int) IntStream.range(0, a.length).filter(i -> a[i] == b[i]).count();
    assertEquals(equal, kernels.equalBytes(words(a), words(b)));
    assertEquals(equal, PORTABLE.equalBytes(words(a), words(b)));
  }

  private static long[] words(byte[] lanes) {
    long[] words = new long[lanes.length / Long.BYTES];
    ByteBuffer.wrap(lanes).asLongBuffer().get(words);
    return words;
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void dotProductsAgreeWithPlainOnes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : SIZES) {
      byte[] a = new byte[size];
      byte[] b = new byte[size];
      random.nextBytes(a);
      random.nextBytes(b);
      check(a, b);
      Arrays.fill(a, Byte.MIN_VALUE);
      Arrays.fill(b, seed % 2 == 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE);
      check(a, b);
      check(a, a);
      checkFloats(random, size);
    }
  }

  private void check(byte[] a, byte[] b) {
    int dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    assertEquals(dot, kernels.dot(a, b));
    assertEquals(dot, PORTABLE.dot(a, b));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void rowsOfATableAgreeWithPlainOnes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : SIZES) {
      byte[] rows = new byte[3 * size + 1];
      random.nextBytes(rows);
      int dot = 0;
      for (int i = 0; i < size; i++) {
        dot += rows[1 + i] * rows[1 + size + i];
      }
      assertEquals(dot, kernels.dot(rows, 1, 1 + size, size));
      assertEquals(dot, PORTABLE.dot(rows, 1, 1 + size, size));
      for (int added = 0; added <= 9; added++) {
        checkMultiples(random, rows, size, added);
      }
    }
  }

  private void checkMultiples(SplittableRandom random, byte[] rows, int size, int added) {
    int[] starts = random.ints(added, 0, 2 * size + 2).toArray();
    float[] factors = new float[added];
    float[] sum = new float[size];
    for (int i = 0; i < size; i++) {
      sum[i] = (float) random.nextDouble(-100, 100);
    }
    float[] expected = sum.clone();
    for (int row = 0; row < added; row++) {
      factors[row] = (float) random.nextDouble(-2, 2);
      for (int i = 0; i < size; i++) {
        expected[i] += rows[starts[row] + i] * factors[row];
      }
    }
    float[] portable = sum.clone();
    kernels.addMultiples(sum, rows, starts, factors);
    PORTABLE.addMultiples(portable, rows, starts, factors);
    assertArrayEquals(expected, sum);
    assertArrayEquals(expected, portable);
  }

  private void checkFloats(SplittableRandom random, int size) {
    float[] a = new float[size];
    float[] b = new float[size];
    double exact = 0;
    for (int i = 0; i < size; i++) {
      a[i] = (float) random.nextDouble(-1, 1);
      b[i] = (float) random.nextDouble(-1, 1);
      exact += (double) a[i] * b[i];
    }
    double bound = 1e-6 * (size + 1);
    assertEquals(exact, kernels.dot(a, b), bound);
    assertEquals(exact, PORTABLE.dot(a, b), bound);
  }

  @Test
  void vectorsOfUnlikeLengthAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> kernels.dot(new float[3], new float[4]));
    assertThrows(IllegalArgumentException.class, () -> kernels.dot(new byte[3], new byte[4]));
    assertThrows(
        IllegalArgumentException.class, () -> kernels.equalBytes(new long[1], new long[9]));
  }

  @Test
  void anUnknownVersionIsAnErrorThatNamesTheOthers() {
    var refusal = assertThrows(IllegalStateException.class, () -> Kernels.choose("fastest"));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains("fastest") && message.contains("portable"), message);
    assertEquals("portable", Kernels.choose("portable").name());
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      var missing = assertThrows(IllegalStateException.class, () -> Kernels.choose("simd"));
      assertTrue(String.valueOf(missing.getMessage()).contains("--add-modules"));
    }
  }
}
