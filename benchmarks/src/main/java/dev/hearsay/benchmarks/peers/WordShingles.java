package dev.hearsay.benchmarks.peers;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The shingles for libraries that bring none: words are runs of letters and digits in lower case,
 * five of them a shingle, as a 64-bit hash.
 */
final class WordShingles {

  private static final int SIZE = 5;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private WordShingles() {}

  /** The shingles of a text in order, repeats included, by a loop over its characters. */
  static long[] of(String text) {
    return shingles(words(text));
  }

  /** The same as one writes it first: the text in lower case, split, each word hashed. */
  static long[] bySplitting(String text) {
    return shingles(
        SEPARATORS
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .mapToLong(HASHER::hashCharsToLong)
            .toArray());
  }

  private static long[] shingles(long[] words) {
    long[] shingles = new long[Math.max(0, words.length - SIZE + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int j = i; j < i + SIZE; j++) {
        hash = (hash + words[j]) * MULTIPLIER;
        hash ^= hash >>> 32;
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  private static long[] words(String text) {
    long[] words = new long[text.length() / 2 + 1];
    int count = 0;
    long word = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
      } else if (word != FNV_OFFSET) {
        words[count++] = word;
        word = FNV_OFFSET;
      }
    }
    if (word != FNV_OFFSET) {
      words[count++] = word;
    }
    return Arrays.copyOf(words, count);
  }
}
