package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnanimityRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The council backed the plan unanimously.|The council backed the plan by eight votes to two.|ANTONYM unanimously/eight votes to two
          The verdict of the jury was unanimous.|The jury convicted him by 10 votes to two.|ANTONYM unanimous/10 votes to two
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new UnanimityRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The council backed the plan unanimously.|The council backed the plan by ten votes to nil.
          The council backed the plan unanimously.|The council backed the plan.
          The vote of the council was not unanimous.|The council backed the plan by eight votes to two.
          Lund won the bout by a unanimous decision.|Lund won the bout by 116 points to 112.
          The council backed the plan unanimously.|The council of 45 backed the plan in two votes.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new UnanimityRule(), a, b));
  }
}
