package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElsewhereTest {

  private static final double NONE = -5;

  private static Clash only(Rule rule, String a, String b) {
    List<Clash> clashes = Given.clashes(rule, a, b);
    assertEquals(1, clashes.size(), clashes::toString);
    return clashes.get(0);
  }

  /** Two texts with a clash of numbers, and how many sides of it the other text has elsewhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The fire hurt 12 pupils.                         | The fire hurt 30 pupils.                         | 0
          The fire hurt 12 pupils and 30 teachers.         | The fire hurt 30 pupils.                         | 1
          """)
  void sidesThatTheOtherTextHas(String a, String b, double sides) {
    Clash clash = only(new NumericRule(), a, b);
    assertEquals(sides, new Elsewhere(Given.matching(a, b)).sides(clash));
  }

  @Test
  void whatAgreesInASlotThatIsMoreAlikeLeads() {
    String a = "The fire hurt 12 pupils in Orlec and 30 pupils in Tarsk.";
    String b = "In Tarsk the fire hurt more than 25 pupils.";
    Matching matching = Given.matching(a, b);
    NumericRule.Pair agreeing =
        matching.allNumbers().stream().filter(NumericRule.Pair::agrees).findFirst().orElseThrow();
    NumericRule.Pair other =
        matching.allNumbers().stream().filter(pair -> !pair.agrees()).findFirst().orElseThrow();
    Clash clash =
        new Clash(
            Kind.NUMERIC,
            Clash.Sort.NUMBERS,
            other.a().span(),
            other.b().span(),
            other.a().place(),
            other.b().place(),
            other.near(),
            other.wide(),
            other.match(),
            1,
            true);
    double lead = new Elsewhere(matching).lead(clash);
    assertEquals(agreeing.slot() - other.slot(), lead, 1e-12);
    assertTrue(lead > NONE);
  }

  @Test
  void whereNothingAgreesNothingLeads() {
    String a = "The fire hurt 12 pupils in Orlec.";
    String b = "The fire hurt 30 pupils in Orlec.";
    Elsewhere elsewhere = new Elsewhere(Given.matching(a, b));
    assertEquals(NONE, elsewhere.lead(only(new NumericRule(), a, b)));
    String opened = "The bridge in Orlec opened in 2019.";
    String later = "The bridge in Orlec opened in 2023.";
    Elsewhere ofTimes = new Elsewhere(Given.matching(opened, later));
    assertEquals(NONE, ofTimes.lead(only(new TemporalRule(), opened, later)));
  }
}
