package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "The bridge is perfectly safe," Mayor Holt said.|"The bridge is perfectly safe," Governor Brandt said.|SAID Mayor Holt/Governor Brandt
          Mayor Holt said: "The bridge is perfectly safe."|Governor Brandt said: "The bridge is perfectly safe."|SAID Mayor Holt/Governor Brandt
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new AttributionRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "The bridge is perfectly safe," Mayor Holt said.|"The bridge is perfectly safe," the mayor said.
          "The bridge is perfectly safe," Mayor Holt said.|"The bridge is perfectly safe," an engineer said.
          "The bridge is perfectly safe," Kasper Holt said.|"The bridge is perfectly safe," Holt said.
          "The old bridge is perfectly safe," Mayor Holt said.|"The snow was deeper than a tall man," Governor Brandt said.
          "The bridge is perfectly safe," Holt said.|"The bridge is perfectly safe," the Karsk Democrat said.
          The bridge is perfectly safe, Mayor Holt said.|The bridge is perfectly safe, Governor Brandt said.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new AttributionRule(), a, b));
  }
}
