package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Kasper Holt scored the winner for Karsk.|Miko Brandt scored the winner for Karsk.|NAMES Kasper Holt/Miko Brandt
          The summit will be held in Orlec in June.|The summit will be held in Tarsk in June.|NAMES Orlec/Tarsk
          The bus carried schoolchildren to Orlec.|The bus carried nuns to Orlec.|WORDS schoolchildren/nuns
          The warrant was signed by Judge Paulo Adair.|The warrant was signed by Judge Carla Wenn.|NAMES Judge Paulo Adair/Judge Carla Wenn
          The climbers died on Mount Harrod in May.|The climbers died on Mount Selwyn in May.|NAMES Mount Harrod/Mount Selwyn
          The cup was won by Anna Lopez in Karsk.|The cup was won by Maria Lopez in Karsk.|NAMES Anna Lopez/Maria Lopez
          The robber found a wallet in the yard; police will find him.|The robber dropped a wallet in the yard; police will find him.|WORDS found/dropped
          The fire began in the kitchen of the hotel.|The fire began in the laundry of the hotel.|WORDS kitchen/laundry
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new SubstitutionRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Kasper Holt scored the winner for Karsk.|Holt scored the winner for Karsk.
          Lena J. Holt, President Brandt's adviser, left.|Lena Holt, President Miko Brandt's adviser, left.
          Kasper Holt scored the winner for Karsk.|Coach Holt scored the winner for Karsk.
          The cup was won by Tim Lopez in Karsk.|The cup was won by Timothy Mark Lopez in Karsk.
          The cup was won by T. Lopez in Karsk.|The cup was won by Timothy Mark Lopez in Karsk.
          The play is by Noël Lopez in Karsk.|The play is by Noel Lopez in Karsk.
          The cup was won by Stacy Lopez in Karsk.|The cup was won by Stacey Lopez in Karsk.
          Shares in Vesmar Dynamo fell.|Shares in Vesmar Dynamo Co. fell.
          Kasper Holt scored the winner for Karsk.|The rain fell on the roofs of Tarsk all night.
          The summit will be held in Paris in June.|The summit will be held in Rome in June.
          The council approved the plan.|The council rejected the plan.
          The fire killed a farmer.|The fire killed a farmer.
          Shares in Vesmar Dynamo Co. fell on Monday.|Shares in VD fell on Monday.
          Experts said Velobrast hit the banks.|Experts said Velbrast hit the banks.
          The agents met Verrick at the quay.|The agents met the minister at the quay.
          Reporters asked about the harbour before Holt left.|Reporters, with Brandt away, asked about the harbour.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new SubstitutionRule(), a, b));
  }
}
