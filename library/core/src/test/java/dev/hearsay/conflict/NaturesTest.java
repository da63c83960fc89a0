package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturesTest {

  @Test
  void disputesComeBeforeUpdatesAndThoseBeforeConflicts() {
    assertEquals(Nature.CONFLICT, Natures.of(Set.of(), true));
    assertEquals(Nature.CONFLICT, Natures.of(EnumSet.of(Guard.OTHER_SCOPE), true));
    assertEquals(Nature.DIFFERENT_SCOPE, Natures.of(EnumSet.of(Guard.OTHER_SCOPE), false));
    assertEquals(Nature.UPDATE, Natures.of(EnumSet.of(Guard.UPDATE, Guard.OTHER_SCOPE), false));
    assertEquals(Nature.DISPUTED, Natures.of(EnumSet.of(Guard.UPDATE, Guard.DISPUTED), true));
  }

  @Test
  void conflictsAndStaleReportsAreContradictions() {
    for (Nature nature : Nature.values()) {
      assertEquals(nature == Nature.CONFLICT || nature == Nature.STALE, nature.isContradiction());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The plan was passed, Holt claimed.     | The plan was not passed, Brandt said.      | true
          The plan was passed, Holt said.        | Brandt denied that the plan was passed.    | true
          The plan was passed, Holt said.        | The plan was not passed, Brandt said.      | false
          The plan was passed, Holt claimed.     | The plan was not passed, Holt insisted.    | false
          The plan was passed.                   | Brandt denied that the plan was passed.    | false
          """)
  void twoSourcesOfWhichOneTakesSides(String a, String b, boolean disputed) {
    var of = Given.passage(a).attributions();
    var others = Given.passage(b).attributions();
    assertEquals(disputed, Natures.isDisputed(of, others));
    assertEquals(disputed, Natures.isDisputed(others, of));
  }

  @Test
  void aCueStandsCloseBy() {
    Passage near = Given.passage("The toll was revised to 19.");
    Passage other = Given.passage("The toll was 12.");
    assertTrue(Natures.hasCue(near, near.quantities().get(0).place(), other));
    assertFalse(Natures.hasCue(near, near.quantities().get(0).place(), near), "both have it");
    Passage far =
        Given.passage(
            "The toll was revised after the mayor of the town and the guests who sat with"
                + " him in the hall had gone home to sleep and the count was 19.");
    assertFalse(Natures.hasCue(far, far.quantities().get(0).place(), other));
  }
}
