package dev.hearsay.story;

import dev.hearsay.text.WordReader;
import java.util.HashSet;
import java.util.Set;

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
  private static final double LENGTHS = 0.7;

  /** Least part of the facts of each that the other has, in the mean of both. */
  private static final double SHARED = 0.55;

  /** Facts without which nothing can be said. */
  private static final int LEAST_FACTS = 4;

  /** The words of an article. */
  private static final class Facts {
    private final Set<Long> all = new HashSet<>();
    private final Set<Long> facts = new HashSet<>();
    private final int words;

    Facts(WordReader reader, String text) {
      reader.read(text);
      words = reader.size();
      for (int i = 0; i < words; i++) {
        all.add(reader.stems()[i]);
        if (reader.isNumber(i) || reader.isName(i)) {
          facts.add(reader.stems()[i]);
        }
      }
    }

    /** The part of the facts that another article has among its words. */
    double in(Facts other) {
      return (double) facts.stream().filter(other.all::contains).count() / facts.size();
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
    WordReader reader = new WordReader();
    Facts ofA = new Facts(reader, a);
    Facts ofB = new Facts(reader, b);
    return Math.min(ofA.words, ofB.words) >= LENGTHS * Math.max(ofA.words, ofB.words)
        && Math.min(ofA.facts.size(), ofB.facts.size()) >= LEAST_FACTS
        && (ofA.in(ofB) + ofB.in(ofA)) / 2 >= SHARED;
  }
}
