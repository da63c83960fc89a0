package dev.hearsay.conflict;

import dev.hearsay.text.Span;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lets through the clashes of a story that can be conflicts. Two statements that are given as a
 * pair are about one thing; of those that are only found near each other in a story few are. What a
 * guard makes another thing, or has hardly anything around it that is the same, is none; of the
 * rest {@link ConflictRule#storyModel} says how likely they are.
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
          Guard.NON_FUNCTIONAL,
          Guard.OTHER_SLOT);

  /** What two statements that name others in one slot share besides, by weight. */
  private static final double ANCHOR = 4;

  /** How much of what is near, and of what is farther off, is the same around names in one slot. */
  static final double ONE_SLOT = 0.8;

  /** How alike speakers must be to be taken for one. */
  static final double SAME_SPEAKER = 0.5;

  /** With more that is not the same, two longer quotations are two remarks. */
  private static final double ALTERED = 0.2;

  /** Of two quotations of one remark the longer is not longer than so many times the other. */
  private static final double MOST_LONGER = 2;

  /** How much of the slot is the same at least, by what is near and what is farther off. */
  private static final double SLOT = 0.7;

  private Gate() {}

  /** Whether a guard has fired that makes another thing of it. */
  static boolean isClosed(Set<Guard> fired) {
    return fired.stream().anyMatch(CLOSING::contains);
  }

  /** Whether it is let through as far as guards do not matter, which cost more to ask. */
  static boolean isFit(Clash clash, double anchor, boolean sameArticle) {
    double slot = clash.near() + clash.wide();
    return switch (clash.sort()) {
      case NUMBERS, QUANTIFIED, NEGATED, ANTONYM, REVERSAL, SCALE -> slot >= SLOT;
      case TIMES -> slot >= SLOT && !sameArticle;
      case CATEGORY, PARTIAL, PLACE, NAMES ->
          clash.near() >= ONE_SLOT && clash.wide() >= ONE_SLOT && takesNames(anchor, sameArticle);
      case SWAPPED -> clash.strength() >= 0.9 && slot >= 1.2 && !sameArticle;
      case QUOTED ->
          clash.wide() >= SAME_SPEAKER
              && clash.strength() > QuoteRule.TRIMMED
              && (clash.strength() == QuoteRule.OTHER_WORDS
                  || (clash.strength() <= ALTERED && areAlikeLong(clash.a(), clash.b())));
      case SAID -> clash.near() >= 0.9 && clash.gap() >= 0.3;
      case LOOSE, CLASS, WORDS, NAME_AND_WORD -> false;
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
