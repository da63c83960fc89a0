package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositeRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Troops advanced on Orlec on Friday.|Troops retreated from Orlec on Friday.|REVERSAL advanced/retreated
          The court found Brandt guilty in Belk.|The court found Brandt innocent in Belk.|REVERSAL guilty/innocent
          The council approved the plan.|The council rejected the plan.|REVERSAL approved/rejected
          Prices in Belk rose sharply.|Prices in Belk fell sharply.|REVERSAL rose/fell
          The bridge is safe, Mayor Holt said.|The bridge is unsafe, Mayor Holt said.|ANTONYM safe/unsafe
          The suspect is a man from Orlec.|The suspect is a woman from Orlec.|PARTIAL man/woman
          The pilot was injured in the crash.|The pilot was killed in the crash.|SCALE injured/killed
          The summit will be held in Paris in June.|The summit will be held in Rome in June.|PLACE Paris/Rome
          Prices in Belk did not rise sharply.|Prices in Belk did not fall sharply.|REVERSAL rise/fall
          Trains in Belk were at a standstill.|Trains in Belk resumed.|ANTONYM at a standstill/resumed
          The ship was built in North Korea.|The ship was built in South Korea.|PARTIAL North Korea/South Korea
          Holt bought the Belk mill.|Holt sold the Belk mill.|PARTIAL bought/sold
          The mayor set audacious goals for Belk.|The mayor set modest goals for Belk.|ANTONYM audacious/modest
          Ravel beat Dovria in Belk.|Ravel lost to Dovria in Belk.|REVERSAL beat/lost to
          Lund acquitted Brandt of fraud.|Brandt was found guilty of fraud by Lund.|REVERSAL acquitted/found guilty
          Norvia is bigger than Castel.|Norvia is smaller than Castel.|ANTONYM bigger/smaller
          The party in Belk was united.|The party in Belk was divided.|ANTONYM united/divided
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new OppositeRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Jordan Lund lives in the capital.|The family moved to Lesotho.
          Prices in Belk did not rise sharply.|Prices in Belk fell sharply.
          The summit will be held in Paris in June.|The summit will be held in France in June.
          The fire killed a farmer.|The blaze killed a farmer.
          The vote of the board was split.|The board of the choir is male.
          The bus carried schoolchildren to Orlec.|The bus carried nuns to Orlec.
          The council approved the plan.|The council backed the plan.
          The fire destroyed the school and the hotel.|The fire destroyed the school.
          Brodnik is a state in the southern region.|Brodnik is a state.
          The west stays dry while the east sees showers.|The east sees showers while the west stays dry.
          The mill offered for sale is old.|Holt offered to buy the old mill.
          Ravel lost to Dovria on Friday.|Dovria beat Ravel on Friday.
          Norvia, which is smaller, exports gas.|Gas of Castel lasts: its fields are bigger than in Norvia.
          Norvia is smaller than Castel.|Castel is bigger than Norvia.
          The party was divided on Sunday.|The singer of Belk United was heard on Sunday.
          Holt wrote during the season and said trade was proceeding as planned.|Holt said during the season, which ended in June, that trade was good.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new OppositeRule(), a, b));
  }
}
