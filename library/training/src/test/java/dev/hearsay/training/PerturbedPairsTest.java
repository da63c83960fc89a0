package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PerturbedPairsTest {

  private static final List<String> TEXTS =
      List.of(
          "A ferry sank near Ellery on Tuesday and 1,250 people were saved, the coast guard said.",
          "The council of Haldane has approved a harbour for 38 million crowns, a clerk said.",
          "Mayor Ilse Brandt rose to speak in Ossory in March and did not name the seven firms.",
          "Trade with Talmuk grew by 4.5 percent, the office for statistics in Karsk reported.");

  private static Perturbation perturbation(int seed) {
    return new Perturbation(TEXTS, new SplittableRandom(seed));
  }

  /** The words that only one of two texts has, where they differ first and last. */
  private static List<String> change(String text, String changed) {
    List<String> a = new ArrayList<>(List.of(text.split(" ", -1)));
    List<String> b = new ArrayList<>(List.of(changed.split(" ", -1)));
    while (!a.isEmpty() && !b.isEmpty() && a.get(0).equals(b.get(0))) {
      a.remove(0);
      b.remove(0);
    }
    while (!a.isEmpty() && !b.isEmpty() && a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
      a.remove(a.size() - 1);
      b.remove(b.size() - 1);
    }
    return List.of(String.join(" ", a), String.join(" ", b));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NUMERIC", "TEMPORAL", "ENTITY", "NEGATION", "ANTONYM"})
  void oneThingIsChanged(Kind kind) {
    int changes = 0;
    for (int seed = 0; seed < 50; seed++) {
      for (String text : TEXTS) {
        String changed = perturbation(seed).contradiction(kind, text);
        if (changed != null) {
          List<String> change = change(text, changed);
          assertNotEquals(text, changed);
          assertTrue(change.get(0).split(" ", -1).length <= 2, () -> text + " -> " + changed);
          assertTrue(change.get(1).split(" ", -1).length <= 2, () -> text + " -> " + changed);
          changes++;
        }
      }
    }
    assertTrue(changes >= 50, kind + " was changed " + changes + " times");
  }

  @Test
  void aBoundIsNotKeptByTheNumber() {
    int bounds = 0;
    for (int seed = 0; seed < 50; seed++) {
      for (String text : TEXTS) {
        String changed = perturbation(seed).bound(text);
        if (changed != null) {
          List<Quantity> before = quantities(text);
          List<Quantity> after = quantities(changed);
          assertEquals(before.size(), after.size(), changed);
          int others = 0;
          for (int i = 0; i < before.size(); i++) {
            boolean open = after.get(i).bound() != before.get(i).bound();
            assertEquals(open, !before.get(i).meets(after.get(i)), changed);
            others += open ? 1 : 0;
          }
          assertEquals(1, others, changed);
          bounds++;
        }
      }
    }
    assertTrue(bounds >= 100, "a bound was set " + bounds + " times");
  }

  private static List<Quantity> quantities(String text) {
    return new StatementReader().read(text, null).get(0).quantities();
  }

  @Test
  void aBoundIsSetBeforeTheSignOfMoney() {
    String text = "The council has approved a harbour for $38 million, a clerk said.";
    for (int seed = 0; seed < 20; seed++) {
      String changed = perturbation(seed).bound(text);
      assertTrue(
          changed == null || changed.matches(".* for [a-z]+( [a-z]+)? \\$\\d+ million, .*"),
          changed);
    }
  }

  @Test
  void whatHasNoPlaceForAChangeIsLeft() {
    assertNull(perturbation(1).bound("Rain."));
    assertNull(perturbation(1).bound("Two of them left."));
    for (Kind kind : Perturbation.kinds()) {
      assertNull(perturbation(1).contradiction(kind, "Rain."));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has 1,250 seats.           | 2   | 2,500
          It has 1,200 seats.           | 1.1 | 1,300
          It has 12 seats.              | 1   | 11
          It has 12 seats.              | 1.01| 13
          It has 12 seats.              | 0.01| 1
          It grew by 4.5 percent.       | 2   | 9.0
          It has seven seats.           | 2   | fourteen
          It has seven seats.           | 9   | twenty
          It has seven seats.           | 1   | six
          Two seats are left.           | 1.01| Three
          Two seats are left.           | 0.5 | Two
          It has 9,500 seats.           | 2   | 19,000
          """)
  void figuresAreWrittenAsTheyWere(String text, double factor, String other) {
    Statement statement = new StatementReader().read(text, null).get(0);
    List<Figure> figures = Figure.of(text, statement);
    assertEquals(1, figures.size());
    assertEquals(other, figures.get(0).times(factor));
  }

  @Test
  void whatIsToldAsAboutIsNoFigure() {
    String text = "It has more than 1,250 seats in about ten rows, and was opened in 1998.";
    assertEquals(List.of(), Figure.of(text, new StatementReader().read(text, null).get(0)));
  }

  @Test
  void theSameIsToldInOtherWords() {
    List<String> told = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      told.add(new Rewording(new SplittableRandom(seed)).reworded(TEXTS.get(0)));
    }
    assertTrue(
        told.stream().anyMatch(text -> text.startsWith("The coast guard said that a ferry sank")));
    assertTrue(told.stream().anyMatch(text -> text.contains("more than 1,200 people")));
    assertTrue(told.stream().anyMatch(text -> text.contains("nearly 1,300 people")));
    assertTrue(told.stream().allMatch(text -> text.contains("Ellery on Tuesday")));
    String later = new Rewording(new SplittableRandom(2)).later(TEXTS.get(1));
    assertNotEquals(TEXTS.get(1), later);
    assertTrue(later.contains("38 million"));
  }

  private static ConflictPairs.Line line(String id, String a, String b, String type) {
    return new ConflictPairs.Line(id, a, Context.UNKNOWN, b, Context.UNKNOWN, false, null, type);
  }

  @Test
  void pairsAreMadeOfTheTextsAndTheirDates() {
    List<ConflictPairs.Line> given = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      given.add(line("p" + i, TEXTS.get(i % 4), TEXTS.get((i + 1) % 4), "paraphrase_same_fact"));
    }
    List<ConflictPairs.Line> made = PerturbedPairs.of(given, 1);
    assertEquals(made, PerturbedPairs.of(given, 1));
    assertNotEquals(made, PerturbedPairs.of(given, 2));
    assertTrue(made.stream().filter(ConflictPairs.Line::contradiction).count() >= 40);
    assertTrue(made.stream().filter(pair -> !pair.contradiction()).count() >= 20);
    for (ConflictPairs.Line pair : made) {
      assertTrue(pair.id().startsWith("p"));
      assertNotEquals(pair.a(), pair.b());
      assertEquals(pair.contradiction(), pair.kind() != null);
      var first = pair.contextA().published();
      var second = pair.contextB().published();
      assertEquals(first == null, second == null);
      if (first != null) {
        assertNotNull(second);
        Duration apart = Duration.between(first, second).abs();
        assertTrue(apart.toMinutes() >= 6 && apart.toHours() <= 63, () -> "" + apart);
      }
    }
    assertFalse(made.stream().allMatch(pair -> pair.contextA().published() == null));
    assertFalse(made.stream().allMatch(pair -> pair.contextA().published() != null));
  }
}
