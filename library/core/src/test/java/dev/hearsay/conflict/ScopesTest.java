package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {

  private static int number(Passage passage, double value) {
    return passage.quantities().stream().map(q -> q.value().value()).toList().indexOf(value);
  }

  /** Two texts, a number of each, and whether both are told of one thing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It had 12 cases in Orlec.                   | 12 | It had 19 cases in Orlec.             | 19 | 1
          It had 12 cases in Orlec.                   | 12 | There were 19 in the town of Orlec.   | 19 | 0.5
          It had 12 cases in Orlec.                   | 12 | It had 19 cases in Karsk.             | 19 | 0
          It had 12 cases in Orlec.                   | 12 | It had 19 cases.                      | 19 | 0.5
          It had 12 cases.                            | 12 | It had 19 cases.                      | 19 | 0.5
          It had 12 cases in Orlec.                   | 12 | It had 19 cases outside Orlec.        | 19 | 0
          It had 62 cases, 12 in Orlec and 7 in Karsk.| 62 | It had 19 cases in Karsk.             | 19 | -1
          It had 62 cases, 12 in Orlec and 7 in Karsk.| 12 | It had 19 cases in Karsk.             | 19 | -1
          It had 62 cases, 12 in Orlec and 7 in Karsk.| 7  | It had 19 cases in Karsk.             | 19 | 1
          It had 12 cases that were confirmed in Orlec| 12 | It had 19 cases in Orlec.             | 19 | 1
          It had 12 cases, said a doctor in Orlec.    | 12 | It had 19 cases in Karsk.             | 19 | 0.5
          It had 12 cases in the Orlec hills, Holt said| 12 | It had 19 cases in the Orlec hills.  | 19 | 1
          """)
  void toldOfOneThing(String a, double inA, String b, double inB, double alike) {
    Matching matching = Given.matching(a, b);
    int i = number(matching.a(), inA);
    int j = number(matching.b(), inB);
    assertEquals(alike, new Scopes(matching).alike(i, j));
    assertEquals(alike, new Scopes(Given.matching(b, a)).alike(j, i), "the other way round");
  }
}
