package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  /** Two sentences of a story, what clashes in them, and whether they may tell of one thing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tolmark rose 1.4 percent to $65.60 in Vesk.    | Tolmark rose 1.1 percent to $65.36 in Vesk.    | NUMBERS | false
          Tolmark rose 1.4 percent to $65.60 in Vesk.    | Tolmark rose 1.1 percent to $65.60 in Vesk.    | NUMBERS | true
          The storm in Vesk hurt 12 women and 30 men.    | Nine women and 41 men were taken to Vesk's hospital after the storm had torn roofs from houses. | NUMBERS | true
          The turnout was 61 percent.                    | The turnout was 54 percent.                    | NUMBERS | false
          The results are adjusted for an extra day.     | The results are not adjusted for an extra day. | NEGATED | false
          Tolmark adjusted its results for an extra day. | Tolmark has not adjusted its results for an extra day. | NEGATED | true
          """)
  void whatMayBeOfOneThing(String a, String b, Clash.Sort sort, boolean one) {
    Evidence evidence = Given.evidence(a, Context.UNKNOWN, b, Context.UNKNOWN);
    boolean any =
        evidence.clashes().stream()
            .filter(clash -> clash.sort() == sort)
            .map(evidence::isOfOneThing)
            .reduce(Boolean::logicalOr)
            .orElseThrow();
    assertEquals(one, any);
  }
}
