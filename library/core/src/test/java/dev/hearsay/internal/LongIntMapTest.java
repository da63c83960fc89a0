package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongIntMapTest {

  /** From 0..999 to keys. */
  static Stream<Named<IntToLongFunction>> keys() {
    return Stream.of(
        Named.of("mixed", i -> KeyedHash.finish(i)),
        Named.of("in a row", i -> i - 500),
        Named.of("all with one home", i -> ((long) i << 32) | i),
        Named.of(
            "few homes at the end of the table", i -> ((long) i << 40) | (-1L >>> (60 + i % 4))),
        Named.of("from the extremes", i -> i % 2 == 0 ? Long.MIN_VALUE + i : Long.MAX_VALUE - i));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void doesAsAHashMapDoes(IntToLongFunction keys) {
    SplittableRandom random = new SplittableRandom(7);
    LongIntMap map = new LongIntMap();
    Map<Long, Integer> expected = new HashMap<>();
    // First mostly growing, then in balance, then mostly shrinking to nothing.
    for (int step = 0; step < 30_000; step++) {
      long key = keys.applyAsLong(random.nextInt(1000));
      if (random.nextInt(30_000) >= step) {
        int value = random.nextInt(Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
        map.put(key, value);
        expected.put(key, value);
      } else {
        map.remove(key);
        expected.remove(key);
      }
      long asked = keys.applyAsLong(random.nextInt(1000));
      assertEquals(expected.getOrDefault(asked, LongIntMap.ABSENT), map.get(asked));
      if (step % 1000 == 0) {
        assertSame(expected, map, keys);
      }
    }
    for (int i = 0; i < 1000; i++) {
      map.remove(keys.applyAsLong(i));
    }
    assertSame(Map.of(), map, keys);
  }

  @Test
  void zeroIsAKeyAndAValueLikeAnyOther() {
    LongIntMap map = new LongIntMap();
    assertEquals(LongIntMap.ABSENT, map.get(0));
    map.put(0, 0);
    map.put(-1, -1);
    assertEquals(0, map.get(0));
    assertEquals(-1, map.get(-1));
    assertEquals(2, map.size());
    map.remove(0);
    map.remove(0);
    assertEquals(LongIntMap.ABSENT, map.get(0));
    assertEquals(1, map.size());
  }

  private static void assertSame(
      Map<Long, Integer> expected, LongIntMap map, IntToLongFunction keys) {
    assertEquals(expected.size(), map.size());
    for (int i = 0; i < 1000; i++) {
      long key = keys.applyAsLong(i);
      assertEquals(expected.getOrDefault(key, LongIntMap.ABSENT), map.get(key));
    }
  }
}
