package dev.hearsay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RewriteRuleTest {

  private static final String REPORT =
      "The harbour board of Port Ellery voted on Thursday to close the north quay for 11 weeks,"
          + " while divers replace 340 timber piles. The chair of the board, Hanne Ostrow, said the"
          + " work would cost 3 million crowns. Ferries to Skell and Marrow will leave from the"
          + " fish market, and the operator Northline expects delays of 25 minutes.";

  private static final String REWRITE =
      "For 11 weeks no boat will moor at the north quay of Port Ellery. On Thursday its harbour"
          + " board decided to have the 340 piles of timber renewed by divers, at a price of 3"
          + " million crowns, as Hanne Ostrow, who leads the board, explained. Northline moves its"
          + " ferries for Skell and Marrow to the fish market and warns of waits of 25 minutes.";

  private static final String LATER =
      "Passengers for Skell waited 90 minutes on Monday, as works on the north quay of Port Ellery"
          + " began. The mayor, Jorun Vell, told Channel Six that 200 complaints had arrived by"
          + " noon. A second boat, the Kestrel, is to join from Aldmoor by July, and the council"
          + " of Brenning county will vote on 14 May whether to pay 60 percent of the bill.";

  private final RewriteRule rule = new RewriteRule();

  private boolean holds(String a, String b) {
    boolean holds = rule.holds(a, b);
    assertEquals(holds, rule.holds(b, a));
    return holds;
  }

  @Test
  void theSameFactsInOtherWords() {
    assertTrue(holds(REPORT, REWRITE));
    assertTrue(holds(REPORT, REPORT));
  }

  @Test
  void aLaterVersionHasOtherFacts() {
    assertFalse(holds(REPORT, LATER));
  }

  @Test
  void aTemplateHasOtherFactsEveryTime() {
    assertFalse(
        holds(
            "Shares of Northline rose 4.2 percent to 31.70 crowns on Monday in Aldmoor. Volume was"
                + " 120,400, above the mean of 98,000. Analysts at Vell rate it 7 of 10.",
            "Shares of Brenning fell 1.9 percent to 12.35 crowns on Friday in Tolmark. Volume was"
                + " 77,100, below the mean of 85,600. Analysts at Marrow rate it 3 of 10."));
  }

  @Test
  void aSummaryIsNoRewrite() {
    assertFalse(holds(REPORT, REWRITE.substring(0, REWRITE.length() / 2)));
  }

  @Test
  void withoutFactsNothingIsSaid() {
    String plain = "the board voted to close the quay while divers replace what is rotten there";
    assertFalse(holds(plain, plain));
    assertFalse(holds("", ""));
    assertFalse(holds("in Skell and Marrow and Aldmoor", "in Skell and Marrow and Aldmoor"));
  }

  @Test
  void millionsOfWordsAreCompared() {
    String names = "aX Yz 12 ".repeat(440_000);
    assertFalse(rule.holds(names, names));
  }
}
