package dev.hearsay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random articles with planted kin: copies, trims, excerpts, round-ups, light edits, exact twins,
 * footers and templates of one source. The same seed gives the same articles.
 */
public final class SyntheticNews {

  private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");
  private static final String FOOTER =
      "Readers who wish to comment may write to the newsroom on Quay Street or ring the front desk"
          + " before noon on any weekday and letters are printed at the editor's discretion";

  private final SplittableRandom random;
  private final int vocabulary;
  private final List<Article> articles = new ArrayList<>();

  SyntheticNews(long seed, int vocabulary) {
    this.random = new SplittableRandom(seed);
    this.vocabulary = vocabulary;
  }

  /**
   * Makes articles.
   *
   * @param seed of the random numbers
   * @param stories how many
   * @return some more articles than stories
   */
  public static List<Article> of(long seed, int stories) {
    SyntheticNews news = new SyntheticNews(seed, 600);
    for (int i = 0; i < stories; i++) {
      news.story();
    }
    news.template();
    return news.articles;
  }

  /** A form that one source fills in every week. */
  private void template() {
    List<String> form = sentences(6);
    for (int week = 0; week < 7; week++) {
      List<String> filled = new ArrayList<>(form);
      filled.addAll(1, sentences(2));
      filled.addAll(sentences(1));
      articles.add(
          Article.of("n" + articles.size(), String.join(". ", filled) + ".")
              .withSource("Weekly Notices")
              .withPublishedAt(START.plus(Duration.ofDays(7L * week))));
    }
  }

  private void story() {
    List<String> sentences = sentences(4 + random.nextInt(8));
    add(sentences);
    switch (random.nextInt(9)) {
      case 0 -> add(sentences);
      case 1 -> add(sentences.subList(0, sentences.size() * 2 / 3 + 1));
      case 2 -> add(sentences.subList(1, 2 + sentences.size() / 3));
      case 3 -> {
        List<String> longer = new ArrayList<>(sentences);
        longer.addAll(sentences(6));
        add(longer);
      }
      case 4 -> {
        for (int copies = 2 + random.nextInt(6); copies > 0; copies--) {
          add(edited(sentences));
        }
      }
      case 5 -> {
        List<String> roundUp = new ArrayList<>(sentences);
        List<String> other = sentences(5);
        roundUp.addAll(other);
        add(other);
        add(roundUp);
      }
      case 6 -> {
        List<String> quoting = sentences(5);
        quoting.add(2, sentences.get(1));
        add(quoting);
      }
      case 7 -> {
        for (int i = 0; i < 3; i++) {
          List<String> footed = sentences(3 + random.nextInt(3));
          footed.add(FOOTER);
          add(footed);
        }
      }
      default -> add(sentences(5));
    }
  }

  private void add(List<String> sentences) {
    int number = articles.size();
    Article article =
        Article.of("n" + number, String.join(". ", sentences) + ".").withTitle("Story " + number);
    if (random.nextInt(4) > 0) {
      article = article.withPublishedAt(START.plus(Duration.ofHours(random.nextInt(24 * 60))));
    }
    if (random.nextInt(4) > 0) {
      article = article.withSource("Source " + random.nextInt(6));
    }
    articles.add(article);
  }

  private List<String> sentences(int count) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int words = 6 + random.nextInt(14); words > 0; words--) {
        sentence.append(sentence.isEmpty() ? "W" : " w").append(word());
      }
      sentences.add(sentence.toString());
    }
    return sentences;
  }

  private int word() {
    double u = random.nextDouble();
    return (int) (vocabulary * u * u * u);
  }

  private List<String> edited(List<String> sentences) {
    return new ArrayList<>(
        sentences.stream()
            .map(s -> random.nextInt(5) == 0 ? s.replaceFirst(" w\\d+", " w" + word()) : s)
            .toList());
  }
}
