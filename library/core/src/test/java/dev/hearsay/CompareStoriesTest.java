package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two articles compared with regard to their content. */
class CompareStoriesTest {

  private static final Options OPTIONS = Options.defaults().withStories(StoryRule.defaults());
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final String REPORT =
      """
      The harbour board of Port Ellery voted on Thursday to close the north quay for 11 weeks,
      while divers replace 340 timber piles. The chair of the board, Hanne Ostrow, said the
      work would cost 3 million crowns. Ferries to Skell and Marrow will leave from the
      fish market, and the operator Northline expects delays of 25 minutes.
      """;

  private static final String REWRITE =
      """
      For 11 weeks no boat will moor at the north quay of Port Ellery. On Thursday its harbour
      board decided to have the 340 piles of timber renewed by divers, at a price of 3
      million crowns, as Hanne Ostrow, who leads the board, explained. Northline moves its
      ferries for Skell and Marrow to the fish market and warns of waits of 25 minutes.
      """;

  private static final String LATER =
      """
      Ferry passengers for Skell waited 90 minutes on Monday as divers began their work on the
      north quay of Port Ellery harbour. The mayor, Jorun Vell, told Channel Six that 200
      complaints about Northline had arrived by noon. A second boat is to join from Aldmoor, and
      the harbour board will vote on 14 May whether the quay reopens early.
      """;

  private static final String OTHER =
      """
      Senator Haldane lost the recount in Tolmark by eleven votes, the clerk of the county court
      said on Thursday. Her lawyers will appeal against the ruling, which sets aside 400 ballots
      that arrived by post after the polls had closed. The state party has called for a hearing.
      """;

  private static Duplicate compare(
      String a, @Nullable Instant at, String b, @Nullable Instant then) {
    Article one = Article.of("a", a).withPublishedAt(at);
    Article other = Article.of("b", b).withPublishedAt(then);
    Duplicate found = Hearsay.compare(one, other, OPTIONS);
    Duplicate turned = Hearsay.compare(other, one, OPTIONS);
    assertEquals(found.relation().flipped(), turned.relation());
    assertEquals(found.similarity(), turned.similarity());
    return found;
  }

  @Test
  void theSameInOtherWordsIsARewrite() {
    Duplicate found = compare(REPORT, START, REWRITE, START);
    assertEquals(Relation.REWRITE, found.relation());
    assertTrue(found.similarity() > 0.28 && found.similarity() < 1, found.toString());
    assertEquals(Relation.REWRITE, compare(REPORT, null, REWRITE, null).relation());
  }

  @Test
  void aLaterReportIsOfTheSameStory() {
    assertEquals(Relation.SAME_STORY, compare(REPORT, START, LATER, START).relation());
  }

  @Test
  void anotherEventIsUnrelated() {
    assertEquals(Relation.UNRELATED, compare(REPORT, START, OTHER, START).relation());
  }

  @Test
  void tooFarApartInTimeIsUnrelated() {
    Instant later = START.plus(Duration.ofDays(12));
    Duplicate found = compare(REPORT, START, REWRITE, later);
    assertEquals(Relation.UNRELATED, found.relation());
    assertEquals(compare(REPORT, START, REWRITE, START).similarity(), found.similarity());
    assertEquals(Relation.UNRELATED, compare(REPORT, Instant.MIN, REWRITE, Instant.MAX).relation());
  }

  @Test
  void sharedTextGoesBeforeContent() {
    assertEquals(Relation.IDENTICAL, compare(REPORT, Instant.MIN, REPORT, START).relation());
    assertEquals(
        Relation.NEAR_DUPLICATE,
        compare(REPORT, START, "Agency. " + REPORT, Instant.MAX).relation());
    String footer =
        "You are reading the free edition of the Ellery Post, to which you may subscribe at any"
            + " time for nine crowns a month, and which comes to your door six days a week. ";
    assertEquals(
        Relation.SHARES_PASSAGES,
        compare(REPORT + footer, START, OTHER + footer, START).relation());
  }

  @Test
  void withoutStoriesContentIsLeftAlone() {
    Duplicate found =
        Hearsay.compare(Article.of("a", REPORT), Article.of("b", REWRITE), Options.defaults());
    assertEquals(Relation.UNRELATED, found.relation());
    assertEquals(found.overlap().dice(), found.similarity());
  }

  @Test
  void emptyTextsAreCompared() {
    assertEquals(Relation.UNRELATED, compare("", null, REPORT, null).relation());
    assertEquals(Relation.UNRELATED, compare("Quay.", null, "Ferry.", null).relation());
  }

  @Test
  void aBatchSaysTheSameOfARewrite() {
    Findings findings =
        Hearsay.batch(
            Stream.of(
                Article.of("a", REPORT).withPublishedAt(START),
                Article.of("b", REWRITE).withPublishedAt(START),
                Article.of("c", OTHER).withPublishedAt(START)),
            OPTIONS.withThreads(1));
    assertEquals(1, findings.duplicates().size());
    assertEquals(Relation.REWRITE, findings.duplicates().get(0).relation());
    assertEquals(1, findings.stories().size());
  }
}
