package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Reading.Pair;
import dev.hearsay.conflict.Reading.Weighed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingsTest {

  private static final Instant START = Instant.parse("2026-03-05T12:00:00Z");
  private static final ConflictRule RULE = ConflictRule.defaults().withStoryThreshold(0.1);

  static Stream<Arguments> bounds() {
    return Stream.of(1L, 2L, 3L)
        .flatMap(seed -> Stream.of(0, 2_000, 1_000_000).map(kept -> Arguments.of(seed, kept)));
  }

  /** Whatever comes, goes and changes, it is as if every story were read for the first time. */
  @ParameterizedTest
  @MethodSource("bounds")
  void whatIsKeptChangesNothing(long seed, int kept) {
    Random random = new Random(seed);
    ConflictFinder keeping = RULE.finder(kept);
    List<Account> story = new ArrayList<>();
    int conflicts = 0;
    for (int step = 0; step < 40; step++) {
      change(story, step, random);
      List<Conflict> fresh = RULE.finder().find(story);
      assertEquals(fresh, keeping.find(story));
      conflicts += fresh.size();
    }
    assertTrue(conflicts > 40, "only " + conflicts + " conflicts");
  }

  private static void change(List<Account> story, int step, Random random) {
    int some = story.isEmpty() ? 0 : random.nextInt(story.size());
    int dice = story.isEmpty() ? 0 : random.nextInt(10);
    if (dice < 4) {
      story.add(
          random.nextInt(story.size() + 1),
          account("a" + step, Dispatches.text(random, 1 + random.nextInt(12)), random));
    } else if (dice < 6) {
      story.remove(some);
    } else if (dice < 7) {
      Account old = story.get(some);
      story.set(some, account(old.article(), old.text(), random));
    } else if (dice < 8) {
      Account old = story.get(some);
      String part = old.text().substring(0, random.nextInt(old.text().length()));
      story.set(some, new Account(old.article(), part, old.context(), old.copies()));
    } else if (dice < 9) {
      Account old = story.get(some);
      story.set(
          some, new Account(old.article(), old.text(), old.context(), List.of("copy" + step)));
    } else {
      Collections.shuffle(story, random);
    }
  }

  private static Account account(String id, String text, Random random) {
    Instant published =
        random.nextInt(4) == 0 ? null : START.plus(Duration.ofHours(random.nextInt(72)));
    String source = random.nextInt(4) == 0 ? null : "Source " + random.nextInt(3);
    return new Account(id, text, new Context(published, source), List.of());
  }

  @Test
  void anyNumberOfThreadsMayFind() {
    Random random = new Random(4);
    List<Account> all =
        IntStream.range(0, 12)
            .mapToObj(i -> account("a" + i, Dispatches.text(random, 8), random))
            .toList();
    ConflictFinder keeping = RULE.finder(3_000);
    List<Integer> ends = IntStream.range(0, 60).mapToObj(i -> 2 + i % 11).toList();
    assertEquals(
        ends.stream().map(end -> RULE.finder().find(all.subList(0, end))).toList(),
        ends.parallelStream().map(end -> keeping.find(all.subList(0, end))).toList());
  }

  private static Account account(String id, int characters) {
    return new Account(id, "x".repeat(characters), Context.UNKNOWN, List.of());
  }

  private static Reading of(Readings readings, Account account) {
    return readings.of(List.of(account)).get(0);
  }

  @Test
  void aSentenceOfSeveralAccountsIsReadOnceUnlessTheyAreKept() {
    Account first =
        new Account("a", "The quay is shut. Nobody knows why.", Context.UNKNOWN, List.of());
    Account second =
        new Account("b", "Ferries wait. The quay is shut.", Context.UNKNOWN, List.of());
    List<Reading> read = new Readings(Given.LEXEMES, 0).of(List.of(first, second));
    assertSame(read.get(0).sentences().get(0), read.get(1).sentences().get(1));
    List<Reading> kept = new Readings(Given.LEXEMES, 1_000).of(List.of(first, second));
    assertNotSame(kept.get(0).sentences().get(0), kept.get(1).sentences().get(1));
  }

  @Test
  void whatStandsInAQuotationIsReadWhereItStands() {
    String sentence = "The quay is shut.";
    Account first = new Account("a", sentence, Context.UNKNOWN, List.of());
    Account second =
        new Account(
            "b",
            "Lind said: \"Ferries wait. " + sentence + " So go home.\"",
            Context.UNKNOWN,
            List.of());
    List<Reading> read = new Readings(Given.LEXEMES, 0).of(List.of(first, second));
    assertEquals(0, read.get(0).sentences().get(0).passage().quotes().size());
    assertEquals(sentence, read.get(1).sentences().get(1).text());
    assertEquals(1, read.get(1).sentences().get(1).passage().quotes().size());
  }

  @Test
  void thoseAskedForLongestAgoGo() {
    Readings readings = new Readings(Given.LEXEMES, 100);
    Account first = account("a", 40);
    Account second = account("b", 40);
    Reading read = of(readings, first);
    readings.keep(first, read);
    readings.keep(second, of(readings, second));
    assertSame(read, of(readings, first));
    readings.keep(account("c", 40), new Reading(List.of(), Map.of()));
    assertEquals(2, readings.count());
    assertSame(read, of(readings, first));
    Reading again = of(readings, second);
    assertNotSame(again, of(readings, second), "not kept");
  }

  @Test
  void anotherTextOrContextIsAnotherReading() {
    Readings readings = new Readings(Given.LEXEMES, 1_000);
    Account account = account("a", 40);
    Reading read = of(readings, account);
    readings.keep(account, read);
    assertNotSame(read, of(readings, account("a", 41)));
    assertNotSame(
        read,
        of(readings, new Account("a", account.text(), new Context(START, null), account.copies())));
    assertSame(
        read, of(readings, new Account("a", account.text(), Context.UNKNOWN, List.of("copy"))));
  }

  /** However many clashes hang on a reading, and however many of them are empty. */
  @Test
  void whatIsKeptIsBounded() {
    Readings readings = new Readings(Given.LEXEMES, 1_000);
    Clash clash = Given.clashes(new NumericRule(), "It hurt 12 men.", "It hurt 19 men.").get(0);
    List<Weighed> many = Collections.nCopies(1_000, new Weighed(clash, 1, Set.of()));
    Account account = account("a", 40);
    readings.keep(account, new Reading(List.of(), Map.of()));
    assertEquals(1, readings.count());
    readings.keep(account, new Reading(List.of(), Map.of(new Pair(1, 2), many)));
    assertEquals(0, readings.count());
    for (int i = 0; i < 5_000; i++) {
      readings.keep(account("e" + i, 0), new Reading(List.of(), Map.of()));
    }
    assertEquals(1_000, readings.count());
    assertThrows(IllegalArgumentException.class, () -> RULE.finder(-1));
  }
}
