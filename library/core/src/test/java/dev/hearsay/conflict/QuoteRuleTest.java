package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "The bridge was perfectly safe in winter," Mayor Holt said.|"The bridge was barely safe in winter," Mayor Holt said.|QUOTED The bridge was perfectly safe in winter,/The bridge was barely safe in winter,
          "The bridge is safe," Mayor Holt said.|"The bridge is not safe," Mayor Holt said.|QUOTED The bridge is safe,/The bridge is not safe,
          It was a "huge mistake", he said.|It was a "grave error", he said.|QUOTED huge mistake/grave error
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new QuoteRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "The old bridge by the school will never be safe," Mayor Holt said.|"Deep snow buried every sheep and fence on that hill," Mayor Holt said.
          The bridge is safe, Mayor Holt said.|The bridge is unsafe, Mayor Holt said.
          "The bridge is safe," Mayor Holt said.|The bridge is safe, Mayor Holt said.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new QuoteRule(), a, b));
  }
}
