package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSetTest {

  /** With few hashes, most numbers stand away from home. */
  @ParameterizedTest
  @CsvSource({"1, 1000000", "2, 40", "3, 3"})
  void agreesWithAHashMap(long seed, int hashes) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] things = random.longs(2_000).toArray();
    NumberSet set = new NumberSet(number -> hash(things[number], hashes));
    Map<Long, Integer> expected = new HashMap<>();
    for (int step = 0; step < 20_000; step++) {
      int number = random.nextInt(step < 10_000 ? 200 : things.length);
      long thing = things[number];
      int found = set.find(hash(thing, hashes), held -> things[held] == thing);
      assertEquals(expected.getOrDefault(thing, NumberSet.ABSENT), found);
      if (found == NumberSet.ABSENT) {
        set.add(number);
        expected.put(thing, number);
      } else if (random.nextBoolean()) {
        set.remove(number);
        expected.remove(thing);
      }
    }
  }

  private static long hash(long thing, int hashes) {
    return KeyedHash.finish(Math.floorMod(thing, hashes));
  }
}
