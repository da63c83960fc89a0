package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The minister resigned in Belk.|The minister did not resign in Belk.|NEGATED resigned/resign
          Police found no weapons in the house.|Police found weapons in the house.|NEGATED weapons/weapons
          Nobody was hurt in the crash.|Several passengers were hurt in the crash.|NEGATED hurt/hurt; NEGATED crash/crash
          All of Tolvane was evacuated.|Nobody in Tolvane was evacuated.|NEGATED evacuated/evacuated
          The driver survived.|The driver did not survive.|NEGATED survived/survive
          The boat arrived before the storm.|The boat did not arrive before the storm.|NEGATED arrived/arrive
          The deal was signed in Belk.|Both refused to sign the deal.|NEGATED deal/deal; NEGATED signed/sign
          The bridge is safe.|The bridge is not safe.|NEGATED safe/safe
          The pitch was banned for more than four years.|The pitch was not banned for more than four years.|NEGATED banned/banned
          The road was open until 2019.|The road was not open until 2019.|NEGATED open/open
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new NegationRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The minister resigned in Belk.|The minister resigned in Belk, not in Orlec.
          The gate was not open.|The gate was closed.
          The flood caused no deaths.|The flood caused zero deaths.
          Flights were cut for lack of air traffic controllers.|A shortage of air traffic controllers cut flights.
          The ferries will not be ready then.|The ferries will be ready only after May.
          Nobody has thrown farther than Lund.|Lund has thrown in Belk.
          The minister did not resign in Belk.|The minister never resigned in Belk.
          Not only the mayor resigned.|The mayor resigned.
          The bridge is not safe.|The harbour is full of ice.
          The minister resigned.|The minister resigned.
          The team did not find a trace of oil.|The team found no trace of oil.
          The strike was due to pay, not due to hours.|The strike was not due to hours, but to pay.
          The mayor refused to accept the offer.|The mayor refused to accept the revised offer.
          The bridge in Orlec did not open until 2019.|The bridge in Orlec opened in 2019.
          The bridge in Orlec did not open before 2019.|The bridge in Orlec opened in 2023.
          Holt did not discuss the economy or the outlook.|Holt did not discuss the economy, the outlook for Belk.
          Holt was last seen in May.|Holt has not been seen since May.
          "The plan is sound," said Holt.|Holt declined to comment on the lawsuit.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new NegationRule(), a, b));
  }
}
