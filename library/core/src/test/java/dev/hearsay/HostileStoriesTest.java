package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Relation;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles on which work would take minutes if it were quadratic, or throw if it were careless. */
class HostileStoriesTest {

  private static final Options OPTIONS =
      Options.defaults().withThreads(2).withStories(StoryRule.defaults());

  private static Findings batch(List<Article> articles) {
    return Hearsay.batch(articles.stream(), OPTIONS);
  }

  private static String words(Random random, int count, String prefix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(prefix).append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "quay ", "Port Ellery ", "1,250 ", "e\u0301\u0323", "\u0301", "\u6771", "U."})
  void anArticleOfMillionsOfCharacters(String part) {
    String text = "E" + part.repeat(3_999_990 / part.length());
    List<Article> articles = List.of(Article.of("1", text), Article.of("2", text + "."));
    assertEquals(2, batch(articles).counters().articles());
  }

  @Test
  void millionsOfDifferentWords() {
    String one = words(new Random(1), 600_000, "Xa");
    String other = words(new Random(2), 600_000, "Xa");
    Findings findings = batch(List.of(Article.of("1", one), Article.of("2", other)));
    assertEquals(2, findings.counters().articles());
  }

  @Test
  void thousandsOfIdenticalArticles() {
    String text = words(new Random(3), 200, "w");
    List<Article> articles =
        IntStream.range(0, 5_000).mapToObj(i -> Article.of("n" + i, text)).toList();
    Findings findings = batch(articles);
    assertEquals(1, findings.stories().size());
    assertEquals(5_000, findings.stories().get(0).members().size());
    assertEquals(1, findings.stories().get(0).tellings().size());
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    assertEquals(1, hearsay.check(Article.of("new", text)).neighbours().size());
  }

  @Test
  void thousandsOfArticlesOfOneTemplate() {
    Random random = new Random(4);
    String template = words(random, 60, "t");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      articles.add(
          Article.of("n" + i, template + words(random, 60, "Own"))
              .withPublishedAt(Instant.EPOCH.plus(Duration.ofMinutes(i))));
    }
    assertEquals(3_000, batch(articles).counters().articles());
  }

  /** Two versions of one report, each on many sites with a line of the site's own. */
  @Test
  void manyCopiesOfTwoTellingsOfOneEvent() {
    Random random = new Random(5);
    String[] versions = new String[2];
    for (int v = 0; v < 2; v++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 150; w++) {
        text.append("Fact").append(random.nextInt(60)).append(" said ");
      }
      versions[v] = text.toString();
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      articles.add(
          Article.of("n" + i, versions[i % 2] + words(random, 8, "site"))
              .withPublishedAt(Instant.EPOCH.plusSeconds(i)));
    }
    Findings findings = batch(articles);
    assertEquals(1, findings.stories().size());
    assertEquals(
        OPTIONS.limits().pairs(),
        findings.duplicates().stream().filter(d -> d.relation() == Relation.REWRITE).count());
    assertEquals(300 * 300 - OPTIONS.limits().pairs(), findings.counters().cutPairs());
  }

  @Test
  void datesAreAbsurdOrMissing() {
    Instant[] dates = {
      Instant.MIN, Instant.EPOCH, Instant.MAX, Instant.parse("2026-03-01T00:00:00Z")
    };
    Random random = new Random(6);
    String event = words(random, 40, "Event");
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          Article.of("n" + i, event + words(random, 60, "own"))
              .withTitle(i % 3 == 0 ? null : "")
              .withPublishedAt(i % 5 == 4 ? null : dates[i % 5]));
    }
    Findings findings = batch(articles);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    for (Article article : articles) {
      hearsay.add(article);
    }
    assertEquals(findings.stories(), hearsay.stories());
    for (Article article : articles) {
      hearsay
          .check(article)
          .neighbours()
          .forEach(near -> assertTrue(near.nearness() > 0 && near.nearness() <= 1));
    }
  }
}
