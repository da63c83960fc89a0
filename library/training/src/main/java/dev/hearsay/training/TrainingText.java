package dev.hearsay.training;

/** The sentences that are trained on, as rows of the table of words. */
final class TrainingText {

  /** Words that a headline has at least. */
  private static final int SHORTEST_TITLE = 3;

  /** Words that a sentence has at least. */
  private static final int SHORTEST = 4;

  private final int[] words;
  private final int[] sentences;
  private final int[] articles;
  private final int[] titles;

  private TrainingText(int[] words, int[] sentences, int[] articles, int[] titles) {
    this.words = words;
    this.sentences = sentences;
    this.articles = articles;
    this.titles = titles;
  }

  /** The words of all sentences, one after the other. */
  int[] words() {
    return words;
  }

  int start(int sentence) {
    return sentences[sentence];
  }

  int end(int sentence) {
    return sentences[sentence + 1];
  }

  int articles() {
    return titles.length;
  }

  /** The first sentence of an article, after its headline. */
  int firstSentence(int article) {
    return articles[article] + (titles[article] >= 0 ? 1 : 0);
  }

  /** One past the last sentence of an article. */
  int lastSentence(int article) {
    return articles[article + 1];
  }

  /** The sentence that is the headline of an article, or -1 if it has none. */
  int title(int article) {
    return titles[article];
  }

  /** Takes sentences in, article by article. */
  static final class Builder {

    private final Ints words = new Ints();
    private final Ints sentences = new Ints();
    private final Ints articles = new Ints();
    private final Ints titles = new Ints();
    private int title = -1;
    private int first;

    void add(int[] rows, boolean isTitle) {
      if (rows.length < (isTitle ? SHORTEST_TITLE : SHORTEST)) {
        return;
      }
      if (isTitle) {
        title = sentences.size();
      }
      sentences.add(words.size());
      for (int row : rows) {
        words.add(row);
      }
    }

    /** Ends the article; one of a single sentence has nothing to train on and is left out. */
    void endArticle() {
      if (sentences.size() - first - (title >= 0 ? 1 : 0) >= 2) {
        articles.add(first);
        titles.add(title);
        first = sentences.size();
      } else {
        int start = sentences.size() > first ? sentences.get(first) : words.size();
        words.cut(start);
        sentences.cut(first);
      }
      title = -1;
    }

    TrainingText build() {
      sentences.add(words.size());
      articles.add(first);
      return new TrainingText(
          words.toArray(), sentences.toArray(), articles.toArray(), titles.toArray());
    }
  }
}
