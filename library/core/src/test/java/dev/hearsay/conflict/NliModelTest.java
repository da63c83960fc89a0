package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.NliModel.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NliModelTest {

  /** Pairs that rules leave open: what is denied of the one may be another thing. */
  private static final String TOLD = "Lawyers for Brandt were told of the search on Monday.";

  private static final Scores SURE = new Scores(0, 0, 1);
  private static final Scores UNSURE = new Scores(0.5, 0.5, 0);

  /** Two statements that clash, with a confidence that is asked about. */
  private record Doubtful(String a, String b, double confidence) {}

  private static Doubtful doubtful(boolean number) {
    List<String> told =
        List.of(
            "The council of Belk has paid 12 firms for the harbour, a clerk said.",
            "A harbour was paid for in Belk, where 30 firms were at work, a clerk said on Friday.",
            "Twelve firms worked on a harbour last year, said the council in a report on Belk.",
            "A report on Belk said that the council had asked nine firms about a harbour.",
            "Belk has a harbour, and five firms there wanted it closed, the council's report said.",
            "The harbour was not open on Monday, fishermen in Belk said after the storm.",
            "Fishermen said that an open harbour was what Belk had wanted since the storm.",
            "The plan was approved by the council, and fishermen in Belk were glad of it.",
            "Fishermen in Belk were angry when a plan for the harbour was rejected by its board.",
            "Belk's clerk won a prize on Friday for his plan of a harbour.",
            "On Friday a harbour in Belk lost its clerk, who had made a plan of it.");
    ConflictFinder finder = ConflictRule.defaults().finder();
    for (String a : told) {
      for (String b : told) {
        Verdict verdict = finder.judge(a, Context.UNKNOWN, b, Context.UNKNOWN);
        if (verdict.confidence() >= 0.25
            && verdict.confidence() < 0.75
            && (verdict.kind() == Kind.NUMERIC) == number) {
          return new Doubtful(a, b, verdict.confidence());
        }
      }
    }
    throw new AssertionError("no doubtful pair");
  }

  private static double judged(Doubtful pair, NliModel model, int pairs) {
    return ConflictRule.defaults()
        .withNli(model, pairs)
        .finder()
        .judge(pair.a, Context.UNKNOWN, pair.b, Context.UNKNOWN)
        .confidence();
  }

  @Test
  void itsAnswerIsWeighedWithTheConfidence() {
    Doubtful pair = doubtful(false);
    assertEquals((pair.confidence + 1) / 2, judged(pair, (p, h) -> SURE, 1), 1e-12);
    assertEquals(pair.confidence / 2, judged(pair, (p, h) -> UNSURE, 1), 1e-12);
  }

  @Test
  void itIsAskedInBothDirections() {
    Doubtful pair = doubtful(false);
    List<String> premises = new ArrayList<>();
    double confidence =
        judged(
            pair,
            (premise, hypothesis) -> {
              premises.add(premise);
              return premise.equals(pair.a) ? SURE : UNSURE;
            },
            1);
    assertEquals(List.of(pair.a, pair.b), premises);
    assertEquals((pair.confidence + 0.5) / 2, confidence, 1e-12);
  }

  @Test
  void itCannotMakeAConflictOfNumbers() {
    Doubtful pair = doubtful(true);
    assertEquals(pair.confidence, judged(pair, (p, h) -> SURE, 1));
    assertTrue(judged(pair, (p, h) -> UNSURE, 1) < pair.confidence);
  }

  @Test
  void itIsNotAskedAboutWhatIsSureOrClashesNowhere() {
    NliModel none =
        (premise, hypothesis) -> {
          throw new AssertionError("asked about " + premise);
        };
    ConflictFinder finder = ConflictRule.defaults().withNli(none, 9).finder();
    String guilty = "The court found Brandt guilty.";
    assertTrue(
        finder
            .judge(guilty, Context.UNKNOWN, "The court found Brandt innocent.", Context.UNKNOWN)
            .contradiction());
    assertEquals(0, finder.judge(TOLD, Context.UNKNOWN, TOLD, Context.UNKNOWN).confidence());
  }

  @Test
  void itIsAskedNoMoreOftenThanAllowed() {
    Doubtful pair = doubtful(false);
    assertEquals(pair.confidence, judged(pair, (p, h) -> SURE, 0));
    List<Account> accounts =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    new Account(
                        "a" + i,
                        (i % 2 == 0 ? pair.a : pair.b).replace("Belk", "Belk " + i),
                        Context.UNKNOWN,
                        List.of()))
            .toList();
    List<String> asked = new ArrayList<>();
    ConflictRule.defaults()
        .withNli(
            (premise, hypothesis) -> {
              asked.add(premise);
              return UNSURE;
            },
            3)
        .finder()
        .find(accounts);
    assertTrue(asked.size() <= 6, () -> "asked " + asked.size() + " times");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5, 0.5", "1, 0, -0.001", "NaN, 0.5, 0.5", "0, 0, 0", "0.4, 0.6, NaN"})
  void answersThatAreNoProbabilitiesAreRefused(double e, double n, double c) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Scores(e, n, c));
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains(String.format(Locale.ROOT, "entailment %s", e)));
  }

  @Test
  void fewerPairsThanNoneAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> ConflictRule.defaults().withNli((p, h) -> SURE, -1));
  }
}
