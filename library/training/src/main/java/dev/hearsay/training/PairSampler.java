package dev.hearsay.training;

import java.util.SplittableRandom;

/**
 * Draws pairs of texts that belong together: a headline and one of the first sentences of its
 * article, or two sentences of an article, mostly neighbours. Some are thinned out, so that texts
 * meet that do not repeat one another.
 */
final class PairSampler {

  private static final double TITLES = 0.3;
  private static final double NEIGHBOURS = 0.7;
  private static final double THINNED = 0.3;

  /** Of the first sentences, each is this much less likely than the one before. */
  private static final double LATER = 0.37;

  /** Words that a text has at least to be thinned out. */
  private static final int LONG = 7;

  private final TrainingText text;
  private final SplittableRandom random;
  private int[] drawn = new int[64];

  PairSampler(TrainingText text, long seed) {
    this.text = text;
    random = new SplittableRandom(seed);
  }

  /** Draws as many pairs as a batch holds. */
  void fill(Batch batch) {
    batch.clear();
    for (int pair = 0; pair < batch.size(); pair++) {
      addPair(batch);
    }
  }

  private void addPair(Batch batch) {
    int article = random.nextInt(text.articles());
    int first = text.firstSentence(article);
    int count = text.lastSentence(article) - first;
    int one;
    int other;
    if (text.title(article) >= 0 && random.nextDouble() < TITLES) {
      one = text.title(article);
      int place = 0;
      while (place < count - 1 && random.nextDouble() < LATER) {
        place++;
      }
      other = first + place;
    } else {
      int place = random.nextInt(count - 1);
      one = first + place;
      other = one + 1;
      if (random.nextDouble() >= NEIGHBOURS) {
        other = first + random.nextInt(count - 1);
        other += other >= one ? 1 : 0;
      }
    }
    addSide(batch, one);
    addSide(batch, other);
  }

  private void addSide(Batch batch, int sentence) {
    int start = text.start(sentence);
    int length = text.end(sentence) - start;
    if (length < LONG || random.nextDouble() >= THINNED) {
      batch.addSide(text.words(), start, length);
      return;
    }
    if (drawn.length < length) {
      drawn = new int[2 * length];
    }
    System.arraycopy(text.words(), start, drawn, 0, length);
    int kept = length / 2 + random.nextInt(length - length / 2 + 1);
    for (int i = 0; i < kept; i++) {
      int from = i + random.nextInt(length - i);
      int word = drawn[from];
      drawn[from] = drawn[i];
      drawn[i] = word;
    }
    batch.addSide(drawn, 0, kept);
  }
}
