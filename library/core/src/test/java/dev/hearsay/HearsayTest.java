package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.duplicate.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HearsayTest {

  private static final String LEAD =
      "The harbour board voted late on Thursday to close the north quay for eleven weeks while divers"
          + " replace the timber piles that hold up its western end.";
  private static final String BODY =
      " Ferries to the outer islands will leave from the fish market instead, and lorries carrying"
          + " livestock have been told to book a place two days ahead. \"Nobody likes it, least of all"
          + " the crews,\" the harbour master, Ines Calloway, told the meeting.";
  private static final String TAIL =
      " The work had been put off twice since a survey in 2019 found shipworm in forty of the piles."
          + " It will cost 3.2 million crowns, a third more than the board had set aside, and the"
          + " difference is to come from berthing fees next year.";
  private static final String OTHER =
      "Pupils at the school in Tarn Lane have counted 214 swifts' nests in the old town, twice as many"
          + " as last summer, after builders agreed to leave gaps beneath the eaves of every house"
          + " that they repaired. The count will be repeated in July with help from the museum.";

  private final Hearsay hearsay = Hearsay.create();

  @Test
  void tellsWhatAnIncomingArticleRepeats() {
    assertEquals(List.of(), hearsay.add(Article.of("agency", LEAD + BODY + TAIL)).duplicates());
    assertEquals(List.of(), hearsay.add(Article.of("swifts", OTHER)).duplicates());

    Matches matches = hearsay.check(Article.of("trim", LEAD + BODY));

    assertTrue(matches.compared());
    assertEquals(1, matches.duplicates().size());
    Duplicate trim = matches.duplicates().get(0);
    assertEquals("trim", trim.a());
    assertEquals("agency", trim.b());
    assertEquals(Relation.CONTAINED_IN, trim.relation());
    assertEquals(1.0, trim.overlap().aInB());
    assertEquals(2, hearsay.size(), "checking adds nothing");
  }

  @Test
  void passagesPointIntoTheTextsAsGiven() {
    String before = "  \u201CUpdated\u201D\u2014 ";
    hearsay.add(Article.of("agency", LEAD + BODY + TAIL));
    Duplicate found = hearsay.check(Article.of("copy", before + BODY + OTHER)).duplicates().get(0);
    assertEquals(Relation.SHARES_PASSAGES, found.relation());
    Passage passage = found.passages().get(0);
    String inCopy = passage.a().of(before + BODY + OTHER);
    assertEquals(inCopy, passage.b().of(LEAD + BODY + TAIL));
    assertTrue(inCopy.startsWith("Ferries to the outer islands"), inCopy);
    assertTrue(inCopy.endsWith("told the meeting"), inCopy);
  }

  @Test
  void anIdenticalTextIsTheFirstOneAgain() {
    hearsay.add(Article.of("first", LEAD + BODY));
    Matches second = hearsay.add(Article.of("second", (LEAD + BODY).toUpperCase(Locale.ROOT)));
    hearsay.add(Article.of("third", LEAD.replace(",", "") + "\n\n" + BODY));
    hearsay.add(Article.of("trim", LEAD + BODY.substring(0, 120)));

    assertEquals(Relation.IDENTICAL, second.duplicates().get(0).relation());
    assertEquals(
        List.of("first", "trim"),
        hearsay.duplicatesOf("third").duplicates().stream().map(Duplicate::b).toList());
    assertEquals(
        List.of("second", "third", "trim"),
        hearsay.duplicatesOf("first").duplicates().stream().map(Duplicate::b).toList());
    assertEquals(
        List.of(List.of("first", "second", "third", "trim")),
        hearsay.clusters().stream().map(c -> c.members()).toList());
  }

  /** Each one is the first of its kind when it comes, so each takes the place of the one before. */
  @Test
  void identicalTextsInReverseOrderOfTimeStayLinear() {
    Instant last = Instant.parse("2026-03-01T00:00:00Z");
    int copies = 20_000;
    for (int i = 0; i < copies; i++) {
      Matches matches =
          hearsay.add(Article.of("n" + i, LEAD).withPublishedAt(last.minusSeconds(i)));
      assertEquals(Math.min(i, Limits.defaults().pairs()), matches.duplicates().size());
      assertEquals(i - matches.duplicates().size(), matches.cut());
    }
    assertEquals(copies, hearsay.clusters().get(0).members().size());
    assertEquals("n" + (copies - 1), hearsay.clusters().get(0).canonical());
  }

  @Test
  void anotherCopyTakesThePlaceOfARemovedOne() {
    hearsay.add(Article.of("first", LEAD + BODY));
    hearsay.add(Article.of("second", LEAD + BODY));
    assertTrue(hearsay.remove("first"));
    assertFalse(hearsay.remove("first"));
    assertEquals(
        List.of("second"),
        hearsay.check(Article.of("new", LEAD + BODY)).duplicates().stream()
            .map(Duplicate::b)
            .toList());
    assertTrue(hearsay.remove("second"));
    assertEquals(List.of(), hearsay.check(Article.of("new", LEAD + BODY)).duplicates());
    assertEquals(0, hearsay.size());
  }

  @Test
  void anIdIsTakenOnce() {
    hearsay.add(Article.of("one", LEAD));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> hearsay.add(Article.of("one", OTHER)));
    assertTrue(message(e).contains("'one'"), e.getMessage());
    assertEquals(1, hearsay.size());
    assertEquals(List.of(), hearsay.check(Article.of("x", OTHER)).duplicates());
  }

  @Test
  void theHeldArticleOfTheSameIdIsNoMatch() {
    hearsay.add(Article.of("one", LEAD + BODY + TAIL));
    assertEquals(List.of(), hearsay.check(Article.of("one", LEAD + BODY + TAIL)).duplicates());
    assertEquals(List.of(), hearsay.check(Article.of("one", LEAD + BODY)).duplicates());
  }

  @Test
  void whatCannotBeJudgedIsSaid() {
    assertFalse(hearsay.add(Article.of("empty", "")).compared());
    assertFalse(hearsay.add(Article.of("signs", "!!! --- \u0000 \uD800")).compared());
    assertFalse(hearsay.add(Article.of("short", "Rain stopped play.")).compared());
    assertFalse(hearsay.check(Article.of("short too", "Rain stopped play.")).compared());
    Hearsay patient = Hearsay.create(Options.defaults().withMinimumShingles(1));
    assertTrue(patient.add(Article.of("short", "Rain stopped play at noon.")).compared());
    assertEquals(3, hearsay.findings().counters().tooShort());
  }

  @Test
  void aTextAboveTheLimitIsRefused() {
    Hearsay small =
        Hearsay.create(Options.defaults().withLimits(Limits.defaults().withTextLength(100)));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> small.add(Article.of("long", LEAD)));
    assertTrue(message(e).contains("'long'") && message(e).contains("100"), e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> small.check(Article.of("long", LEAD)));
    assertEquals(0, small.size());
  }

  @Test
  void anUnknownIdIsAnError() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> hearsay.duplicatesOf("nobody"));
    assertTrue(message(e).contains("nobody"), e.getMessage());
  }

  @Test
  void anArticleNeedsAnId() {
    assertThrows(IllegalArgumentException.class, () -> Article.of(" ", LEAD));
  }

  @Test
  void comparesTwoArticlesByThemselvesHoweverShort() {
    Article a = Article.of("a", "Rain stopped play at noon in Tarn Lane");
    Article b = Article.of("b", "Rain stopped play at noon in Port Ellery");
    Duplicate compared = Hearsay.compare(a, b, Options.defaults());
    assertEquals("a", compared.a());
    assertEquals(2, compared.overlap().shared());
    assertEquals(Relation.IDENTICAL, Hearsay.compare(a, a, Options.defaults()).relation());
    Duplicate whole =
        Hearsay.compare(Article.of("z", LEAD + BODY), Article.of("y", LEAD), Options.defaults());
    assertEquals(Relation.CONTAINS, whole.relation());
    assertEquals("z", whole.a());
    assertEquals(
        Relation.UNRELATED,
        Hearsay.compare(Article.of("a", ""), Article.of("b", LEAD), Options.defaults()).relation());
  }

  @Test
  void thePlanCanBePrinted() {
    assertTrue(hearsay.plan().toString().contains("1 shingle in 16"), hearsay.plan().toString());
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  @Test
  void answersManyThreadsWhileOneWrites() throws Exception {
    List<Article> articles = SyntheticNews.of(77, 120);
    List<Callable<Integer>> readers = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int offset = t;
      readers.add(
          () -> {
            int matches = 0;
            for (int i = offset; i < articles.size(); i += 2) {
              matches += hearsay.check(articles.get(i)).duplicates().size();
              if (i % 50 == 0) {
                matches += hearsay.clusters().size();
              }
            }
            return matches;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(5);
    try {
      Future<Integer> writer =
          pool.submit(
              () -> {
                articles.forEach(hearsay::add);
                return articles.size();
              });
      for (Future<Integer> reader : pool.invokeAll(readers)) {
        assertTrue(reader.get() >= 0);
      }
      int written = writer.get();
      assertEquals(written, hearsay.size());
    } finally {
      pool.shutdownNow();
    }
    assertEquals(Hearsay.batch(articles.stream(), Options.defaults()), hearsay.findings());
  }
}
