package dev.hearsay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.Encoder;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.ProfileReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private static final Encoder SILENT =
      new Encoder() {
        @Override
        public int dimension() {
          return 1;
        }

        @Override
        public float[] encode(String text) {
          return new float[1];
        }
      };

  private final ProfileReader reader = new ProfileReader(SILENT);

  private Telling telling(@Nullable Instant at, String text) {
    return new Telling(at, reader.read(null, text));
  }

  private static StoryFinder finder(List<Telling> tellings, int limit, Strangers strangers) {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    tellings.forEach(telling -> frequencies.add(telling.profile()));
    StoryFinder finder =
        new StoryFinder(
            tellings, new ArticleSimilarity(frequencies), StoryRule.defaults(), limit, strangers);
    for (int i = 0; i < tellings.size(); i++) {
      finder.measure(i);
    }
    finder.index();
    for (int i = 0; i < tellings.size(); i++) {
      finder.compare(i);
    }
    return finder;
  }

  private static String groups(List<Telling> tellings) {
    return groups(finder(tellings, 1_000, new Strangers()));
  }

  private static String groups(StoryFinder finder) {
    return Arrays.deepToString(finder.stories().toArray());
  }

  @Test
  void articlesOfOneEventAreTogether() {
    List<Telling> tellings =
        List.of(
            telling(START, "Divers replace the timber piles of the north quay at Port Ellery."),
            telling(START, "Senators passed the budget overnight after a long debate."),
            telling(START, "At Port Ellery the north quay is closed while divers work on piles."));
    assertEquals("[[0, 2]]", groups(tellings));
  }

  @Test
  void timeSetsLikeArticlesApart() {
    String text = "Divers replace the timber piles of the north quay at Port Ellery.";
    Telling now = telling(START, text);
    assertEquals("[[0, 1]]", groups(List.of(now, telling(START.plus(Duration.ofDays(8)), text))));
    assertEquals("[]", groups(List.of(now, telling(START.plus(Duration.ofDays(9)), text))));
    assertEquals("[[0, 1]]", groups(List.of(now, telling(null, text))));
  }

  @Test
  void strangersStayApart() {
    String text = "Divers replace the timber piles of the north quay at Port Ellery.";
    Strangers strangers = new Strangers();
    strangers.add(1, 0);
    List<Telling> tellings = List.of(telling(START, text), telling(START, text));
    assertEquals("[]", groups(finder(tellings, 10, strangers)));
  }

  @Test
  void aFullStoryTakesNoMore() {
    String text = "Divers replace the timber piles of the north quay at Port Ellery.";
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tellings.add(telling(START, text));
    }
    StoryFinder finder = finder(tellings, 2, new Strangers());
    for (int[] story : finder.stories()) {
      assertTrue(story.length <= 2);
    }
    assertTrue(finder.cut() > 0);
  }

  @Test
  void articlesAboutNothingAreInNoStory() {
    assertEquals("[]", groups(List.of(telling(null, ""), telling(null, ""))));
    assertEquals("[]", groups(List.of()));
  }

  @Test
  void aBridgeDoesNotChainTwoEvents() {
    String quay = "Divers replace rotten timber piles under the north quay of Port Ellery harbour.";
    String vote = "Senator Haldane lost the ballot recount in Tolmark by eleven votes on appeal.";
    List<Telling> tellings =
        List.of(
            telling(START, quay),
            telling(START, quay + " Ferries wait offshore."),
            telling(START, vote),
            telling(START, vote + " Observers disagreed."),
            telling(START, quay + " " + vote));
    for (int[] story : finder(tellings, 100, new Strangers()).stories()) {
      boolean holdsQuay = Arrays.stream(story).anyMatch(i -> i < 2);
      boolean holdsVote = Arrays.stream(story).anyMatch(i -> i == 2 || i == 3);
      assertTrue(!(holdsQuay && holdsVote), Arrays.toString(story));
    }
  }

  @Test
  void theBondSpellsWhatTheyShare() {
    List<String> texts =
        List.of(
            "Divers replace the piles of the quay at Port Ellery, said Hanne Ostrow.",
            "Work on piles: according to Hanne Ostrow, divers at Port Ellery need weeks.");
    List<Telling> tellings = new ArrayList<>();
    tellings.add(telling(START, texts.get(0)));
    tellings.add(telling(START.plus(Duration.ofDays(1)), texts.get(1)));
    Bond bond = finder(tellings, 10, new Strangers()).bond(new int[] {0, 1}, texts::get);
    assertTrue(bond.names().contains("Port Ellery"), bond.toString());
    assertTrue(bond.names().contains("Hanne Ostrow"), bond.toString());
    assertTrue(bond.words().contains("piles"), bond.toString());
    assertEquals(START, bond.from());
    assertEquals(START.plus(Duration.ofDays(1)), bond.to());
    assertTrue(bond.nearness() > 0 && bond.nearness() < 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void manyEventsAreToldApart(long seed) {
    Random random = new Random(seed);
    List<Telling> tellings = new ArrayList<>();
    List<Integer> events = new ArrayList<>();
    int[] sizes = new int[15];
    for (int i = 0; i < 60; i++) {
      int event = random.nextInt(sizes.length);
      sizes[event]++;
      events.add(event);
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        text.append("e").append(event).append('w').append(random.nextInt(90)).append(' ');
        text.append("common").append(random.nextInt(200)).append(' ');
      }
      tellings.add(telling(START.plus(Duration.ofHours(i)), text.toString()));
    }
    List<int[]> stories = finder(tellings, 1_000, new Strangers()).stories();
    for (int[] story : stories) {
      for (int member : story) {
        assertEquals(events.get(story[0]), events.get(member));
      }
    }
    int grouped = stories.stream().mapToInt(story -> story.length).sum();
    int together = Arrays.stream(sizes).filter(size -> size > 1).sum();
    assertTrue(grouped >= 0.9 * together, "grouped " + grouped + " of " + together);
    assertTrue(stories.size() <= sizes.length, stories.size() + " stories");
  }
}
