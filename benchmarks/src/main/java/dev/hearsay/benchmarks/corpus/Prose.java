package dev.hearsay.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Text with the outline of news: articles of about 390 words on average, log-normally distributed;
 * sentences of about 20 words; here and there a phrase from a common stock, as "said in a statement
 * on" is.
 */
final class Prose {

  private static final int PHRASES = 20_000;
  private static final double LOG_PHRASES = StrictMath.log(PHRASES + 1);
  private static final double PHRASE_CHANCE = 1.0 / 15;
  private static final double COMMA_CHANCE = 1.0 / 14;

  private static final double MEAN_WORDS = 375;
  private static final double SIGMA = 0.6;
  private static final int LEAST_WORDS = 120;
  private static final int MOST_WORDS = 3_000;

  private static final int SENTENCE_MEAN = 20;
  private static final int SENTENCE_DEVIATION = 7;
  private static final int LEAST_SENTENCE = 8;
  private static final int MOST_SENTENCE = 45;

  private final Vocabulary vocabulary;
  private final List<String> phrases = new ArrayList<>();

  Prose(long seed) {
    vocabulary = new Vocabulary(seed);
    RandomGenerator random = new SplittableRandom(~seed);
    for (int i = 0; i < PHRASES; i++) {
      phrases.add(words(random.nextInt(5, 9), random));
    }
  }

  String headline(RandomGenerator random) {
    return capitalised(words(random.nextInt(6, 11), random));
  }

  /** The sentences of an article's body. */
  List<String> body(RandomGenerator random) {
    double normal = random.nextGaussian() * SIGMA - SIGMA * SIGMA / 2;
    int left = (int) Math.clamp(MEAN_WORDS * StrictMath.exp(normal), LEAST_WORDS, MOST_WORDS);
    List<String> sentences = new ArrayList<>();
    while (left > SENTENCE_MEAN / 2) {
      int length =
          Math.clamp(
              Math.round(SENTENCE_MEAN + SENTENCE_DEVIATION * random.nextGaussian()),
              LEAST_SENTENCE,
              MOST_SENTENCE);
      sentences.add(sentence(length, random));
      left -= length;
    }
    return sentences;
  }

  String sentence(int length, RandomGenerator random) {
    StringBuilder sentence = new StringBuilder(words(length, random));
    if (random.nextDouble() < PHRASE_CHANCE) {
      int rank = (int) StrictMath.exp(random.nextDouble() * LOG_PHRASES);
      sentence.append(", ").append(phrases.get(Math.min(rank, PHRASES) - 1));
    }
    return capitalised(sentence.append('.').toString());
  }

  /** A text of so many words, for a footer. */
  String footer(int words, RandomGenerator random) {
    return capitalised(words(words, random)) + ".";
  }

  String word(RandomGenerator random) {
    return vocabulary.draw(random);
  }

  private String words(int count, RandomGenerator random) {
    StringBuilder words = new StringBuilder(vocabulary.draw(random));
    for (int i = 1; i < count; i++) {
      words.append(random.nextDouble() < COMMA_CHANCE ? ", " : " ").append(vocabulary.draw(random));
    }
    return words.toString();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
