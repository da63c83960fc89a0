package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The fire in Tarsk killed 12 people.|The fire in Tarsk killed 19 people.|NUMBERS 12/19
          The fire in Tarsk killed twelve people.|Nineteen people were killed in the Tarsk fire.|NUMBERS twelve/Nineteen
          The fire in Tarsk killed more than 20 people.|The fire in Tarsk killed 19 people.|NUMBERS more than 20/19
          The fire in Tarsk killed up to 10 people.|The fire in Tarsk killed 19 people.|NUMBERS up to 10/19
          Dozens of people were killed in Tarsk.|Five people were killed in Tarsk.|NUMBERS Dozens/Five
          No one was killed in the Tarsk fire.|Three people were killed in the Tarsk fire.|NUMBERS No one/Three
          The firm lost $356 million in March.|The firm lost $410m in March.|NUMBERS $356 million/$410m
          Prices rose 3 percent in May.|Prices rose 5 percent in May.|NUMBERS 3 percent/5 percent
          Turnout in Belk was 61 percent.|Turnout in Belk was 54 percent.|NUMBERS 61 percent/54 percent
          The walk was 12 km long.|The walk was 12 miles long.|NUMBERS 12 km/12 miles
          The mayor, 54, resigned in Belk.|The mayor, 57, resigned in Belk.|NUMBERS 54/57
          The second bomb went off near the gate.|The third bomb went off near the gate.|NUMBERS second/third
          All passengers survived the crash.|Some passengers survived the crash.|QUANTIFIED All/Some
          Three of the 14 sailors were rescued.|All 14 sailors were rescued.|QUANTIFIED Three of the 14/All
          Eleven of the jurors were women.|Seven of the jurors were women.|NUMBERS Eleven/Seven
          A minority of doctors backed the plan.|A majority of doctors backed the plan.|QUANTIFIED A minority/A majority
          Karsk beat Orlec 3-1 on Sunday.|Karsk beat Orlec 2-1 on Sunday.|NUMBERS 3-1/2-1
          Flight 212 left Ostmark at noon.|Flight 219 left Ostmark at noon.|NUMBERS 212/219
          The quake killed 40 people and injured 200.|The quake killed 200 people and injured 40.|NUMBERS 40/200; NUMBERS 200/40
          The quake killed 40 people and injured 200.|The quake killed 45 people and injured 200.|NUMBERS 40/45
          The army said 12 soldiers died in the Tarsk ambush.|The army said 15 soldiers, not 12, died in the Tarsk ambush.|NUMBERS 12/15
          Over 17,000 vans were sold in Belk.|Fewer than 17,000 vans were sold in Belk.|NUMBERS Over 17,000/Fewer than 17,000
          The jury in the Tarsk trial needed two hours.|Jurors took nine hours in the trial over the Tarsk fire.|NUMBERS two hours/nine hours
          There are 62 cases, 47 in Orlec, 7 in Karsk and 4 in Belk.|Of the 62 cases 9 are in Karsk.|NUMBERS 7/9
          Twelve people died in Orlec and five in Karsk.|Seven people died in Karsk and 12 in Orlec.|NUMBERS five/Seven
          The firm sold 300 vans in Belk and 900 outside Belk.|The firm sold 800 vans outside Belk.|NUMBERS 900/800
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new NumericRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The fire in Tarsk killed 12 people.|The fire in Tarsk killed a dozen people.
          The fire in Tarsk killed at least 12 people.|The fire in Tarsk killed 19 people.
          The fire in Tarsk killed fewer than 20 people.|The fire in Tarsk killed 19 people.
          The fire in Tarsk killed about 60 people.|The fire in Tarsk killed 61 people.
          The firm lost $356 million in March.|The firm lost $356m in March.
          The firm lost $356 million in March.|The firm lost 356 million euros in March.
          The firm lost 13,950 jobs in March.|The firm lost 14,000 jobs in March.
          Prices rose 3 percent in May.|Prices rose to 3 percent in May.
          The walk was 12 km long.|The walk was 12,000 metres long.
          The walk was 12 km long.|The walk took 12 hours.
          The boy, 12, was found in the Ruhn forest.|Nineteen children were found in the Ruhn forest.
          Flight 212 left Ostmark at noon.|Some 180 people left Ostmark at noon.
          None of the children was injured.|All children were unharmed.
          None of the sailors resigned.|All the sailors stayed on.
          Two goals put Karsk 2-0 up before half-time.|Karsk and Orlec drew 3-3.
          Half the town was flooded.|The town was flooded.
          There were 878 cases in Belk, of which 365 were in Orlec and 496 in Karsk.|Belk had more than 870 cases, more than 480 of them in Karsk.
          Nine Shoes took $45.9 million at home and $376.2 million abroad, for a total of $422.1 million.|Nine Shoes took more than $422 million around the world.
          The motion failed by 186 votes to 237.|The motion was beaten by 237 votes to 186.
          There are 62 cases, 47 in Orlec, 7 in Karsk and 4 in Belk.|There are fewer than 8 cases in Karsk.
          More than 40 people marched in Belk.|More than 80 people marched in Belk.
          About 10 000 people marched in Belk.|Some 10,000 people marched in Belk.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new NumericRule(), a, b));
  }
}
