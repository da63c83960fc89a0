package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Clash.Sort;
import dev.hearsay.text.Span;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

  /** Sorts that only pairs are judged by. */
  private static final Set<Sort> NEVER =
      EnumSet.of(Sort.LOOSE, Sort.CLASS, Sort.WORDS, Sort.NAME_AND_WORD);

  private static Clash clash(Sort sort, double near, double wide, double strength) {
    Span span = new Span(0, 1);
    return new Clash(Kind.NUMERIC, sort, span, span, 0, 0, near, wide, strength, 1, true);
  }

  /** With so much in common no clash asks for more. */
  private static final double MUCH = 100;

  private static boolean isOpen(Clash clash, Set<Guard> fired, double anchor, boolean same) {
    return Gate.isFit(clash, anchor, same) && !Gate.isClosed(fired);
  }

  private static boolean isOpen(Clash clash) {
    return isOpen(clash, Set.of(), MUCH, false);
  }

  private static Clash best(Sort sort) {
    return clash(sort, 1, 1, sort == Sort.QUOTED ? QuoteRule.OTHER_WORDS : 1);
  }

  @ParameterizedTest
  @EnumSource
  void whatFitsBestIsLetThrough(Sort sort) {
    assertEquals(!NEVER.contains(sort), isOpen(best(sort)));
    assertFalse(isOpen(clash(sort, 0, 0, 0)));
  }

  @ParameterizedTest
  @EnumSource
  void withinOneArticleMoreIsAsked(Sort sort) {
    for (double near = 0; near <= 1; near += 0.1) {
      for (double wide = 0; wide <= 1; wide += 0.1) {
        Clash clash = clash(sort, near, wide, 1);
        assertTrue(isOpen(clash) || !isOpen(clash, Set.of(), MUCH, true));
      }
    }
  }

  /** What fits better is not turned back where worse is let through. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "QUOTED")
  void betterIsNeverTurnedBack(Sort sort) {
    for (double near = 0; near < 1; near += 0.1) {
      for (double wide = 0; wide < 1; wide += 0.1) {
        for (double strength = 0; strength < 1; strength += 0.1) {
          boolean open = isOpen(clash(sort, near, wide, strength));
          assertTrue(!open || isOpen(clash(sort, near + 0.1, wide, strength)));
          assertTrue(!open || isOpen(clash(sort, near, wide + 0.1, strength)));
          assertTrue(!open || isOpen(clash(sort, near, wide, strength + 0.1)));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTHER_EVENT, false",
    "UPDATE, true",
    "DISPUTED, true",
    "NOT_REAL, false",
    "OTHER_ROLE, true",
    "OTHER_SCOPE, false",
    "BACKGROUND, false",
    "NEXT_DAY, false",
    "TRIMMED, false",
    "OTHER_SLOT, false"
  })
  void someGuardsCloseIt(Guard guard, boolean open) {
    assertEquals(open, isOpen(best(Sort.NUMBERS), EnumSet.of(guard), MUCH, false));
    assertEquals(open, isOpen(best(Sort.NUMBERS), EnumSet.of(Guard.UPDATE, guard), MUCH, false));
  }

  @Test
  void quotationsAreOfOneRemarkAndNotOneOfTheOther() {
    assertFalse(isOpen(clash(Sort.QUOTED, 1, 1, QuoteRule.TRIMMED)));
    assertTrue(isOpen(clash(Sort.QUOTED, 0.8, 1, 0.2)));
    assertTrue(isOpen(clash(Sort.QUOTED, 0.5, 1, QuoteRule.OTHER_WORDS)));
    assertFalse(isOpen(clash(Sort.QUOTED, 0.7, 1, 0.3)), "two remarks");
    assertFalse(isOpen(clash(Sort.QUOTED, 0, 1, 1)), "two remarks");
    assertFalse(isOpen(clash(Sort.QUOTED, 0.8, 0, 0.2)), "two speakers");
    Clash part =
        new Clash(
            Kind.QUOTE, Sort.QUOTED, new Span(0, 9), new Span(0, 19), 0, 0, 1, 1, 0.1, 1, true);
    assertFalse(isOpen(part), "a few words of a long remark");
  }

  /** Names must share more besides, and are of two articles. */
  @ParameterizedTest
  @CsvSource({
    "NAMES, 3.9, false, false",
    "NAMES, 4.0, false, true",
    "PLACE, 4.0, true, false",
    "SWAPPED, 0.0, false, true",
    "SWAPPED, 0.0, true, false",
    "NUMBERS, 0.0, true, true"
  })
  void whatTheyShareBesidesIsAsked(Sort sort, double anchor, boolean same, boolean open) {
    assertEquals(open, isOpen(best(sort), Set.of(), anchor, same));
  }

  @ParameterizedTest
  @CsvSource({"0.35, 0.3, false", "0.35, 0.4, true", "0, 0.75, true", "0.75, 0, true"})
  void hardlyAnythingAroundThemIsTooLittle(double near, double wide, boolean open) {
    for (Sort sort : EnumSet.of(Sort.NUMBERS, Sort.TIMES, Sort.NEGATED, Sort.REVERSAL)) {
      assertEquals(open, isOpen(clash(sort, near, wide, 0.1)));
    }
  }
}
