package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.story.Neighbour;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

  private static final Options OPTIONS =
      Options.defaults().withThreads(2).withStories(StoryRule.defaults());

  private static Set<Set<String>> groups(Findings findings) {
    Set<Set<String>> groups = new HashSet<>();
    findings.stories().forEach(story -> groups.add(new TreeSet<>(story.members())));
    return groups;
  }

  @Test
  void withoutTheOptionThereAreNone() {
    Findings findings = Hearsay.batch(Events.articles(1, 10).stream(), Options.defaults());
    assertEquals(List.of(), findings.stories());
    Hearsay hearsay = Hearsay.create();
    Events.articles(1, 10).forEach(hearsay::add);
    assertEquals(List.of(), hearsay.duplicatesOf("e0/t0").neighbours());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aStoryHoldsOneEventAndItsCopies(long seed) {
    Findings findings = Hearsay.batch(Events.articles(seed, 40).stream(), OPTIONS);
    assertFalse(findings.stories().isEmpty());
    Set<String> seen = new HashSet<>();
    for (Story story : findings.stories()) {
      String event = story.members().get(0).substring(0, story.members().get(0).indexOf('/'));
      for (String member : story.members()) {
        assertTrue(member.startsWith(event + "/"), story.members().toString());
        assertTrue(seen.add(member), member + " is in two stories");
      }
      assertTrue(story.members().containsAll(story.tellings()));
    }
    findings
        .clusters()
        .forEach(
            cluster ->
                assertTrue(
                    groups(findings).stream().anyMatch(s -> s.containsAll(cluster.members())),
                    "copies apart: " + cluster));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderAndThreadsMakeNoDifference(long seed) {
    List<Article> articles = Events.articles(seed, 30);
    Findings expected = Hearsay.batch(articles.stream(), OPTIONS);
    Random random = new Random(seed);
    for (int threads = 1; threads <= 3; threads++) {
      Collections.shuffle(articles, random);
      Findings found = Hearsay.batch(articles.stream(), OPTIONS.withThreads(threads));
      assertEquals(expected.stories(), found.stories());
      assertEquals(expected.duplicates(), found.duplicates());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void oneByOneIsTheSameAsABatch(long seed) {
    List<Article> articles = Events.articles(seed, 30);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    for (int i = 0; i < articles.size(); i += 3) {
      hearsay.remove(articles.get(i).id());
    }
    for (int i = 0; i < articles.size(); i += 6) {
      hearsay.add(articles.get(i));
    }
    List<Article> left = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % 3 != 0 || i % 6 == 0) {
        left.add(articles.get(i));
      }
    }
    assertEquals(Hearsay.batch(left.stream(), OPTIONS).stories(), hearsay.stories());
  }

  @Test
  void askedOnTheSpotItNamesTheNearest() {
    Hearsay hearsay = Hearsay.create(OPTIONS);
    List<Article> articles = Events.articles(7, 30);
    articles.forEach(hearsay::add);
    for (Article article : articles) {
      String event = article.id().substring(0, article.id().indexOf('/'));
      double last = 1;
      for (Neighbour neighbour : hearsay.check(article).neighbours()) {
        assertTrue(neighbour.id().startsWith(event + "/"), article.id() + " " + neighbour);
        assertFalse(neighbour.id().equals(article.id()));
        assertTrue(neighbour.nearness() <= last);
        last = neighbour.nearness();
      }
    }
  }

  @Test
  void whatIsRemovedIsNoNeighbour() {
    Hearsay hearsay = Hearsay.create(OPTIONS);
    List<Article> articles = Events.articles(8, 10);
    articles.forEach(hearsay::add);
    Article asked = articles.get(0);
    articles.stream().skip(1).forEach(article -> hearsay.remove(article.id()));
    assertEquals(List.of(), hearsay.check(asked).neighbours());
    assertEquals(1, hearsay.size());
  }

  @Test
  void similarityIsOfContent() {
    List<Article> articles = Events.articles(9, 30);
    Findings findings = Hearsay.batch(articles.stream(), OPTIONS);
    findings
        .duplicates()
        .forEach(
            pair -> {
              assertTrue(pair.similarity() > 0 && pair.similarity() <= 1, pair.toString());
              if (pair.relation().isDuplicate()) {
                assertTrue(pair.similarity() > 0.5, pair.toString());
              }
            });
  }
}
