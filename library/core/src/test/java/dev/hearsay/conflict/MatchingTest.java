package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private static final List<String> TEXTS =
      List.of(
          "The fire in Tarsk killed 12 people on Friday, Mayor Holt said.",
          "Nineteen people were killed when a fire swept through a workshop in Tarsk.",
          "The council of Belk did not approve the plan for a new harbour.",
          "The plan for a harbour was rejected by the council, and the mayor left the hall.",
          "Rain fell and rain fell and the rain did not stop in the rain forest of Ruhn.",
          "\"We never saw such rain,\" said Kasper Holt, who has kept the ferry since 1990.",
          "Holt.",
          "12",
          "The minister resigned. No reason was given by the minister or by the ministry.");

  @Test
  void whatIsAroundIsAlikeFromNoughtToOneEitherWayRound() {
    for (String a : TEXTS) {
      for (String b : TEXTS) {
        Matching there = Given.matching(a, b);
        Matching back = Given.matching(b, a);
        for (int p = 0; p < there.a().words().size(); p++) {
          for (int q = 0; q < there.b().words().size(); q++) {
            double near = there.near(p, q);
            assertTrue(near >= 0 && near <= 1 + 1e-12, () -> "near " + near);
            assertEquals(near, back.near(q, p), 1e-12);
            double wide = there.wide(p, q);
            assertTrue(wide >= 0 && wide <= 1 + 1e-12, () -> "wide " + wide);
          }
        }
      }
    }
  }

  @Test
  void wordsInTheirOwnPlaceAreWhollyAlike() {
    for (String text : TEXTS) {
      Matching matching = Given.matching(text, text);
      for (int p = 0; p < matching.a().words().size(); p++) {
        assertEquals(1, matching.near(p, p), 1e-12);
      }
      for (int i = 0; i < matching.a().terms().size(); i++) {
        assertEquals(i, matching.ofA(i), text);
        int place = matching.a().terms().get(i).place();
        assertTrue(matching.a().terms().size() == 1 || matching.wide(place, place) > 0.999);
      }
    }
  }

  @Test
  void aPhraseIsAKindOfItsLastWord() {
    Matching matching = Given.matching("The detention centre burned.", "The centre burned.");
    assertEquals("detention centre", matching.a().terms().get(0).word().lemma());
    assertTrue(matching.coverA(0) >= Matching.COUNTERPART);
    assertTrue(matching.coverA(0) < Matching.KNOWN);
  }

  @Test
  void spansHoldAllWordsOfAPhrase() {
    String text = "The trains were at a standstill on Friday.";
    Passage passage = Given.passage(text);
    assertTrue(
        passage.terms().stream()
            .anyMatch(term -> passage.span(term).of(text).equals("at a standstill")));
  }

  @Test
  void termsAreAlikeEitherWayRound() {
    for (String a : TEXTS) {
      for (String b : TEXTS) {
        Matching there = Given.matching(a, b);
        Matching back = Given.matching(b, a);
        for (int i = 0; i < there.a().terms().size(); i++) {
          double best = 0;
          for (int j = 0; j < there.b().terms().size(); j++) {
            double alike = there.alike(i, j);
            assertTrue(alike >= 0 && alike <= 1 + 1e-6, () -> "alike " + alike);
            assertEquals(alike, back.alike(j, i), 1e-6);
            assertEquals(there.relation(i, j), back.relation(j, i));
            best = Math.max(best, alike);
          }
          assertEquals(best, there.coverA(i), 1e-12);
          assertEquals(best, back.coverB(i), 1e-6);
        }
      }
    }
  }

  /** Of the terms that are free those that fit best, over and over. */
  @Test
  void counterpartsAreChosenAsByDefinition() {
    for (String a : TEXTS) {
      for (String b : TEXTS) {
        Matching matching = Given.matching(a, b);
        int[] expected = byDefinition(matching);
        for (int i = 0; i < expected.length; i++) {
          assertEquals(expected[i], matching.ofA(i), a + " / " + b);
          if (expected[i] >= 0) {
            assertEquals(i, matching.ofB(expected[i]));
          }
        }
        long partnersOfB = 0;
        for (int j = 0; j < matching.b().terms().size(); j++) {
          partnersOfB += matching.ofB(j) >= 0 ? 1 : 0;
        }
        assertEquals(Arrays.stream(expected).filter(j -> j >= 0).count(), partnersOfB);
      }
    }
  }

  private static int[] byDefinition(Matching matching) {
    int[] ofA = new int[matching.a().terms().size()];
    Arrays.fill(ofA, -1);
    while (true) {
      double best = 0;
      int x = -1;
      int y = -1;
      for (int i = 0; i < ofA.length; i++) {
        for (int j = 0; j < matching.b().terms().size(); j++) {
          int free = j;
          boolean taken = ofA[i] >= 0 || Arrays.stream(ofA).anyMatch(other -> other == free);
          double near =
              matching.near(
                  matching.a().terms().get(i).place(), matching.b().terms().get(j).place());
          double score = matching.alike(i, j) + 0.4 * near;
          if (!taken && matching.alike(i, j) >= Matching.COUNTERPART && score > best) {
            best = score;
            x = i;
            y = j;
          }
        }
      }
      if (x < 0) {
        return ofA;
      }
      ofA[x] = y;
    }
  }
}
