package dev.hearsay.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntIntMapTest {

  @ParameterizedTest
  @CsvSource({"1, 300", "2, 5000", "3, 200000"})
  void agreesWithAHashMap(long seed, int keys) {
    SplittableRandom random = new SplittableRandom(seed);
    IntUnaryOperator key = i -> i % 5 == 0 ? -i : (int) KeyedHash.finish(i);
    check(random, keys, key);
  }

  /** All in one table, with every lower half there is, that of a free slot included. */
  @Test
  void oneTableMayHoldEveryTag() {
    check(new SplittableRandom(4), 1 << 16, i -> unmixed((77 << 16) | i));
  }

  /** Crowds at either end of a table, and two tags that are far from them. */
  @ParameterizedTest
  @CsvSource({"0, 300", "65236, 300", "0, 20000", "45536, 20000", "32000, 9"})
  void tagsMayCrowd(int first, int tags) {
    check(
        new SplittableRandom(5),
        tags + 2,
        i -> unmixed((9 << 16) | (i < tags ? first + i : (i - tags) * 0xFFFF)));
  }

  @Test
  void staysRightWhileItGrowsAndShrinks() {
    int most = 3000;
    IntIntMap map = new IntIntMap();
    int[] keys = new SplittableRandom(6).ints(0, 1 << 16).distinct().limit(most).toArray();
    for (int held = 0; held < most; held++) {
      assertEquals(IntIntMap.ABSENT, map.putIfAbsent(unmixed(keys[held]), held));
      assertEquals(held + 1, map.size());
      assertEquals(held / 2, map.get(unmixed(keys[held / 2])));
    }
    for (int i = 0; i < most; i++) {
      assertEquals(i, map.get(unmixed(keys[i])));
      map.remove(unmixed(keys[i]));
      assertEquals(IntIntMap.ABSENT, map.get(unmixed(keys[i])));
    }
    assertEquals(0, map.size());
  }

  /** Values about the limits of three bytes, each among others that fit. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        ~0,
        8_388_607,
        8_388_608,
        -8_388_608,
        -8_388_609,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE + 1
      })
  void holdsEveryValue(int value) {
    for (int keys : new int[] {1, 2, 4, 5, 50, 1000}) {
      IntIntMap put = new IntIntMap();
      IntIntMap changed = new IntIntMap();
      for (int i = 0; i < keys; i++) {
        int key = unmixed(i * 65);
        put.putIfAbsent(key, i == keys / 2 ? value : ~i);
        changed.put(key, ~i);
      }
      assertEquals(~(keys / 2), changed.put(unmixed(keys / 2 * 65), value));
      for (int i = 0; i < keys; i++) {
        assertEquals(i == keys / 2 ? value : ~i, put.get(unmixed(i * 65)));
        assertEquals(i == keys / 2 ? value : ~i, changed.get(unmixed(i * 65)));
      }
    }
  }

  private static void check(SplittableRandom random, int keys, IntUnaryOperator key) {
    IntIntMap map = new IntIntMap();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int step = 0; step < 3 * keys; step++) {
      int asked = key.applyAsInt(random.nextInt(keys));
      int value = random.nextInt(-1_000_000, 1_000_000) * (step < keys ? 8 : 9);
      switch (random.nextInt(step < 2 * keys ? 4 : 9)) {
        case 0, 1 -> assertEquals(orAbsent(expected.put(asked, value)), map.put(asked, value));
        case 2 ->
            assertEquals(
                orAbsent(expected.putIfAbsent(asked, value)), map.putIfAbsent(asked, value));
        default -> {
          map.remove(asked);
          expected.remove(asked);
        }
      }
      assertEquals(orAbsent(expected.get(asked)), map.get(asked));
    }
    assertTrue(!expected.isEmpty(), "something is left");
    assertEquals(expected.size(), map.size());
    for (int i = 0; i < keys; i++) {
      assertEquals(orAbsent(expected.get(key.applyAsInt(i))), map.get(key.applyAsInt(i)));
    }
    expected.keySet().forEach(map::remove);
    assertEquals(0, map.size());
  }

  private static int orAbsent(@Nullable Integer value) {
    return value == null ? IntIntMap.ABSENT : value;
  }

  /** The key that the finalizer of MurmurHash3 makes into {@code mixed}: its steps backwards. */
  private static int unmixed(int mixed) {
    int x = mixed ^ (mixed >>> 16);
    x *= 0x7ED1B41D;
    x ^= (x >>> 13) ^ (x >>> 26);
    x *= 0xA5CB9243;
    return x ^ (x >>> 16);
  }

  @Test
  void partsAreEvenAndIndependent() throws InterruptedException {
    int keys = 160_000;
    int[] sizes = new int[IntIntMap.PARTS];
    for (int i = 0; i < keys; i++) {
      sizes[IntIntMap.part(i)]++;
    }
    for (int size : sizes) {
      assertEquals(10_000, size, 500, "6 sigma");
    }
    IntIntMap map = new IntIntMap();
    Thread[] threads = new Thread[IntIntMap.PARTS];
    for (int part = 0; part < threads.length; part++) {
      int own = part;
      threads[part] =
          Thread.ofPlatform()
              .start(
                  () ->
                      IntStream.range(0, keys)
                          .filter(i -> IntIntMap.part(i) == own)
                          .forEach(i -> map.put(i, i + 1)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(keys, map.size());
    for (int i = 0; i < keys; i++) {
      assertEquals(i + 1, map.get(i));
    }
  }
}
