package dev.hearsay.duplicate;

import java.util.Comparator;
import java.util.List;

/**
 * Which of several copies stands for the others. It gives all articles an order of precedence that
 * depends on nothing but the articles: the rule named, then the earlier, then the one with more
 * shingles, then the lesser id. Articles without a date come after those with one.
 *
 * @param rule what counts first
 * @param sources for {@link Rule#SOURCE_PRIORITY}, best source first; sources not named come last
 */
public record CanonicalPolicy(Rule rule, List<String> sources) {

  /** What counts first. */
  public enum Rule {
    /** The earliest publication. */
    EARLIEST,
    /** The most distinct shingles. */
    LONGEST,
    /** The place of the source in a list. */
    SOURCE_PRIORITY
  }

  /** Makes the list unmodifiable. */
  public CanonicalPolicy {
    sources = List.copyOf(sources);
  }

  /**
   * The earliest article is canonical.
   *
   * @return the policy
   */
  public static CanonicalPolicy earliest() {
    return new CanonicalPolicy(Rule.EARLIEST, List.of());
  }

  /**
   * The longest article is canonical.
   *
   * @return the policy
   */
  public static CanonicalPolicy longest() {
    return new CanonicalPolicy(Rule.LONGEST, List.of());
  }

  /**
   * The article of the best source is canonical.
   *
   * @param sources names as in the articles, best first
   * @return the policy
   */
  public static CanonicalPolicy sources(String... sources) {
    return new CanonicalPolicy(Rule.SOURCE_PRIORITY, List.of(sources));
  }

  /**
   * The order of precedence.
   *
   * @return compares articles; 0 only for one and the same id
   */
  public Comparator<Entry> precedence() {
    return new Precedence(this);
  }

  /**
   * What the order goes by first, for whoever would compare articles without having them: of two
   * with different numbers the lesser precedes. Of two with the same the lesser {@link #minor}
   * does; where these are the same too, only {@link #precedence} tells.
   *
   * @param entry an article
   * @return its number
   */
  public long major(Entry entry) {
    return new Precedence(this).major(entry);
  }

  /**
   * What the order goes by where {@link #major} does not decide.
   *
   * @param entry an article
   * @return its number
   */
  public long minor(Entry entry) {
    return new Precedence(this).minor(entry);
  }
}
