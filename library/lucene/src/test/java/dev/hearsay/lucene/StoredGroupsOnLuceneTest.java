package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.LiveCluster;
import dev.hearsay.LiveStory;
import dev.hearsay.Options;
import dev.hearsay.SyntheticNews;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups keep their ids when the index is opened again. */
class StoredGroupsOnLuceneTest {

  private static final Options OPTIONS =
      Options.defaults().withThreads(2).withStories(StoryRule.defaults());

  @TempDir private Path folder;

  private Hearsay open() {
    return open(OPTIONS);
  }

  private Hearsay open(Options options) {
    return Hearsay.open(LuceneIndex.open(folder), options);
  }

  private static List<LiveCluster> clusters(Hearsay hearsay) {
    return hearsay.live().clusters(Long.MAX_VALUE, 10_000);
  }

  private static List<Long> stories(Hearsay hearsay) {
    return hearsay.live().stories(Long.MAX_VALUE, 10_000).stream().map(LiveStory::id).toList();
  }

  @Test
  void theyAreThereWhenOpenedAgainAndGoOn() {
    List<Article> articles = SyntheticNews.of(1, 60);
    Collections.shuffle(articles, new Random(1));
    Random random = new Random(1);
    List<Article> in = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      List<LiveCluster> before;
      List<Long> ids;
      try (Hearsay hearsay = open()) {
        for (int step = 0; step < 30 && !articles.isEmpty(); step++) {
          Article article = articles.remove(0);
          hearsay.add(article);
          in.add(article);
          if (random.nextInt(3) == 0) {
            Article gone = in.remove(random.nextInt(in.size()));
            hearsay.remove(gone.id());
            articles.add(gone);
          }
          if (step % 11 == 0) {
            hearsay.commit();
          }
        }
        before = clusters(hearsay);
        ids = stories(hearsay);
        assertFalse(before.isEmpty());
      }
      try (Hearsay opened = open()) {
        assertEquals(before, clusters(opened));
        assertEquals(ids, stories(opened));
        assertEquals(Hearsay.batch(in.stream(), OPTIONS).clusters(), opened.clusters());
      }
    }
  }

  /** Tellings of events that have few words in common; ids begin with the event. */
  private static List<Article> tellings(int firstEvent, int events) {
    Random random = new Random(firstEvent);
    List<Article> tellings = new ArrayList<>();
    for (int event = firstEvent; event < firstEvent + events; event++) {
      for (int t = 0; t < 3; t++) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 70; word++) {
          text.append('e').append(event).append('w').append(random.nextInt(80)).append(' ');
          text.append("common").append(random.nextInt(300)).append(' ');
        }
        Instant at = Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofHours(event * 30L + t));
        tellings.add(Article.of(event + "/" + t, text.toString()).withPublishedAt(at));
      }
    }
    return tellings;
  }

  /** Those of articles that were grouped, and stored, while stories were off. */
  @Test
  void storiesAreFoundOnceTheyAreWanted() {
    Options plain = OPTIONS.withStories(null);
    List<Article> articles = tellings(0, 20);
    List<Article> later = tellings(18, 10);
    later.replaceAll(
        one -> Article.of("later" + one.id(), one.text()).withPublishedAt(one.publishedAt()));
    try (Hearsay hearsay = open(plain)) {
      hearsay.addAll(articles.stream());
      assertEquals(List.of(), stories(hearsay));
    }
    List<Long> ids;
    try (Hearsay hearsay = open()) {
      assertEquals(batch(articles), members(hearsay));
      ids = stories(hearsay);
    }
    List<Article> all = new ArrayList<>(articles);
    try (Hearsay hearsay = open(plain)) {
      later.forEach(hearsay::add);
      hearsay.remove("0/0");
      hearsay.remove("later20/1");
    }
    all.addAll(later);
    all.removeIf(one -> one.id().equals("0/0") || one.id().equals("later20/1"));
    try (Hearsay hearsay = open()) {
      hearsay.remove("later21/2");
      hearsay.update(later.get(3).withTitle("Changed"));
      all.removeIf(one -> one.id().equals("later21/2") || one.id().equals(later.get(3).id()));
      all.add(later.get(3).withTitle("Changed"));
      assertEquals(batch(all), members(hearsay));
      List<Long> now = stories(hearsay);
      assertTrue(now.containsAll(ids), ids + " before, now " + now);
      assertEquals(now.size(), new HashSet<>(now).size());
    }
    try (Hearsay hearsay = open()) {
      assertEquals(batch(all), members(hearsay));
    }
  }

  private static List<List<String>> batch(List<Article> articles) {
    return sorted(Hearsay.batch(articles.stream(), OPTIONS).stories().stream());
  }

  private static List<List<String>> members(Hearsay hearsay) {
    return sorted(hearsay.live().stories(Long.MAX_VALUE, 10_000).stream().map(LiveStory::story));
  }

  private static List<List<String>> sorted(Stream<Story> stories) {
    return stories
        .map(story -> story.members().stream().sorted().toList())
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }
}
