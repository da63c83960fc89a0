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
    int[] set = random.ints(size).toArray();
    int[] others = random.ints(4_000).toArray();
    MembershipFilter filter = new MembershipFilter(set);
    assertEquals(size, filter.countAtMost(set));
    // One in 64 at the most, with room for chance: 63 expected, standard deviation 8.
    assertTrue(filter.countAtMost(others) <= 103, "too many: " + filter.countAtMost(others));
  }

  @Test
  void extremesAreValuesLikeOthers() {
    int[] extremes = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
    assertEquals(5, new MembershipFilter(extremes).countAtMost(extremes));
    assertEquals(0, new MembershipFilter(new int[0]).countAtMost(extremes));
  }
}
