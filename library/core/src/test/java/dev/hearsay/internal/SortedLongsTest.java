package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLongsTest {

  private static final int[] SIZES = {0, 1, 2, 13, 207, 702, 4098};

  /** From nearly all equal to nearly all different. */
  private static final long[] RANGES = {1, 10, 300, 5_000, 1_000_000, Long.MAX_VALUE};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void distinctIsWhatATreeSetHolds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int size : SIZES) {
      for (long range : RANGES) {
        long[] values = values(random, size, range);
        long[] expected = array(set(values));
        assertArrayEquals(expected, SortedLongs.distinct(values), size + " of " + range);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void intersectionIsWhatTreeSetsRetain(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int sizeA : SIZES) {
      for (int sizeB : SIZES) {
        for (long range : RANGES) {
          SortedSet<Long> a = set(values(random, sizeA, range));
          SortedSet<Long> b = set(values(random, sizeB, range));
          SortedSet<Long> both = new TreeSet<>(a);
          both.retainAll(b);
          String what = sizeA + " and " + sizeB + " of " + range;
          assertArrayEquals(array(both), SortedLongs.intersection(array(a), array(b)), what);
          assertEquals(both.size(), SortedLongs.intersectionSize(array(a), array(b)), what);
        }
      }
    }
  }

  @Test
  void extremesAreOrderedAsSigned() {
    long[] extremes = {Long.MAX_VALUE, 0, Long.MIN_VALUE, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE};
    long[] sorted = SortedLongs.distinct(extremes);
    assertArrayEquals(new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE}, sorted);
    long[] ends = {Long.MIN_VALUE, Long.MAX_VALUE};
    assertArrayEquals(ends, SortedLongs.intersection(sorted, ends));
    assertEquals(2, SortedLongs.intersectionSize(ends, sorted));
    assertEquals(0, SortedLongs.intersectionSize(ends, new long[] {0}));
  }

  /** Numbers around zero, in steps so large that their differences overflow if the range does. */
  private static long[] values(SplittableRandom random, int size, long range) {
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      long value = random.nextLong(range);
      values[i] = random.nextBoolean() ? value : ~value;
    }
    return values;
  }

  private static SortedSet<Long> set(long[] values) {
    SortedSet<Long> set = new TreeSet<>();
    for (long value : values) {
      set.add(value);
    }
    return set;
  }

  private static long[] array(SortedSet<Long> set) {
    return set.stream().mapToLong(Long::longValue).toArray();
  }
}
