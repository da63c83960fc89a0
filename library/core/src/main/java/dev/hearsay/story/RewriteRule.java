package dev.hearsay.story;

import dev.hearsay.text.WordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Tells a rewrite from another article on the same event: the articles are of like length, and most
 * facts of each, that is its numbers and its names, are in the other too. A later version or a
 * report of one's own has other facts; a template has other ones every time.
 *
 * <p>For any number of threads.
 */
public final class RewriteRule {

  /** Least similarity of the contents of two articles one of which rewrites the other. */
  public static final double SIMILARITY = 0.28;

  /** Least words of the shorter, as a share of the longer. */
  public static final double LENGTHS = 0.7;

  /** Least part of the facts of each that the other has, in the mean of both. */
  public static final double SHARED = 0.55;

  /** Facts without which nothing can be said. */
  public static final int LEAST_FACTS = 4;

  /** The words of an article by their stems, sorted. */
  private static final class Facts {
    private final long[] all;
    private final long[] facts;

    /** The words that are written small somewhere: no names, though they may open a sentence. */
    private final long[] small;

    private final int words;

    /** Of the text that was read last. */
    Facts(WordReader reader) {
      words = reader.size();
      all = stems(reader, word -> true);
      facts = stems(reader, word -> isFact(reader, word));
      small = stems(reader, word -> !isFact(reader, word) && !reader.isCapitalized(word));
    }

    private static boolean isFact(WordReader reader, int word) {
      return reader.isNumber(word) || reader.isName(word);
    }

    private static long[] stems(WordReader reader, IntPredicate wanted) {
      long[] stems = new long[reader.size()];
      int size = 0;
      for (int word = 0; word < reader.size(); word++) {
        if (wanted.test(word)) {
          stems[size++] = reader.stems()[word];
        }
      }
      return sorted(stems, size);
    }

    /** The first of some numbers, in order, each once. */
    private static long[] sorted(long[] numbers, int size) {
      Arrays.sort(numbers, 0, size);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[distinct - 1]) {
          numbers[distinct++] = numbers[i];
        }
      }
      return Arrays.copyOf(numbers, distinct);
    }

    private static boolean has(long[] stems, long stem) {
      return Arrays.binarySearch(stems, stem) >= 0;
    }

    /** The part of the facts that another article has among its words. */
    double in(Facts other) {
      int shared = 0;
      for (long fact : facts) {
        shared += has(other.all, fact) ? 1 : 0;
      }
      return facts.length == 0 ? 0 : (double) shared / facts.length;
    }

    /** Whether a word of both is a fact of either, and written small in neither. */
    boolean shares(long stem, Facts other) {
      return has(all, stem)
          && has(other.all, stem)
          && !has(small, stem)
          && !has(other.small, stem)
          && (has(facts, stem) || has(other.facts, stem));
    }
  }

  /** Makes a rule. */
  public RewriteRule() {}

  /**
   * Whether one of two articles, alike in content and without a text in common, rewrites the other.
   *
   * @param a body of the one
   * @param b body of the other
   * @return true if they tell the same facts at like length
   */
  public boolean holds(String a, String b) {
    WordReader ofA = new WordReader().read(a);
    WordReader ofB = new WordReader().read(b);
    return lengths(ofA.size(), ofB.size()) >= LENGTHS
        && holds(measures(List.of(), new Facts(ofA), new Facts(ofB)));
  }

  /**
   * What two articles have in common, which decides whether one rewrites the other.
   *
   * @param a body of the one
   * @param b body of the other
   * @return their common facts
   */
  public CommonFacts common(String a, String b) {
    WordReader reader = new WordReader();
    Facts ofB = new Facts(reader.read(b));
    Facts ofA = new Facts(reader.read(a));
    return measures(spelled(reader, a, ofA, ofB), ofA, ofB);
  }

  private static boolean holds(CommonFacts common) {
    return common.lengths() >= LENGTHS
        && common.fewest() >= LEAST_FACTS
        && common.shared() >= SHARED;
  }

  private static CommonFacts measures(List<String> spelled, Facts a, Facts b) {
    return new CommonFacts(
        spelled,
        a.in(b),
        b.in(a),
        Math.min(a.facts.length, b.facts.length),
        lengths(a.words, b.words));
  }

  /** The words of the shorter, as a share of the longer. */
  private static double lengths(int wordsA, int wordsB) {
    int longer = Math.max(wordsA, wordsB);
    return longer == 0 ? 0 : (double) Math.min(wordsA, wordsB) / longer;
  }

  /** The common facts as the text that was read last has them; those side by side as one. */
  private static List<String> spelled(WordReader reader, String text, Facts own, Facts other) {
    List<String> spelled = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int word = 0; word < reader.size(); word++) {
      int start = reader.span(word).start();
      boolean isNew = false;
      int end = word;
      while (end < reader.size()
          && isWritten(reader, end)
          && own.shares(reader.stems()[end], other)
          && (end == word || isBeside(reader, text, end))) {
        isNew |= seen.add(reader.stems()[end]);
        end++;
      }
      if (isNew) {
        spelled.add(text.substring(start, reader.span(end - 1).end()));
      }
      word = Math.max(word, end - 1);
    }
    return spelled;
  }

  /** Whether a word is written as a fact is. */
  private static boolean isWritten(WordReader reader, int word) {
    return reader.isNumber(word) || reader.isCapitalized(word);
  }

  /** Whether nothing but one character stands between a word and the one before it. */
  private static boolean isBeside(WordReader reader, String text, int word) {
    int end = reader.span(word - 1).end();
    return end + 1 == reader.span(word).start() && text.charAt(end) != '\n';
  }
}
