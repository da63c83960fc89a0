package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.LiveCluster;
import dev.hearsay.LiveStory;
import dev.hearsay.Options;
import dev.hearsay.SyntheticNews;
import dev.hearsay.story.StoryRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
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

  /** Stories of a cluster's articles that were grouped, or stored, without them are found later. */
  @Test
  void storiesComeOnceTheyAreWanted() {
    Options plain = OPTIONS.withStories(null);
    List<Article> articles = SyntheticNews.of(1, 60);
    List<List<String>> expected;
    try (Hearsay fresh = Hearsay.create(OPTIONS)) {
      fresh.addAll(articles.stream());
      expected = members(fresh);
      assertFalse(expected.isEmpty());
    }
    List<LiveCluster> clusters;
    try (Hearsay hearsay = open(plain)) {
      hearsay.addAll(articles.stream());
      clusters = clusters(hearsay);
    }
    try (Hearsay hearsay = open()) {
      assertEquals(clusters, clusters(hearsay));
      assertEquals(expected, members(hearsay));
    }
    List<Long> ids;
    try (Hearsay hearsay = open()) {
      ids = stories(hearsay);
      assertEquals(expected, members(hearsay));
    }
    List<Article> more = SyntheticNews.of(2, 30);
    List<Article> others =
        more.stream()
            .map(
                one ->
                    new Article(
                        "other " + one.id(),
                        one.title(),
                        one.text(),
                        one.publishedAt(),
                        one.source(),
                        null))
            .toList();
    try (Hearsay hearsay = open(plain)) {
      others.subList(0, 20).forEach(hearsay::add);
      others.subList(20, others.size()).forEach(hearsay::add);
      hearsay.remove(others.get(2).id());
      clusters = clusters(hearsay);
    }
    try (Hearsay hearsay = open()) {
      hearsay.remove(others.get(5).id());
      hearsay.add(others.get(5));
      List<Long> now = stories(hearsay);
      assertEquals(now.size(), new HashSet<>(now).size());
      assertFalse(Collections.disjoint(ids, now));
      assertEquals(hearsay.stories().isEmpty(), now.isEmpty());
    }
  }

  private static List<List<String>> members(Hearsay hearsay) {
    return hearsay.live().stories(Long.MAX_VALUE, 10_000).stream()
        .map(story -> List.copyOf(story.story().members()))
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }
}
