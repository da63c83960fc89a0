package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  /**
   * What clashes in two pairs of texts, the first with the other two, is a candidate in the second.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Words of other slots: nothing around them is the same.
          ANTONYM|The old mill by the river was sold to a family from Belk.|Critics all over the country hailed it as the dawn of a new age.|The new mill by the river was sold to a family from Belk.
          # Opposites that go on with other things.
          REVERSAL|A court in Orlec cleared Dresk of manslaughter.|In Orlec Dresk was found guilty of falsifying notes.|In Orlec Dresk was found guilty of manslaughter.
          # Names behind other prepositions are parts of other things.
          NAMES|The mill was moved from Orlec last year after the fire.|The mill burned near Tarsk last year before the harvest.|The mill was moved from Tarsk last year after the fire.
          """)
  void whatIsOfOtherThingsIsNoCandidate(Clash.Sort sort, String a, String ofAnother, String ofOne) {
    Evidence others = Given.evidence(a, Context.UNKNOWN, ofAnother, Context.UNKNOWN);
    assertTrue(others.clashes().stream().anyMatch(clash -> clash.sort() == sort));
    assertFalse(others.candidates().stream().anyMatch(clash -> clash.sort() == sort));
    Evidence one = Given.evidence(a, Context.UNKNOWN, ofOne, Context.UNKNOWN);
    assertTrue(one.candidates().stream().anyMatch(clash -> clash.sort() == sort));
  }

  /**
   * Two sentences of a story, what clashes in them, whether they are of one article, and whether
   * they may tell of one thing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tolmark rose 1.4 percent to $65.60 in Vesk.    | Tolmark rose 1.1 percent to $65.36 in Vesk.    | NUMBERS | true  | false
          Tolmark rose 1.4 percent to $65.60 in Vesk.    | Tolmark rose 1.1 percent to $65.60 in Vesk.    | NUMBERS | true  | true
          The storm in Vesk hurt 12 women and 30 men.    | Nine women and 41 men were taken to Vesk's hospital after the storm had torn roofs from houses. | NUMBERS | true  | true
          The turnout was 61 percent.                    | The turnout was 54 percent.                    | NUMBERS | true  | false
          The results are adjusted for an extra day.     | The results are not adjusted for an extra day. | NEGATED | true  | false
          The results are adjusted for an extra day.     | The results are not adjusted for an extra day. | NEGATED | false | true
          The results are sound.                         | The results are not sound. | NEGATED | false | false
          Tolmark adjusted its results for an extra day. | Tolmark has not adjusted its results for an extra day. | NEGATED | true  | true
          """)
  void whatMayBeOfOneThing(String a, String b, Clash.Sort sort, boolean sameArticle, boolean one) {
    Evidence evidence = Given.evidence(a, Context.UNKNOWN, b, Context.UNKNOWN);
    boolean any =
        evidence.clashes().stream()
            .filter(clash -> clash.sort() == sort)
            .map(clash -> evidence.isOfOneThing(clash, sameArticle))
            .reduce(Boolean::logicalOr)
            .orElseThrow();
    assertEquals(one, any);
  }
}
