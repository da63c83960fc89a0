package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.story.StoryRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements on which work would take minutes if it were quadratic, or throw if it were careless.
 */
class HostileConflictsTest {

  private static final Options OPTIONS =
      Options.defaults()
          .withThreads(2)
          .withStories(StoryRule.defaults())
          .withConflicts(ConflictRule.defaults());

  /** Many times what it takes on a slow machine, a small part of what quadratic work would. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static Findings batch(List<Article> articles) {
    return assertTimeout(LONG, () -> Hearsay.batch(articles.stream(), OPTIONS));
  }

  private static List<Conflict> conflicts(Article a, Article b) {
    return assertTimeout(LONG, () -> Hearsay.conflicts(a, b, OPTIONS));
  }

  private static String words(Random random, int count, String prefix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(prefix).append(Integer.toString(random.nextInt(50_000), 36)).append(' ');
    }
    return text.toString();
  }

  @Test
  void thousandsOfSentencesWithOneNumber() {
    Random random = new Random(1);
    List<Article> articles = new ArrayList<>();
    for (int a = 0; a < 20; a++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 100; s++) {
        text.append("The flood in Corvane killed 12 people near the ")
            .append(words(random, 1, "w"))
            .append("bridge. ");
      }
      articles.add(Article.of("n" + a, text.toString()));
    }
    assertEquals(20, batch(articles).counters().articles());
  }

  @Test
  void thousandsOfSentencesWithNumbersOfTheirOwn() {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < 2_000; s++) {
      text.append("The flood in Corvane killed ").append(s).append(" people on Friday. ");
    }
    Findings findings = batch(List.of(Article.of("a", text.toString())));
    assertTrue(findings.conflicts().size() <= OPTIONS.limits().conflicts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 people died ",
        "not ",
        "no one never denied that ",
        "Corvane Tarnfoot ",
        "on Monday, ",
        "rose fell won lost ",
        "\"we will win\" said Orme, ",
        "7 8 9 "
      })
  void oneHugeSentence(String part) {
    Article[] articles = new Article[2];
    for (int a = 0; a < 2; a++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 40; s++) {
        text.append("\n\nThe minister of Corvane said ").append(s).append(": ");
        int end = text.length() + (s == 0 ? 200_000 : s % 3 == 0 ? 2_000 : 450);
        for (int i = s + a; text.length() < end; i++) {
          text.append(part).append(i % 97).append(' ');
        }
        text.append("in the hall of the mill.");
      }
      articles[a] = Article.of("n" + a, text.toString());
    }
    List<Conflict> conflicts = conflicts(articles[0], articles[1]);
    assertTrue(conflicts.size() <= OPTIONS.limits().conflicts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "12 ",
        "Port Ellery said no. ",
        "He said \"no\" on 3 May at 10 p.m. in 1990. ",
        "U. S. ",
        "e\u0301",
        "\u6771",
        "$1,250 million or 3 % of 4-2, up from 17. "
      })
  void anArticleOfAMillionCharacters(String part) {
    String text = "E" + part.repeat(999_990 / part.length());
    Article one = Article.of("1", text);
    Article other = Article.of("2", text + ".");
    assertEquals(2, batch(List.of(one, other)).counters().articles());
    assertTrue(conflicts(one, other).size() <= OPTIONS.limits().conflicts());
  }

  @Test
  void aMillionCharactersOfSentencesAllDifferent() {
    Random random = new Random(2);
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append("Nearly ")
          .append(random.nextInt(500))
          .append(" people of ")
          .append(words(random, 1, "Town"))
          .append("were not hurt when the ")
          .append(words(random, 2, "w"))
          .append("fell. ");
    }
    Findings findings = batch(List.of(Article.of("1", text.toString())));
    assertEquals(1, findings.counters().articles());
  }

  @Test
  void textsAreEmptyAndDatesAbsurdOrMissing() {
    Instant[] dates = {
      Instant.MIN, Instant.EPOCH, Instant.MAX, Instant.parse("2026-03-01T00:00:00Z")
    };
    String[] texts = {
      "",
      " \n",
      "...",
      "On Monday 12 people died in Corvane. " + words(new Random(3), 40, "w"),
      "Last week 14 people died in Corvane a year ago. " + words(new Random(3), 39, "w")
    };
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(
          Article.of("n" + i, texts[i % texts.length])
              .withSource(i % 4 == 0 ? "" : null)
              .withPublishedAt(i % 7 > 3 ? null : dates[i % 7]));
    }
    Findings findings = batch(articles);
    Hearsay hearsay = Hearsay.create(OPTIONS);
    articles.forEach(hearsay::add);
    assertEquals(findings.conflicts(), hearsay.conflicts());
  }
}
