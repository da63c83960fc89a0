package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Cluster;
import dev.hearsay.story.StoryRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups outlast the process, where the storage keeps them. */
class StoredGroupsTest {

  private static final Options OPTIONS =
      Options.defaults().withThreads(2).withStories(StoryRule.defaults());

  private static List<LiveCluster> clusters(Hearsay hearsay) {
    return hearsay.live().clusters(Long.MAX_VALUE, 10_000);
  }

  private static List<List<String>> stories(Hearsay hearsay) {
    return hearsay.live().stories(Long.MAX_VALUE, 10_000).stream()
        .map(story -> (List<String>) new ArrayList<>(story.story().members()))
        .toList();
  }

  private static List<Long> storyIds(Hearsay hearsay) {
    return hearsay.live().stories(Long.MAX_VALUE, 10_000).stream().map(LiveStory::id).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theyAreThereWhenOpenedAgainAndGoOn(long seed) {
    KeptStorage storage = new KeptStorage(OPTIONS);
    List<Article> articles = SyntheticNews.of(seed, 60);
    Collections.shuffle(articles, new Random(seed));
    Random random = new Random(seed);
    List<Article> in = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      Hearsay hearsay = Hearsay.open(storage, OPTIONS);
      for (int step = 0; step < 30 && !articles.isEmpty(); step++) {
        Article article = articles.remove(0);
        hearsay.add(article);
        in.add(article);
        if (random.nextInt(3) == 0) {
          Article gone = in.remove(random.nextInt(in.size()));
          hearsay.remove(gone.id());
          articles.add(gone);
        }
      }
      assertEquals(
          new HashSet<>(hearsay.clusters()),
          new HashSet<Cluster>(clusters(hearsay).stream().map(LiveCluster::cluster).toList()));
      List<LiveCluster> before = clusters(hearsay);
      List<List<String>> stories = stories(hearsay);
      List<Long> ids = storyIds(hearsay);
      assertFalse(before.isEmpty());
      hearsay.close();
      Hearsay opened = Hearsay.open(storage, OPTIONS);
      assertEquals(before, clusters(opened));
      assertEquals(stories, stories(opened));
      assertEquals(ids, storyIds(opened));
      opened.close();
    }
    assertTrue(storage.memberships() > 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void articlesAddedInBulkOrWithoutStoredGroupsAreGroupedOnceSomebodyAsks(long seed) {
    KeptStorage storage = new KeptStorage(OPTIONS);
    List<Article> articles = SyntheticNews.of(seed, 60);
    Hearsay hearsay = Hearsay.open(storage, OPTIONS);
    articles.subList(0, 20).forEach(hearsay::add);
    assertEquals(List.of(), hearsay.addAll(articles.subList(20, articles.size() - 10).stream()));
    hearsay.remove(articles.get(30).id());
    articles.subList(articles.size() - 10, articles.size()).forEach(hearsay::add);
    assertEquals(
        new HashSet<>(hearsay.clusters()),
        new HashSet<Cluster>(clusters(hearsay).stream().map(LiveCluster::cluster).toList()));
    hearsay.close();
    storage.forgetGroups();
    Hearsay opened = Hearsay.open(storage, OPTIONS);
    assertEquals(
        new HashSet<>(opened.clusters()),
        new HashSet<Cluster>(clusters(opened).stream().map(LiveCluster::cluster).toList()));
    assertEquals(opened.stories().isEmpty(), stories(opened).isEmpty());
  }
}
