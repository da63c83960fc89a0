package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Dispatches;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveStoriesTest {

  private static final Options OPTIONS =
      Options.defaults()
          .withThreads(2)
          .withStories(StoryRule.defaults())
          .withConflicts(ConflictRule.defaults());

  private static List<LiveStory> all(Hearsay hearsay) {
    List<LiveStory> all = new ArrayList<>();
    List<LiveStory> page = hearsay.live().stories(Long.MAX_VALUE, 5);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = hearsay.live().stories(page.get(page.size() - 1).id(), 5);
    }
    return all;
  }

  private static Map<String, Set<String>> groups(Stream<Story> stories) {
    Map<String, Set<String>> groups = new HashMap<>();
    stories.forEach(
        story -> {
          Set<String> group = new HashSet<>(story.members());
          story.members().forEach(member -> assertTrue(groups.put(member, group) == null, member));
        });
    return groups;
  }

  /** B-cubed F1 (Bagga & Baldwin 1998) of the live stories against those of the batch. */
  private static double agreement(Hearsay hearsay, List<Article> articles) {
    Map<String, Set<String>> live = groups(all(hearsay).stream().map(LiveStory::story));
    Map<String, Set<String>> batch = groups(hearsay.stories().stream());
    double precision = 0;
    double recall = 0;
    for (Article article : articles) {
      Set<String> mine = live.getOrDefault(article.id(), Set.of(article.id()));
      Set<String> right = batch.getOrDefault(article.id(), Set.of(article.id()));
      double both = mine.stream().filter(right::contains).count();
      precision += both / mine.size() / articles.size();
      recall += both / right.size() / articles.size();
    }
    return 2 * precision * recall / (precision + recall);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void storiesAgreeWithTheBatchThroughAdditionsAndRemovals(long seed) {
    List<Article> articles = Events.articles(seed, 60);
    Random random = new Random(seed);
    Collections.shuffle(articles, random);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    double full = agreement(hearsay, articles);
    List<Article> left = new ArrayList<>(articles);
    for (int i = 0; i < articles.size() / 2; i++) {
      hearsay.remove(left.remove(random.nextInt(left.size())).id());
    }
    double half = agreement(hearsay, left);
    assertTrue(full >= 0.98, "B-cubed F1 with all: " + full);
    assertTrue(half >= 0.98, "B-cubed F1 with half: " + half);
  }

  private static List<Article> news() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../../testdata/news"))) {
      files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .forEach(file -> articles.add(read(file)));
    }
    return articles;
  }

  private static Article read(Path file) {
    try {
      String[] parts = Files.readString(file).split("\n", 3);
      boolean isDated = parts[0].startsWith("date ");
      Article article = Article.of(file.toString(), String.join("\n", parts));
      return isDated
          ? Article.of(file.toString(), parts[2])
              .withTitle(parts[1])
              .withPublishedAt(Instant.parse(parts[0].substring(5) + "T00:00:00Z"))
          : article;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void onNewsStoriesAgreeWithTheBatch(long seed) throws IOException {
    List<Article> articles = news();
    assertTrue(articles.size() > 30, articles.size() + " articles");
    Collections.shuffle(articles, new Random(seed));
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    double agreement = agreement(hearsay, articles);
    assertTrue(agreement >= 0.9, "B-cubed F1 " + agreement);
  }

  @Test
  void aStoryTellsWhatTheBatchTells() {
    List<Article> articles = Events.articles(5, 20);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    Map<List<String>, Story> batch = new HashMap<>();
    hearsay.stories().forEach(story -> batch.put(story.members(), story));
    int same = 0;
    for (LiveStory live : all(hearsay)) {
      assertEquals(live, hearsay.live().story(live.id()).orElseThrow());
      for (String member : live.story().members()) {
        assertEquals(live, hearsay.live().story(member).orElseThrow());
      }
      Story story = batch.get(live.story().members());
      if (story != null) {
        assertEquals(story.tellings(), live.story().tellings());
        assertEquals(story.bond().from(), live.story().bond().from());
        assertEquals(story.bond().to(), live.story().bond().to());
        assertEquals(story.bond().nearness(), live.story().bond().nearness(), 0.2);
        same++;
      }
    }
    assertTrue(same >= 0.9 * batch.size(), same + " of " + batch.size());
  }

  private static long id(Hearsay hearsay, String article) {
    return hearsay.live().story(article).orElseThrow().id();
  }

  private static Article quay(String id, String text, int hour) {
    return Article.of(id, text).withPublishedAt(Events.START.plus(Duration.ofHours(hour)));
  }

  private static final String QUAY =
      "Divers replace the rotten timber piles of the north quay at Port Ellery, and Hanne Ostrow of"
          + " the harbour board says the ferries will leave from the fish market for eleven weeks.";
  private static final String FERRY =
      "At Port Ellery ferries leave from the fish market while divers work on rotten piles under the"
          + " north quay. It will take eleven weeks, according to Hanne Ostrow, and cost 3 million.";
  private static final String BUDGET =
      "Senators passed the budget overnight after a long debate on pensions in which Oskar Lindqvist"
          + " walked out twice, and the treasury expects to borrow less than a year before.";

  @Test
  void aStoryKeepsItsIdThroughCopiesAndUpdates() {
    Hearsay hearsay = Hearsay.create(OPTIONS);
    hearsay.add(quay("budget", BUDGET, 0));
    hearsay.add(quay("quay", QUAY, 5));
    assertTrue(hearsay.live().story("quay").isEmpty());
    hearsay.add(quay("ferry", FERRY, 6));
    long id = id(hearsay, "quay");
    assertEquals(id, id(hearsay, "ferry"));
    assertTrue(hearsay.live().story("budget").isEmpty());

    hearsay.add(quay("early", "Agency. " + QUAY, 1));
    assertEquals("early", hearsay.live().cluster("quay").orElseThrow().cluster().canonical());
    assertEquals(id, id(hearsay, "early"));
    assertEquals(id, id(hearsay, "ferry"));
    assertEquals(
        List.of("early", "ferry"), hearsay.live().story(id).orElseThrow().story().tellings());
    assertEquals(
        List.of("early", "quay", "ferry"),
        hearsay.live().story(id).orElseThrow().story().members());

    hearsay.remove("quay");
    hearsay.remove("early");
    assertTrue(hearsay.live().story("ferry").isEmpty());
    hearsay.add(quay("quay", QUAY, 5));
    assertEquals(id, id(hearsay, "quay"));
    hearsay.add(quay("twin", QUAY.toUpperCase(Locale.ROOT), 2));
    assertEquals(id, id(hearsay, "twin"));
    assertEquals(id, id(hearsay, "quay"));
  }

  @Test
  void conflictsAreThoseOfTheStoryAndAreKept() {
    Hearsay hearsay = Hearsay.create(OPTIONS);
    hearsay.add(
        quay(
            "agency",
            "Twelve workers were hurt at Brannock quarry on Thursday when a charge went"
                + " off early. The blast happened at 10.40 a.m., according to the Brannock police.",
            5));
    hearsay.add(
        quay(
            "post",
            "A charge went off early at Brannock quarry on Thursday and workers were hurt."
                + " The blast happened at 11.15 a.m., according to the Brannock police.",
            6));
    hearsay.add(quay("budget", BUDGET, 5));
    assertEquals(hearsay.conflicts(), hearsay.live().conflicts("agency"));
    assertEquals(1, hearsay.live().conflicts("post").size());
    assertSame(hearsay.live().conflicts("agency"), hearsay.live().conflicts("post"));
    assertEquals(List.of(), hearsay.live().conflicts("budget"));
    hearsay.remove("post");
    assertEquals(List.of(), hearsay.live().conflicts("agency"));
  }

  /** Whatever comes and goes, what is kept of earlier questions changes no answer. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void conflictsAreThoseLookedForAnew(long seed) {
    Options forgetful =
        OPTIONS.withLimits(OPTIONS.limits().withLiveGroups(10_000, 500, 10_000, 0, 0));
    Hearsay fresh = Hearsay.create(forgetful);
    Hearsay keeping = Hearsay.create(OPTIONS);
    Random random = new Random(seed);
    List<String> held = new ArrayList<>();
    int conflicts = 0;
    for (int step = 0; step < 60; step++) {
      int dice = held.isEmpty() ? 0 : random.nextInt(10);
      String id = dice < 6 ? "n" + step : held.get(random.nextInt(held.size()));
      if (dice < 8) {
        Article article =
            Article.of(id, Dispatches.text(random, 6 + random.nextInt(6)))
                .withPublishedAt(Events.START.plus(Duration.ofHours(random.nextInt(48))));
        assertEquals(fresh.update(article), keeping.update(article));
        held.remove(id);
        held.add(id);
      } else {
        held.remove(id);
        fresh.remove(id);
        keeping.remove(id);
      }
      for (String article : held) {
        List<Conflict> found = keeping.live().conflicts(article);
        assertEquals(fresh.live().conflicts(article), found);
        conflicts += found.size();
      }
    }
    assertTrue(conflicts > 100, "only " + conflicts + " conflicts");
  }
}
