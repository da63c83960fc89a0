package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void hashesAreEqualExactlyWhereTheFiveTokensAre(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<List<String>, Long> hashes = new HashMap<>();
    Map<Long, List<String>> windows = new HashMap<>();
    for (int words = 1; words < 12; words++) {
      List<String> tokens = randomTokens(random, words, 400);
      Shingles shingles = Shingles.of(String.join(" ", tokens), seed);
      assertEquals(396, shingles.size());
      for (int i = 0; i < shingles.size(); i++) {
        List<String> window = List.copyOf(tokens.subList(i, i + Shingles.SIZE));
        long hash = shingles.hash(i);
        assertEquals(hashes.computeIfAbsent(window, w -> hash), hash);
        assertEquals(windows.computeIfAbsent(hash, h -> window), window);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void aRolledHashIsThatOfTheFiveTokensAlone(long seed) {
    String text = String.join(" ", randomTokens(new SplittableRandom(seed), 50, 2000));
    Shingles shingles = Shingles.of(text, seed);
    for (int i = 0; i < shingles.size(); i++) {
      Shingles alone = Shingles.of(shingles.span(i, 1).of(text), seed);
      assertEquals(1, alone.size());
      assertEquals(alone.hash(0), shingles.hash(i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                | 0
          one                               | 0
          one two three four                | 0
          one two three four five           | 1
          one two three four five six       | 2
          大桥关闭了                         | 0
          大桥关闭了吗                       | 1
          """)
  void thereAreFourFewerThanTokens(String text, int size) {
    Shingles shingles = Shingles.of(text, 0);
    assertEquals(size, shingles.size());
    assertEquals(size, shingles.distinct().length);
  }

  @Test
  void distinctIsTheSetAscendingAndLeavesTheSequenceAlone() {
    String text = "the tide comes in and the tide goes out and ".repeat(6);
    Shingles shingles = Shingles.of(text, 3);
    long[] sequence = IntStream.range(0, shingles.size()).mapToLong(shingles::hash).toArray();
    long[] distinct = shingles.distinct();
    assertArrayEquals(Arrays.stream(sequence).distinct().sorted().toArray(), distinct);
    assertEquals(10, distinct.length);
    distinct[0] = 0;
    assertNotEquals(0, shingles.distinct()[0]);
    for (int i = 0; i < sequence.length; i++) {
      assertEquals(sequence[i], shingles.hash(i));
    }
  }

  @Test
  void spansReachFromTheFirstTokenToTheLast() {
    String text = "“The old rail bridge, closed on Sunday, will reopen.”";
    Shingles shingles = Shingles.of(text, 0);
    assertEquals("The old rail bridge, closed", shingles.span(0, 1).of(text));
    assertEquals("old rail bridge, closed on Sunday, will", shingles.span(1, 3).of(text));
    assertEquals(9, shingles.tokens().size());
  }

  @Test
  void seedsShareNoHashes() {
    String text = "The ferry left the harbour before the storm reached the outer islands.";
    Set<Long> hashes = new HashSet<>();
    for (long seed = -50; seed < 50; seed++) {
      for (long hash : Shingles.of(text, seed).distinct()) {
        hashes.add(hash);
      }
    }
    assertEquals(100 * 8, hashes.size());
  }

  /** Any polynomial modulo 2^64 gives these two one hash, whatever its base. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7})
  void thueMorseStringsDoNotCollide(long seed) {
    String one = "a";
    String other = "b";
    for (int doubling = 0; doubling < 12; doubling++) {
      String next = one + other;
      other = other + one;
      one = next;
      assertNotEquals(Tokens.of(one, seed).hash(0), Tokens.of(other, seed).hash(0));
    }
    assertEquals(polynomial(one), polynomial(other));
    assertNotEquals(spaced(one, seed).digest(), spaced(other, seed).digest());
    String frame = " stood on the wall";
    assertNotEquals(
        Shingles.of(one + frame, seed).hash(0), Shingles.of(other + frame, seed).hash(0));
  }

  @Test
  void hashesFillTheRangeEvenly() {
    String text = String.join(" ", randomTokens(new SplittableRandom(9), 5000, 64_000));
    long[] distinct = Shingles.of(text, 9).distinct();
    int[] buckets = new int[64];
    for (long hash : distinct) {
      buckets[(int) (hash >>> 58)]++;
    }
    double mean = distinct.length / 64.0;
    for (int bucket : buckets) {
      assertTrue(Math.abs(bucket - mean) < 5 * Math.sqrt(mean), Arrays.toString(buckets));
    }
  }

  private static List<String> randomTokens(SplittableRandom random, int words, int length) {
    return random.ints(length, 0, words).mapToObj(i -> "w" + i).toList();
  }

  private static Tokens spaced(String word, long seed) {
    return Tokens.of(
        word.chars().mapToObj(Character::toString).collect(Collectors.joining(" ")), seed);
  }

  private static long polynomial(String word) {
    return word.chars().asLongStream().reduce(0, (hash, c) -> hash * 0x9E3779B97F4A7C15L + c);
  }
}
