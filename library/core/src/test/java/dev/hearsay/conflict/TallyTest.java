package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Outline;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.Neighbours.Told;
import dev.hearsay.conflict.Reading.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static Account account(String id, String text, String... copies) {
    return new Account(id, text, Context.UNKNOWN, List.of(copies));
  }

  private record Pair(int a, int b, double confidence) {}

  /** The conflicts of pairs of articles of one sentence each, in the order in which they come. */
  private static List<Conflict> tally(List<Account> accounts, Rule rule, List<Pair> pairs) {
    Tally tally = new Tally(accounts);
    for (Pair pair : pairs) {
      Told a = told(accounts, pair.a);
      Told b = told(accounts, pair.b);
      rule.find(
          new Matching(a.passage(), b.passage(), Given.LEXEMES),
          clash -> tally.add(a, b, clash, pair.confidence, Set.of()));
    }
    return tally.conflicts();
  }

  private static Told told(List<Account> accounts, int account) {
    String text = accounts.get(account).text();
    Outline outline = new StatementReader().outline(text, null).get(0);
    return new Told(List.of(account), new Sentence(0, outline, text, Given.LEXEMES));
  }

  private static Set<String> sayers(Conflict.Side side) {
    Set<String> all = new HashSet<>(side.also());
    assertEquals(side.also().size(), all.size(), "nobody twice");
    assertTrue(all.add(side.article()));
    return all;
  }

  private static final List<Account> FIRES =
      List.of(
          account("n0", "The fire in Tarsk killed 12 people.", "copy of n0"),
          account("n1", "The Tarsk fire killed 19 people on Friday."),
          account("n2", "Twelve people were killed by the fire in Tarsk."),
          account("n3", "A fire in the town of Tarsk killed 19 people.", "copy of n3"),
          account("n4", "The fire in Tarsk killed 31 people."));

  /** Whatever comes first, of the two pairs of values each is one conflict, as sure as the best. */
  @Test
  void oneConflictForEachPairOfValuesInAnyOrder() {
    List<Pair> pairs =
        new ArrayList<>(
            List.of(
                new Pair(0, 1, 0.6),
                new Pair(0, 3, 0.7),
                new Pair(1, 2, 0.9),
                new Pair(3, 2, 0.8),
                new Pair(4, 0, 0.65)));
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(pairs, random);
      List<Pair> turned =
          pairs.stream()
              .map(p -> random.nextBoolean() ? p : new Pair(p.b, p.a, p.confidence))
              .toList();
      List<Conflict> conflicts = tally(FIRES, new NumericRule(), turned);
      assertEquals(2, conflicts.size());
      assertEquals(0.9, conflicts.get(0).confidence());
      assertEquals(0.65, conflicts.get(1).confidence());
      assertEquals(
          Set.of(Set.of("n0", "copy of n0", "n2"), Set.of("n1", "n3", "copy of n3")),
          Set.of(sayers(conflicts.get(0).a()), sayers(conflicts.get(0).b())));
      assertEquals(
          Set.of("n1", "n2"),
          Set.of(conflicts.get(0).a().article(), conflicts.get(0).b().article()));
    }
  }

  @Test
  void sidesShowWhereTheyStand() {
    Conflict conflict = tally(FIRES, new NumericRule(), List.of(new Pair(0, 1, 0.6))).get(0);
    assertEquals(Kind.NUMERIC, conflict.kind());
    assertEquals("12", conflict.a().value().of(FIRES.get(0).text()));
    assertEquals("19", conflict.b().value().of(FIRES.get(1).text()));
    assertEquals(FIRES.get(1).text(), conflict.b().text());
    assertEquals(conflict.b().text(), conflict.b().statement().of(FIRES.get(1).text()));
  }

  @Test
  void equalWordsAreOneValueAndEqualConfidencesKeepTheirOrder() {
    List<Account> accounts =
        List.of(
            account("n0", "The council approved the plan."),
            account("n1", "The council rejected the plan."),
            account("n2", "The council rejects the plan."),
            account("n3", "The court found Brandt guilty."),
            account("n4", "The court found Brandt innocent."));
    List<Conflict> conflicts =
        tally(
            accounts,
            new OppositeRule(),
            List.of(new Pair(3, 4, 0.7), new Pair(0, 1, 0.7), new Pair(2, 0, 0.7)));
    assertEquals(2, conflicts.size());
    assertEquals("n3", conflicts.get(0).a().article());
    assertEquals(Set.of("n1", "n2"), sayers(conflicts.get(1).b()));
  }

  @Test
  void whoSaidItIsTheValueWhereverHeIsNamed() {
    List<Account> accounts =
        List.of(
            account("n0", "Mayor Holt said: \"The bridge is perfectly safe.\""),
            account("n1", "Governor Brandt said: \"The bridge is perfectly safe.\""),
            account("n2", "\"The bridge is perfectly safe,\" Governor Brandt said."),
            account("n3", "Minister Lund said: \"The bridge is perfectly safe.\""));
    List<Conflict> conflicts =
        tally(
            accounts,
            new AttributionRule(),
            List.of(new Pair(0, 1, 0.6), new Pair(0, 2, 0.7), new Pair(0, 3, 0.8)));
    assertEquals(2, conflicts.size());
    assertEquals(0.8, conflicts.get(0).confidence());
    assertEquals(Set.of("n1", "n2"), sayers(conflicts.get(1).b()));
  }

  @Test
  void nothingIsNoConflict() {
    assertEquals(List.of(), new Tally(FIRES).conflicts());
  }

  private static Account told(String id, String text, String date) {
    return new Account(
        id, text, new Context(Instant.parse("2031-03-" + date + ":00:00Z"), null), List.of());
  }

  private static Nature nature(Rule rule, Account... accounts) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < accounts.length; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Pair(j, i, 0.9));
      }
    }
    List<Conflict> conflicts = tally(List.of(accounts), rule, pairs);
    assertEquals(1, conflicts.size());
    return conflicts.get(0).nature();
  }

  @Test
  void whatWasUndoneOrHasGrownSinceIsAnUpdate() {
    String closed = "Police closed the road from Belk to Orlec.";
    String reopened = "Police reopened the road from Belk to Orlec.";
    Rule opposite = new OppositeRule();
    assertEquals(
        Nature.UPDATE, nature(opposite, told("a", closed, "03T08"), told("b", reopened, "04T08")));
    assertEquals(
        Nature.UPDATE, nature(opposite, told("a", closed, "03T08"), told("b", reopened, "03T10")));
    assertEquals(
        Nature.CONFLICT,
        nature(opposite, told("a", closed, "03T08"), told("b", reopened, "03T09")));
    String two = "The fire in Tarsk killed two people.";
    String three = "The fire in Tarsk killed three people.";
    Rule numbers = new NumericRule();
    assertEquals(
        Nature.UPDATE, nature(numbers, told("a", two, "03T08"), told("b", three, "04T08")));
    assertEquals(
        Nature.UPDATE, nature(numbers, told("a", three, "04T08"), told("b", two, "03T08")));
    assertEquals(
        Nature.CONFLICT, nature(numbers, told("a", three, "03T08"), told("b", two, "04T08")));
  }
}
