package dev.hearsay.conflict;

import dev.hearsay.text.Span;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets through the clashes of a story that are worth telling. Two statements that are given as a
 * pair are about one thing; of those that are only found near each other in a story few are, so
 * that here more is asked: the same slot, and no guard that makes another thing of it.
 */
final class Gate {

  private static final Set<Guard> CLOSING =
      EnumSet.of(
          Guard.OTHER_EVENT,
          Guard.NOT_REAL,
          Guard.OTHER_SCOPE,
          Guard.BACKGROUND,
          Guard.NEXT_DAY,
          Guard.TRIMMED,
          Guard.OTHER_SLOT);

  /**
   * What two statements share besides, by weight, where the numbers do not tell what they count.
   */
  private static final double ANCHOR = 4;

  /** The same where numbers tell what they count, and of opposites. */
  private static final double LEAST = 2;

  /** How alike speakers must be to be taken for one. */
  static final double SAME_SPEAKER = 0.5;

  /** With more that is not the same, two longer quotations are two remarks. */
  private static final double ALTERED = 0.2;

  /** Of two quotations of one remark the longer is not longer than so many times the other. */
  private static final double MOST_LONGER = 2;

  /** How much more of the slot must be the same within one article. */
  private static final double WITHIN = 0.5;

  private Gate() {}

  /** Whether a guard has fired that makes another thing of it. */
  static boolean isClosed(Set<Guard> fired) {
    return fired.stream().anyMatch(CLOSING::contains);
  }

  /** Whether it is let through as far as guards do not matter, which cost more to ask. */
  static boolean isFit(Clash clash, double anchor, boolean sameArticle) {
    double slot = clash.near() + clash.wide() - (sameArticle ? WITHIN : 0);
    return switch (clash.sort()) {
      case NUMBERS, QUANTIFIED ->
          slot >= 1
              && clash.strength() >= 0.7
              && anchor >= (clash.strength() >= 0.9 ? LEAST : ANCHOR);
      case TIMES -> clash.strength() >= 0.9 && slot >= 1.2;
      case NEGATED -> clash.strength() >= 0.5 && clash.gap() >= 0.6 && slot >= 0.8;
      case ANTONYM, REVERSAL -> clash.strength() >= 0.6 && slot >= 0.8 && anchor >= LEAST;
      case SCALE -> clash.strength() >= 0.6 && slot >= 0.9;
      case CATEGORY, PLACE, NAMES ->
          clash.near() >= 0.8 && clash.wide() >= 0.8 && takesNames(anchor, sameArticle);
      case SWAPPED -> clash.strength() >= 0.9 && slot >= 1.2 && !sameArticle;
      case QUOTED ->
          clash.wide() >= SAME_SPEAKER
              && clash.strength() > QuoteRule.TRIMMED
              && (clash.strength() == QuoteRule.OTHER_WORDS
                  || (clash.strength() <= ALTERED && areAlikeLong(clash.a(), clash.b())));
      case SAID -> clash.near() >= 0.9 && clash.gap() >= 0.3;
      case PARTIAL, LOOSE, CLASS, WORDS, NAME_AND_WORD -> false;
    };
  }

  private static boolean areAlikeLong(Span a, Span b) {
    return Math.max(a.length(), b.length()) <= MOST_LONGER * Math.min(a.length(), b.length());
  }

  /** Whether names in one slot are let through, if they fit. */
  static boolean takesNames(double anchor, boolean sameArticle) {
    return anchor >= ANCHOR && !sameArticle;
  }
}
