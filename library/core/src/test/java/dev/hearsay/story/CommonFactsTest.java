package dev.hearsay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonFactsTest {

  private static final String ORIGINAL =
      "On Monday the mill of Hanne Ostrow in Port Ellery ground 1,900 sacks of flour, for which the"
          + " Vaslow Trust paid 2.5 crowns each.";
  private static final String REWRITE =
      "Each of the 1,900 sacks that were ground on Monday brought 2.5 crowns to Hanne Ostrow: the"
          + " buyer of all her flour is the Vaslow Trust, the place is Port Ellery.";
  private static final String OTHER =
      "Hanne Ostrow said on Friday that the miller of Tarnfoot, Piet Quill, would go to Harlow Bay"
          + " to see the Castle and its 14 wheels before Easter comes again.";

  private final RewriteRule rule = new RewriteRule();

  @Test
  void aRewriteHasTheFactsOfTheOriginal() {
    assertTrue(rule.holds(ORIGINAL, REWRITE));
    CommonFacts common = rule.common(ORIGINAL, REWRITE);
    assertEquals(
        List.of("Monday", "Hanne Ostrow", "Port Ellery", "1,900", "Vaslow Trust", "2.5"),
        common.facts());
    assertEquals(1, common.shared());
    assertEquals(11, common.fewest());
    assertEquals(26.0 / 33, common.lengths(), 1e-12);
  }

  @Test
  void anotherReportHasOthers() {
    assertFalse(rule.holds(ORIGINAL, OTHER));
    CommonFacts common = rule.common(OTHER, ORIGINAL);
    assertEquals(List.of("Hanne Ostrow"), common.facts());
    assertTrue(common.shared() < RewriteRule.SHARED);
    assertEquals(rule.common(ORIGINAL, OTHER).aInB(), common.bInA());
  }

  @Test
  void aWordThatIsWrittenSmallElsewhereIsNoName() {
    String dateline = "VESK (Herald) - The mill of Hanne Ostrow is the first that turns again.";
    assertEquals(
        List.of("Hanne Ostrow"), rule.common(dateline, "The miller is Hanne Ostrow.").facts());
  }

  @Test
  void partsAndShortTextsSayNothing() {
    assertFalse(rule.holds(ORIGINAL, ORIGINAL + " " + OTHER));
    assertFalse(rule.holds("It rained in Vesk.", "In Vesk it rained."));
    assertFalse(rule.holds("", ""));
    assertEquals(new CommonFacts(List.of(), 0, 0, 0, 0), rule.common("", ""));
  }
}
