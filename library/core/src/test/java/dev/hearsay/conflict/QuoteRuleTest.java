package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
          "We will rebuild the quay with steel," Holt said.|"We will rebuild the quay with timber," Holt said.|QUOTED We will rebuild the quay with steel,/We will rebuild the quay with timber,
          "We sold the grain," Holt said.|"We didn't sell any grain," Holt said.|QUOTED We sold the grain,/We didn't sell any grain,
          A "technical" fault stopped the ferry.|A "human" fault stopped the ferry.|QUOTED technical/human
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
          "We don't like this common-sense plan," Holt said.|"We do not like this commonsense plan," Holt said.
          "We're gonna rebuild the harbour," Holt said.|"We are going to rebuild the harbor," Holt said.
          "It isnt a risk to travellers," Holt said.|"It isn't a risk to travelers," Holt said.
          "Ships ... will sail again," Holt said.|“Ships . . . will sail again,” Holt said.
          "We are closing two schools," Holt said.|"The choir was marvellous," Holt said.
          "Ours is a very small harbour," Holt said.|"We need time," Holt said.
          "This (toll) figure is the key," Holt said.|"This (morning's) figure is the key," Holt said.
          The bridge is safe, Mayor Holt said.|The bridge is unsafe, Mayor Holt said.
          "The bridge is safe," Mayor Holt said.|The bridge is safe, Mayor Holt said.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new QuoteRule(), a, b));
  }

  /** Two texts of which the one quotes less, or leaves something out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "Indeed, we should rebuild the old harbour by June," Holt said.|"We should rebuild the old harbour by June," Holt said.
          "We will not, under any threat, sell the old harbour," Holt said.|"We will not ... sell the old harbour," Holt said.
          "I think that the harbour can be saved," Holt said.|"I think the harbour can be saved," Holt said.
          "[N]obody should sell the old harbour," Holt said.|"Nobody should sell the old harbour, and nobody will," Holt said.
          "We should apologise to every sailor," Holt said.|"We should say sorry to every sailor," Holt said.
          """)
  void whatIsLeftOutIsNoAlteration(String a, String b) {
    double[] strengths =
        Given.clashes(new QuoteRule(), a, b).stream().mapToDouble(Clash::strength).toArray();
    assertArrayEquals(new double[] {QuoteRule.TRIMMED}, strengths);
  }
}
