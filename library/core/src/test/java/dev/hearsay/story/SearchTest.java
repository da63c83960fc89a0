package dev.hearsay.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.ProfileReader;
import dev.hearsay.story.StorySearch.Near;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Finding articles on one event, part by part. */
class SearchTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final String QUAY =
      "Divers replace the timber piles of the north quay at Port Ellery.";

  private final ProfileReader reader = new ProfileReader(StaticEncoder.builtIn());
  private final StorySearch search =
      new StorySearch(
          new ArticleSimilarity(new DocumentFrequencies()), StoryRule.defaults(), new Strangers());

  private Telling telling(@Nullable Instant at, String text) {
    return new Telling(at, reader.read(null, text));
  }

  @Test
  void theNearestComeFirstAndThoseTakenOutNotAtAll() {
    assertEquals(0, search.add(telling(START.plus(Duration.ofDays(3)), QUAY)));
    assertEquals(1, search.add(telling(START, QUAY)));
    assertEquals(2, search.add(telling(START, "Senator Haldane lost the recount in Tolmark.")));
    assertEquals(3, search.add(telling(START.plus(Duration.ofDays(11)), QUAY)));
    Telling asked = telling(START, QUAY);
    List<Near> near = search.near(asked);
    assertEquals(List.of(1, 0), near.stream().map(Near::number).toList());
    assertEquals(Math.exp(-3 / 5.0), near.get(1).nearness() / near.get(0).nearness(), 1e-9);
    search.remove(1);
    assertEquals(List.of(0), search.near(asked).stream().map(Near::number).toList());
    search.remove(0);
    assertEquals(List.of(), search.near(asked));
    assertEquals(4, search.add(telling(START, QUAY)));
    assertEquals(List.of(4), search.near(asked).stream().map(Near::number).toList());
  }

  @Test
  void ofThoseBeforeOneOnlyNearOnesAreNamed() {
    search.add(telling(START, QUAY));
    search.add(telling(START, "Senator Haldane lost the recount in Tolmark."));
    search.add(telling(START, QUAY));
    assertEquals(List.of(), search.preceding(0));
    assertEquals(List.of(0), search.preceding(2).stream().map(StoryFinder.Pair::earlier).toList());
  }

  @Test
  void absurdDatesAreFarFromAllOthers() {
    Instant[] dates = {
      Instant.MIN, Instant.EPOCH, START, START.plusNanos(1), Instant.MAX, Instant.MAX
    };
    for (Instant a : dates) {
      for (Instant b : dates) {
        double days = telling(a, "").daysFrom(telling(b, ""));
        assertTrue(days >= 0 && days < 1e12, a + " to " + b + ": " + days);
        assertEquals(days, telling(b, "").daysFrom(telling(a, "")));
        double nearness = StoryRule.defaults().nearness(1, days);
        assertTrue(nearness >= 0 && nearness <= 1);
        assertEquals(a.equals(b), days == 0);
      }
      assertTrue(Double.isNaN(telling(a, "").daysFrom(telling(null, ""))));
      search.add(telling(a, QUAY));
    }
    assertEquals(2, search.near(telling(Instant.MAX, QUAY)).size());
    assertEquals(1, search.near(telling(Instant.MIN, QUAY)).size());
    assertEquals(6, search.near(telling(null, QUAY)).size());
    assertEquals(1.5, telling(START, "").daysFrom(telling(START.minus(Duration.ofHours(36)), "")));
  }

  @Test
  void strangersAreSoFromBothSides() {
    Strangers strangers = new Strangers();
    strangers.add(7, 3);
    strangers.add(0, Integer.MAX_VALUE);
    assertTrue(strangers.are(3, 7) && strangers.are(7, 3));
    assertTrue(strangers.are(Integer.MAX_VALUE, 0));
    assertFalse(strangers.are(3, 3) || strangers.are(0, 7) || strangers.are(0, 0));
  }

  @Test
  void aTermShowsItsLatestArticlesFirst() {
    TermIndex index = new TermIndex();
    for (int i = 0; i < 10; i++) {
      index.add(i, i % 2 == 0 ? new int[] {-5, 8} : new int[] {8});
    }
    assertEquals(List.of(8, 6, 4, 2, 0), shown(index, -5, Integer.MAX_VALUE, 100));
    assertEquals(List.of(4, 2), shown(index, -5, 6, 2));
    assertEquals(List.of(6, 5), shown(index, 8, 7, 2));
    assertEquals(List.of(), shown(index, 8, 0, 2));
    assertEquals(List.of(), shown(index, 99, 7, 2));
    index.remove(6, new int[] {-5, 8});
    assertEquals(List.of(8, 4, 2, 0), shown(index, -5, Integer.MAX_VALUE, 100));
    index.remove(6, new int[] {-5, 8});
    assertEquals(4, shown(index, -5, Integer.MAX_VALUE, 100).size());
    List<Integer> first = new ArrayList<>();
    index.show(8, 100, 100, number -> !first.add(number));
    assertEquals(List.of(9), first);
  }

  private static List<Integer> shown(TermIndex index, int term, int before, int most) {
    List<Integer> shown = new ArrayList<>();
    index.show(term, before, most, shown::add);
    return shown;
  }

  @Test
  void aTallyNamesTheLargestSumsOfEqualOnesTheLater() {
    Tally tally = new Tally();
    tally.add(5, 1);
    tally.add(900, 1);
    tally.add(7, 0.5);
    tally.add(7, 0.75);
    tally.add(3, 0.25);
    assertArrayEquals(new int[] {7, 900, 5}, tally.best(3));
    assertArrayEquals(new int[0], tally.best(3));
    Random random = new Random(4);
    for (int round = 0; round < 5; round++) {
      TreeMap<Integer, Double> sums = new TreeMap<>();
      for (int i = 0; i < 2_000; i++) {
        int number = random.nextInt(500);
        double weight = 1 + random.nextInt(3);
        tally.add(number, weight);
        sums.merge(number, weight, Double::sum);
      }
      List<Integer> expected =
          sums.descendingMap().entrySet().stream()
              .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
              .limit(40)
              .map(e -> e.getKey())
              .toList();
      assertEquals(expected, IntStream.of(tally.best(40)).boxed().toList());
    }
  }

  @Test
  void aSpreadHasFirstAndLast() {
    int[] members = IntStream.range(100, 200).toArray();
    for (int most : new int[] {2, 3, 8, 99}) {
      int[] some = Spread.of(members, most);
      assertEquals(most, some.length);
      assertEquals(100, some[0]);
      assertEquals(199, some[most - 1]);
      assertEquals(most, IntStream.of(some).distinct().count());
    }
    assertArrayEquals(members, Spread.of(members, 100));
    assertArrayEquals(new int[] {1}, Spread.of(new int[] {1}, 8));
  }

  @Test
  void aBondOfArticlesWithoutDates() {
    Bond alone = bond(telling(null, QUAY));
    assertEquals(1, alone.nearness());
    assertEquals(null, alone.from());
    assertTrue(alone.names().contains("Port Ellery"), alone.toString());
    assertEquals(5, alone.words().size());
    Bond far = bond(telling(Instant.MIN, QUAY), telling(Instant.MAX, QUAY), telling(null, ""));
    assertEquals(Instant.MIN, far.from());
    assertEquals(Instant.MAX, far.to());
    assertTrue(far.nearness() >= 0);
  }

  private Bond bond(Telling... tellings) {
    StorySearch held =
        new StorySearch(
            new ArticleSimilarity(new DocumentFrequencies()),
            StoryRule.defaults(),
            new Strangers());
    List.of(tellings).forEach(held::add);
    return new BondReader(held, new ArticleSimilarity(new DocumentFrequencies()))
        .read(IntStream.range(0, tellings.length).toArray(), i -> QUAY);
  }
}
