package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Holt defeated Brandt in the Karsk election.|Brandt defeated Holt in the Karsk election.|SWAPPED Holt defeated Brandt/Brandt defeated Holt
          Varnland invaded Ostrel in 1931.|Ostrel invaded Varnland in 1931.|SWAPPED Varnland invaded Ostrel/Ostrel invaded Varnland
          In March Corvane bought Tolmark in Belk.|Tolmark took over Corvane after long talks.|SWAPPED Corvane bought Tolmark/Tolmark took over Corvane
          Corvane bought its rival Tolmark.|Corvane was bought by its rival Tolmark.|SWAPPED Corvane bought its rival Tolmark/Corvane was bought by its rival Tolmark
          The dog bit the mayor in Belk.|The mayor bit the dog in Belk.|SWAPPED dog bit the mayor/mayor bit the dog
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new RoleRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Holt defeated Brandt in the Karsk election.|Holt defeated Brandt in Karsk.
          Holt met Brandt in Karsk.|Brandt met Holt in Karsk.
          Corvane bought Tolmark in Karsk by the end of May.|Corvane bought Tolmark in Karsk.
          Holt and Brandt resigned in Karsk.|Brandt and Holt resigned in Karsk.
          Holt, Lund and Brandt resigned.|Brandt, Lund and Holt resigned.
          The group includes Holt of Karsk and Brandt of Belk.|The group includes Brandt of Belk and Holt of Karsk.
          The firm sells Tolmar and a syrup called Corvan in Belk.|The firm sells a syrup called Corvan and Tolmar in Belk.
          Holt defeated Brandt.|Holt lost his voice. Brandt slept.
          Corvane, based in Belk, sells bread.|Belk-based Corvane sells bread.
          Tarsk ordered wheat from Marland in Belk.|Marland will ship wheat to Tarsk in Belk.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new RoleRule(), a, b));
  }
}
