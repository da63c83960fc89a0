package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipFilterTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 63, 64, 65, 207, 702, 4_098, 100_000})
  void countsNoneTooFewAndFewTooMany(int size) {
    SplittableRandom random = new SplittableRandom(size);
    long[] set = random.longs(size).toArray();
    long[] others = random.longs(2_000).toArray();
    MembershipFilter filter = new MembershipFilter(set);
    assertEquals(size, filter.countAtMost(set));
    // One in sixteen at the most, with room for chance: 125 expected, standard deviation 11.
    assertTrue(filter.countAtMost(others) <= 180, "too many: " + filter.countAtMost(others));
  }

  @Test
  void extremesAreValuesLikeOthers() {
    long[] extremes = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
    assertEquals(5, new MembershipFilter(extremes).countAtMost(extremes));
    assertEquals(0, new MembershipFilter(new long[0]).countAtMost(extremes));
  }
}
