package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Hostile;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictFinderTest {

  /** Tells whatever clashes and is let through. */
  private static final ConflictFinder ALL = at(0);

  private static final ConflictFinder USUAL = ConflictRule.defaults().finder();

  private static ConflictFinder at(double threshold) {
    return ConflictRule.defaults().withThreshold(threshold).withStoryThreshold(threshold).finder();
  }

  private static Account account(String id, String text) {
    return new Account(id, text, Context.UNKNOWN, List.of());
  }

  private static List<Account> accounts(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> account(Integer.toString(i), texts.get(i)))
        .toList();
  }

  private static Verdict judge(ConflictFinder finder, String a, String b) {
    return finder.judge(a, Context.UNKNOWN, b, Context.UNKNOWN);
  }

  private static void check(List<Account> accounts, List<Conflict> conflicts) {
    double last = 1;
    for (Conflict conflict : conflicts) {
      assertTrue(conflict.confidence() >= 0 && conflict.confidence() <= last);
      last = conflict.confidence();
      assertFalse(conflict.explanation().isBlank());
      check(accounts, conflict.a());
      check(accounts, conflict.b());
    }
  }

  private static void check(List<Account> accounts, Conflict.Side side) {
    String text =
        accounts.stream()
            .filter(account -> account.article().equals(side.article()))
            .findFirst()
            .orElseThrow()
            .text();
    assertEquals(side.text(), side.statement().of(text));
    assertTrue(side.statement().start() <= side.value().start());
    assertTrue(side.value().end() <= side.statement().end());
    assertFalse(side.also().contains(side.article()));
  }

  @Test
  void fromNothingNothingIsFound() {
    assertEquals(List.of(), ALL.find(List.of()));
    assertEquals(List.of(), ALL.find(accounts(List.of(""))));
    assertEquals(List.of(), ALL.find(accounts(List.of("The dam burst on Friday."))));
    assertEquals(List.of(), ALL.find(accounts(List.of("", " \n\n ", "!"))));
  }

  @Test
  void articlesOfAStoryAgainstOneAnother() {
    List<Account> accounts =
        List.of(
            account("n0", "The dam burst at dawn. The flood in Cawdle killed 12 people."),
            account("n1", "Rain fell. The flood in Cawdle killed 19 people. Soldiers came."),
            account("n2", "The flood in Cawdle killed 19 people. A bridge fell."));
    List<Conflict> conflicts = ALL.find(accounts);
    check(accounts, conflicts);
    Conflict conflict =
        conflicts.stream().filter(c -> c.kind() == Kind.NUMERIC).findFirst().orElseThrow();
    assertEquals(Nature.CONFLICT, conflict.nature());
    assertEquals("12", conflict.a().value().of(accounts.get(0).text()));
    assertEquals("19", conflict.b().value().of(accounts.get(1).text()));
    assertEquals("The flood in Cawdle killed 19 people.", conflict.b().text());
    assertEquals(List.of("n2"), conflict.b().also());
    assertEquals(List.of(), conflict.a().also());
  }

  @Test
  void withinOneArticleToo() {
    List<Account> accounts =
        accounts(
            List.of(
                "The flood in Cawdle killed 12 people on Friday."
                    + " The flood in Cawdle killed 19 people on Friday."));
    List<Conflict> conflicts = ALL.find(accounts);
    check(accounts, conflicts);
    assertEquals(1, conflicts.size());
  }

  private static List<Kind> told(String... texts) {
    return ALL.find(accounts(List.of(texts))).stream().map(Conflict::kind).toList();
  }

  @Test
  void sharesAndAmountsMustBeOfSomethingNamed() {
    assertEquals(List.of(), told("Sales rose 34 percent in May.", "Sales rose 30 percent in May."));
    assertEquals(
        List.of(Kind.NUMERIC),
        told(
            "Sales of Tolmark rose 34 percent in May.",
            "Sales of Tolmark rose 30 percent in May."));
  }

  /** Two firms may report in the same words; each of these articles names only its own. */
  @Test
  void whatTwoArticlesSayOfTheirOwnSubjectsIsNoConflict() {
    String adjusted = " The results were adjusted for the extra selling day in March 2031.";
    String not = " The results were not adjusted for the extra selling day in March 2031.";
    assertEquals(
        List.of(), told("Tolmark sold 300 vans." + adjusted, "Corvane sold 200 vans." + not));
    assertEquals(
        List.of(Kind.NEGATION),
        told("Tolmark sold 300 vans." + adjusted, "Sales of Tolmark rose." + not));
    assertEquals(
        List.of(Kind.NEGATION),
        told("Tolmark sold 300 vans." + adjusted, "Vans sold well in spring." + not));
  }

  @Test
  void whatTwoTextsCallOnePersonIsNoConflict() {
    assertEquals(
        List.of(),
        told(
            "Harbourist Gov. Petra Lindahl resigned on Monday.",
            "Velsk Gov. Petra Lindahl resigned."));
    assertEquals(
        List.of(Kind.ENTITY),
        told(
            "The Velsk council gave the harbour contract to Tolmark on Monday.",
            "The Velsk council gave the harbour contract to Corvane on Monday."));
  }

  @Test
  void namesByWhichOtherNumbersStandAreOfOtherThings() {
    String tolmark = "Shares of Tolmark rose on the Velsk exchange on Monday";
    String corvane = "Shares of Corvane rose on the Velsk exchange on Monday";
    assertEquals(List.of(Kind.ENTITY), told(tolmark + ".", corvane + "."));
    assertEquals(List.of(), told(tolmark + ", by 3 percent.", corvane + ", by 5 percent."));
  }

  @Test
  void twoSentencesThatOneQuotesInOneArticleAreTwoRemarks() {
    String told = "The plan is \"a huge mistake\", Petra Lindahl said in Velsk. ";
    String again = "\"It would be a grave error,\" Petra Lindahl said.";
    assertEquals(List.of(Kind.QUOTE), told(told + again));
    String sentence = "\"It is a huge mistake,\" Petra Lindahl said in Velsk. ";
    assertEquals(List.of(), told(sentence + again));
    assertEquals(List.of(Kind.QUOTE), told(sentence, again));
  }

  @Test
  void entriesOfAChronologyAreNotComparedWithOneAnother() {
    String first = "4 May 2031 -- The bank raises its main rate, effective 6 May.";
    String second = "9 June 2031 -- The bank raises its main rate, effective 11 June.";
    assertEquals(List.of(), told(first + "\n" + second));
    assertFalse(told(first.substring(14), second.substring(15)).isEmpty());
  }

  @Test
  void oneDenialIsOneConflict() {
    String told = "The results of Tolmark are adjusted for an extra selling day in May.";
    String denied = "The results of Tolmark were not adjusted for an extra selling day in May.";
    assertEquals(List.of(Kind.NEGATION), told(told, denied));
    assertTrue(
        Given.evidence(told, Context.UNKNOWN, denied, Context.UNKNOWN).clashes().stream()
                .filter(clash -> clash.kind() == Kind.NEGATION)
                .count()
            > 1);
  }

  @Test
  void theSameWeekdayOfTwoWeeksIsNoConflict() {
    String sentence = "The council of Belk votes on Tuesday.";
    List<Account> accounts =
        List.of(
            new Account(
                "a", sentence + " So it is.", Given.context("2031-03-05T12:00:00Z"), List.of()),
            new Account(
                "b", "Votes come: " + sentence, Given.context("2031-03-19T12:00:00Z"), List.of()));
    assertEquals(List.of(), ALL.find(accounts));
  }

  @Test
  void candidatesOfAStorySayWhereTheyClash() {
    List<Account> accounts =
        accounts(
            List.of(
                "Rain fell. The flood in Cawdle killed 12 people on Friday.",
                "Soldiers came. The flood in Cawdle killed 19 people on Friday."));
    List<ConflictFinder.StoryCandidate> candidates =
        ConflictFinder.candidates(accounts, ConflictModel.builtIn());
    assertEquals(1, candidates.size());
    ConflictFinder.StoryCandidate candidate = candidates.get(0);
    assertEquals("12", candidate.valueA().of(candidate.a()));
    assertEquals("19", candidate.valueB().of(candidate.b()));
    assertEquals(Kind.NUMERIC, candidate.clash().kind());
    assertEquals(ConflictFinder.storyFeatures().size(), candidate.clash().features().length);
    double confidence =
        ConflictModel.builtInOfStories()
            .confidence(Kind.NUMERIC, candidate.clash().features(), candidate.alone());
    assertEquals(confidence, ALL.find(accounts).get(0).confidence());
  }

  /** Who tells elsewhere what the other says contradicts it less. */
  @Test
  void whatAnArticleSaysElsewhereCounts() {
    String one = "The flood in Cawdle killed 12 people on Friday. ";
    String other = "The flood in Cawdle killed 19 people on Friday. ";
    double plain =
        sureness(one + "Rain had fallen for days.", other + "Soldiers brought blankets.");
    double known =
        sureness(one + "Rain had fallen for days.", other + "In Tarn it killed 12 people.");
    assertTrue(known < plain, known + " and " + plain);
  }

  /** How sure it is that 12 and 19 conflict. */
  private static double sureness(String a, String b) {
    return ALL.find(accounts(List.of(a, b))).stream()
        .filter(found -> found.a().text().contains("12"))
        .filter(found -> found.b().text().contains("19"))
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  @Test
  void noneIsToldBelowTheThreshold() {
    List<Account> accounts =
        accounts(
            List.of(
                "The council of Belk approved the plan for the harbour.",
                "The council of Belk rejected the plan for the harbour."));
    double confidence = ALL.find(accounts).get(0).confidence();
    assertEquals(1, at(confidence).find(accounts).size());
    assertEquals(List.of(), at(Math.nextUp(confidence)).find(accounts));
  }

  @Test
  void verdictsSayWhereAndWhy() {
    String a = "The court found Brandt guilty.";
    String b = "The court found Brandt innocent.";
    Verdict verdict = judge(USUAL, a, b);
    assertTrue(verdict.contradiction());
    assertTrue(verdict.confidence() >= 0.5);
    assertEquals(Kind.ANTONYM, verdict.kind());
    assertEquals(Nature.CONFLICT, verdict.nature());
    assertEquals("guilty", verdict.a().of(a));
    assertEquals("innocent", verdict.b().of(b));
    assertEquals(Set.of(), verdict.guards());
    assertTrue(verdict.explanation().contains("guilty"));
    assertThrows(UnsupportedOperationException.class, () -> verdict.guards().add(Guard.DISPUTED));
    Verdict turned = judge(USUAL, b, a);
    assertEquals(verdict.confidence(), turned.confidence());
    assertEquals("innocent", turned.a().of(b));
  }

  @Test
  void whatClashesNowhereIsNoContradiction() {
    Verdict none = Verdict.none();
    assertEquals(none, judge(ALL, "The dam burst.", "The dam burst."));
    assertEquals(none, judge(ALL, "", ""));
    assertEquals(none, judge(ALL, "The dam burst.", ""));
    assertEquals(0, none.confidence());
    assertNull(none.kind());
    assertNull(none.nature());
    assertEquals(new Span(0, 0), none.a());
    assertFalse(none.contradiction());
  }

  @Test
  void updatesAndDisputesAreNoContradictions() {
    Verdict update =
        judge(
            ALL,
            "The fire in Tarsk killed 12 people.",
            "The toll of the Tarsk fire was revised to 19 people.");
    assertEquals(Nature.UPDATE, update.nature());
    assertFalse(update.contradiction());
    Verdict dispute =
        judge(
            ALL,
            "The council approved the plan, Holt claimed.",
            "The council rejected the plan, Brandt insisted.");
    assertSame(Nature.DISPUTED, dispute.nature());
    assertFalse(dispute.contradiction());
  }

  @Test
  void sentencesThatNoNewspaperPrints() {
    List<String> texts = new ArrayList<>(Hostile.SENTENCES);
    texts.add("The flood in Cawdle killed 12 people on Friday, Mayor Holt said.");
    for (String a : texts) {
      for (String b : texts) {
        Verdict verdict = judge(ALL, a, b);
        assertTrue(verdict.confidence() >= 0 && verdict.confidence() <= 1);
        assertTrue(verdict.a().end() <= a.length() && verdict.b().end() <= b.length());
      }
    }
    List<Account> accounts = accounts(texts);
    check(accounts, ALL.find(accounts));
    List<Account> one = accounts(List.of(String.join("\n\n", texts)));
    check(one, ALL.find(one));
  }

  @Test
  void sentencesThatAreCutOff() {
    List<String> cuts = Hostile.cuts();
    for (int i = 0; i < cuts.size(); i++) {
      Verdict verdict = judge(ALL, cuts.get(i), cuts.get((i * 31 + 7) % cuts.size()));
      assertTrue(verdict.confidence() >= 0 && verdict.confidence() <= 1);
    }
  }

  @Test
  void thousandsOfEqualSentences() {
    String sentence = "The flood in Cawdle killed 12 people on Friday, Mayor Holt said. ";
    List<Account> one = accounts(List.of(sentence.repeat(2_000)));
    assertEquals(List.of(), ALL.find(one));
    List<Account> many =
        accounts(IntStream.range(0, 2_000).mapToObj(i -> sentence + "So it is.").toList());
    assertEquals(List.of(), ALL.find(many));
  }

  /** Each sentence has a number of its own: each is compared with a few others. */
  @Test
  void thousandsOfSentencesThatAllClash() {
    List<String> texts =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "The flood in Cawdle killed " + (100 + i) + " people on Friday.")
            .toList();
    List<Account> accounts = accounts(texts);
    List<Conflict> conflicts = ALL.find(accounts);
    check(accounts, conflicts);
    assertTrue(conflicts.size() > 2_000 && conflicts.size() <= 12 * 2_000);
  }

  @Test
  void candidatesHaveTheFeaturesThatAreNamed() {
    List<Candidate> candidates =
        ConflictFinder.candidates(
            "The flood killed 12 people.",
            Context.UNKNOWN,
            "The flood killed 19 people.",
            Context.UNKNOWN);
    assertEquals(1, candidates.size());
    assertEquals(Kind.NUMERIC, candidates.get(0).kind());
    assertTrue(candidates.get(0).fit() > 0);
    assertEquals(ConflictFinder.features().size(), candidates.get(0).features().length);
  }
}
