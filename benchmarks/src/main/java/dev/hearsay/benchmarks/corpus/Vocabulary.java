package dev.hearsay.benchmarks.corpus;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Made-up words, drawn by Zipf's law: the word of rank r about 1/r as often as the first. Frequent
 * words are short.
 */
final class Vocabulary {

  private static final int SIZE = 200_000;
  private static final int ONE_SYLLABLE = 200;
  private static final int TWO_SYLLABLES = 12_000;
  private static final double LOG_SIZE = StrictMath.log(SIZE + 1);

  private static final String[] ONSETS =
      "b c d f g h l m n p r s t v w b c d f g h l m n p r s t v w ch pr sh st th tr"
          .split(" ", -1);
  private static final String[] VOWELS = "a e i o u a e i o u ai ea ou".split(" ", -1);
  private static final String[] CODAS = {"", "", "", "", "n", "r", "s", "t", "d"};

  /** Parts of [0,1) that {@link #FIRSTS} covers. */
  private static final int PARTS = 1 << 16;

  /** By rank, the chance of a word of that rank or a lower one. */
  private static final double[] CHANCES = new double[SIZE + 1];

  /** By part of [0,1), the rank at its start. */
  private static final int[] FIRSTS = new int[PARTS];

  static {
    for (int rank = 0; rank <= SIZE; rank++) {
      CHANCES[rank] = StrictMath.log(rank + 1) / LOG_SIZE;
    }
    int rank = 1;
    for (int part = 0; part < PARTS; part++) {
      while (CHANCES[rank] <= (double) part / PARTS) {
        rank++;
      }
      FIRSTS[part] = rank;
    }
  }

  private final String[] words;

  Vocabulary(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < SIZE) {
      made.add(word(syllables(made.size()), random));
    }
    words = made.toArray(String[]::new);
  }

  private static int syllables(int rank) {
    return rank < ONE_SYLLABLE ? 1 : rank < TWO_SYLLABLES ? 2 : 3;
  }

  private static String word(int syllables, RandomGenerator random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(oneOf(ONSETS, random)).append(oneOf(VOWELS, random));
    }
    return word.append(oneOf(CODAS, random)).toString();
  }

  private static String oneOf(String[] parts, RandomGenerator random) {
    return parts[random.nextInt(parts.length)];
  }

  /** A word by Zipf's law: P(rank ≤ r) = ln(r+1) / ln(size+1), inverted. */
  String draw(RandomGenerator random) {
    double chance = random.nextDouble();
    int rank = FIRSTS[(int) (chance * PARTS)];
    while (CHANCES[rank] <= chance) {
      rank++;
    }
    return words[rank - 1];
  }
}
