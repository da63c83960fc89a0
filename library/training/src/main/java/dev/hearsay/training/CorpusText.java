package dev.hearsay.training;

import dev.hearsay.text.Sentences;
import dev.hearsay.text.Span;
import dev.hearsay.text.WordReader;
import java.util.Arrays;
import java.util.List;

/**
 * The sentences of a corpus as numbers of words: four bytes a word. Of each article the headline,
 * if it has one, and its first {@value #MOST_SENTENCES} sentences.
 */
final class CorpusText {

  private static final int MOST_SENTENCES = 60;

  /** Characters that a sentence has at least. */
  private static final int SHORTEST = 20;

  private final WordReader reader = new WordReader();
  private final WordCounts counts = new WordCounts();
  private final Ints words = new Ints();

  /** Where each sentence starts in {@link #words}; the headline counts as one. */
  private final Ints sentences = new Ints();

  /** The first sentence of each article. */
  private final Ints articles = new Ints();

  /** For each article 1 if its first sentence is a headline, else 0. */
  private final Ints titled = new Ints();

  void add(Story story) {
    counts.startArticle();
    articles.add(sentences.size());
    boolean isTitled = story.isTitled();
    titled.add(isTitled ? 1 : 0);
    if (isTitled) {
      addSentence(story.title());
    }
    List<Span> spans = Sentences.of(story.text());
    int taken = 0;
    for (int i = 0; i < spans.size() && taken < MOST_SENTENCES; i++) {
      if (spans.get(i).length() > SHORTEST) {
        addSentence(spans.get(i).of(story.text()));
        taken++;
      }
    }
  }

  private void addSentence(String sentence) {
    sentences.add(words.size());
    reader.read(sentence);
    for (int i = 0; i < reader.size(); i++) {
      long hash = reader.words()[i];
      int number = counts.number(hash);
      if (number < 0) {
        number = counts.add(hash, reader.folded(i));
      }
      counts.count(number);
      words.add(number);
    }
  }

  WordCounts counts() {
    return counts;
  }

  int size() {
    return words.size();
  }

  /**
   * What is left for training: of the words those of the vocabulary, numbered by their place in it;
   * of the sentences those of enough words; of the articles those of enough sentences.
   */
  TrainingText reduced(int[] vocabulary) {
    int[] rows = new int[counts.size()];
    Arrays.fill(rows, -1);
    for (int row = 0; row < vocabulary.length; row++) {
      rows[vocabulary[row]] = row;
    }
    TrainingText.Builder kept = new TrainingText.Builder();
    for (int article = 0; article < articles.size(); article++) {
      int from = articles.get(article);
      int to = article + 1 < articles.size() ? articles.get(article + 1) : sentences.size();
      for (int sentence = from; sentence < to; sentence++) {
        boolean isTitle = sentence == from && titled.get(article) == 1;
        kept.add(rowsOf(sentence, rows), isTitle);
      }
      kept.endArticle();
    }
    return kept.build();
  }

  private int[] rowsOf(int sentence, int[] rows) {
    int from = sentences.get(sentence);
    int to = sentence + 1 < sentences.size() ? sentences.get(sentence + 1) : words.size();
    int[] known = new int[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      int row = rows[words.get(i)];
      if (row >= 0) {
        known[size++] = row;
      }
    }
    return Arrays.copyOf(known, size);
  }
}
