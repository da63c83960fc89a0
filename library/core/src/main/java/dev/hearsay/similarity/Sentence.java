package dev.hearsay.similarity;

import java.util.List;

/** A sentence made ready to be compared with others. Immutable. */
public final class Sentence {

  private static final double TITLE_CASE = 0.6;

  private final List<Word> words;
  private final SparseVector spelling;
  private final float[] vector;
  private final boolean titleCase;

  Sentence(List<Word> words, float[] vector) {
    this.words = List.copyOf(words);
    this.spelling = spelling(words);
    this.vector = vector;
    this.titleCase = words.stream().filter(Word::isCapital).count() > TITLE_CASE * words.size();
  }

  /** What the sentence spells: its words' trigrams, each word's together of its weight. */
  private static SparseVector spelling(List<Word> words) {
    int size = words.stream().mapToInt(word -> word.spelling().size()).sum();
    long[] keys = new long[size];
    double[] values = new double[size];
    int at = 0;
    for (Word word : words) {
      Trigrams grams = word.spelling();
      for (int i = 0; i < grams.size(); i++) {
        keys[at] = grams.gram(i);
        values[at++] = word.weight() / Math.sqrt(grams.size());
      }
    }
    return SparseVector.of(keys, values);
  }

  /**
   * The number of its words.
   *
   * @return words that are compared
   */
  public int size() {
    return words.size();
  }

  List<Word> words() {
    return words;
  }

  SparseVector spelling() {
    return spelling;
  }

  float[] vector() {
    return vector;
  }

  /** Whether a capital says nothing, since most words have one. */
  boolean isTitleCase() {
    return titleCase;
  }
}
