package dev.hearsay.benchmarks.corpus;

import dev.hearsay.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles made from a seed, of any number, some of which repeat earlier ones. Each is made from
 * the seed and its number alone, so that none need be kept: a stream of them costs no more than one
 * at a time.
 *
 * <p>Articles of different families share no more than a footer and a phrase here and there: less
 * than 0.6 of the shingles of even the shortest, so that all pairs above the thresholds lie within
 * families.
 */
public final class SyntheticCorpus {

  private static final int SOURCES = 400;
  private static final int LEAST_FOOTER = 20;
  private static final int FOOTER_LENGTHS = 20;
  private static final int REACH = 5_000;
  private static final int SENTENCES_A_PARAGRAPH = 3;
  private static final Instant START = Instant.parse("2026-01-01T06:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(7);

  private final Recipe recipe;
  private final Prose prose;

  /**
   * A corpus.
   *
   * @param recipe what it is made of
   */
  public SyntheticCorpus(Recipe recipe) {
    this.recipe = recipe;
    this.prose = new Prose(recipe.seed());
  }

  /**
   * The articles.
   *
   * @return in order of their dates, made one by one as they are taken
   */
  public Stream<Article> articles() {
    return IntStream.range(0, recipe.articles()).mapToObj(this::article);
  }

  /**
   * Some of the articles, made on all processors.
   *
   * @param from place in the corpus of the first
   * @param to place behind the last
   * @return in order of their places
   */
  public List<Article> articles(int from, int to) {
    return IntStream.range(from, to).parallel().mapToObj(this::article).toList();
  }

  /**
   * One article.
   *
   * @param number its place in the corpus, from 0
   * @return always the same
   */
  public Article article(int number) {
    return article(number, origin(number));
  }

  /**
   * An article that repeats another: a copy, a trim, an excerpt or an edit of it.
   *
   * @param number its own place in the corpus, after that of the other; decides how it repeats it
   * @param other the other's place
   * @return always the same
   */
  public Article repeat(int number, int other) {
    return article(number, origin(other));
  }

  private Article article(int number, int origin) {
    RandomGenerator random = random(Purpose.LAYOUT, number);
    int source = random.nextInt(SOURCES);
    StringBuilder text = new StringBuilder();
    int inParagraph = 0;
    for (String sentence : sentences(number, origin)) {
      if (!text.isEmpty()) {
        text.append(inParagraph == 0 ? "\n\n" : " ");
      }
      text.append(sentence);
      inParagraph = (inParagraph + 1) % SENTENCES_A_PARAGRAPH;
    }
    if (source < recipe.footers() * SOURCES) {
      text.append("\n\n").append(footer(source));
    }
    return new Article(
        "synthetic-" + number,
        prose.headline(random),
        text.toString(),
        START.plus(STEP.multipliedBy(number)),
        "outlet-" + source,
        null);
  }

  /**
   * A text to close articles with, like a notice of rights.
   *
   * @param number which
   * @param words its length
   * @return always the same
   */
  public String footer(int number, int words) {
    return prose.footer(words, random(Purpose.FOOTER, number));
  }

  /**
   * A sentence that no other article has.
   *
   * @param number which
   * @return always the same
   */
  public String line(int number) {
    RandomGenerator random = random(Purpose.LINE, number);
    return prose.sentence(random.nextInt(10, 20), random);
  }

  /**
   * The families: an article and those that repeat it, where there are any.
   *
   * @return the numbers of the members of each, ascending
   */
  public Collection<List<Integer>> families() {
    Map<Integer, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < recipe.articles(); i++) {
      int origin = origin(i);
      if (origin != i) {
        families.computeIfAbsent(origin, o -> new ArrayList<>(List.of(o))).add(i);
      }
    }
    return families.values();
  }

  private List<String> sentences(int number, int origin) {
    List<String> original = prose.body(random(Purpose.BODY, origin));
    if (origin == number) {
      return original;
    }
    RandomGenerator random = random(Purpose.REPEAT, number);
    Repeat[] repeats = Repeat.values();
    return repeats[random.nextInt(repeats.length)].apply(original, prose, random);
  }

  private String footer(int source) {
    return footer(source, LEAST_FOOTER + source % FOOTER_LENGTHS);
  }

  /** The article that one repeats; itself if it repeats none. */
  private int origin(int number) {
    if (!isPlanted(number)) {
      return number;
    }
    int origin = random(Purpose.ORIGIN, number).nextInt(Math.max(0, number - REACH), number);
    while (isPlanted(origin)) {
      origin--;
    }
    return origin;
  }

  private boolean isPlanted(int number) {
    return number > 0 && random(Purpose.PLANTED, number).nextDouble() < recipe.planted();
  }

  /** Things decided by chance; each has random numbers of its own. */
  private enum Purpose {
    PLANTED(1),
    ORIGIN(2),
    BODY(3),
    REPEAT(4),
    LAYOUT(5),
    FOOTER(6),
    LINE(7);

    private final long stream;

    Purpose(long stream) {
      this.stream = stream;
    }
  }

  private RandomGenerator random(Purpose purpose, int number) {
    long stream = purpose.stream << 32 | number;
    long seed = new SplittableRandom(recipe.seed() ^ stream * 0xD1342543DE82EF95L).nextLong();
    return new SplittableRandom(seed);
  }
}
