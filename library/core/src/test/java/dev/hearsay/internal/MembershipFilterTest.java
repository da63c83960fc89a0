package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipFilterTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 63, 64, 65, 207, 702, 4_098, 100_000})
  void countsNoneTooFewAndFewTooMany(int size) {
    SplittableRandom random = new SplittableRandom(size);
    int[] set = random.ints(size).toArray();
    int[] others = random.ints(4_000).toArray();
    MembershipFilter filter = new MembershipFilter(set);
    assertTrue(filter.mayShare(set, size));
    assertFalse(filter.mayShare(set, size + 1));
    // One in 64 at the most, with room for chance: 63 expected, standard deviation 8.
    assertFalse(filter.mayShare(others, 104));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 500, 700})
  void tellsByTheBitsSetHowManyMayBeShared(int shared) {
    SplittableRandom random = new SplittableRandom(shared);
    int[] set = random.ints(702).toArray();
    int[] other = random.ints(1_000).toArray();
    System.arraycopy(set, 0, other, 1_000 - shared, shared);
    MembershipFilter filter = new MembershipFilter(set);
    int count = filter.countAtMost(Arrays.stream(other).asLongStream().toArray(), 1_000);
    assertTrue(count >= shared);
    for (int least : new int[] {-1, 0, 1, shared, count - 1, count}) {
      assertEquals(least <= count, filter.mayShare(other, least), "at least " + least);
    }
    assertFalse(filter.mayShare(other, count + 1));
    assertFalse(filter.mayShare(other, 1_001));
  }

  @Test
  void extremesAreValuesLikeOthers() {
    int[] extremes = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
    assertTrue(new MembershipFilter(extremes).mayShare(extremes, 5));
    assertFalse(new MembershipFilter(new int[0]).mayShare(extremes, 1));
  }
}
