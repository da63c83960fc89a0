package dev.hearsay.benchmarks.micro;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.util.Iterator;

/** Synthetic news in ASCII, cut to a number of words. They go round, as a new text each time. */
final class NewsTexts {

  /** Together more than a second-level cache holds. */
  private static final int TEXTS = 512;

  private static final long SEED = 1;

  private final String[] texts;
  private int next;

  private NewsTexts(String[] texts) {
    this.texts = texts;
  }

  /** No texts yet. */
  static NewsTexts none() {
    return new NewsTexts(new String[0]);
  }

  static NewsTexts ofWords(int words) {
    Iterator<Article> articles =
        new SyntheticCorpus(Recipe.distinct(SEED, Integer.MAX_VALUE)).articles().iterator();
    String[] texts = new String[TEXTS];
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = text(articles, words);
    }
    return new NewsTexts(texts);
  }

  private static String text(Iterator<Article> articles, int words) {
    StringBuilder text = new StringBuilder(articles.next().text());
    int left = words;
    int at = 0;
    while (true) {
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      left--;
      if (left == 0) {
        return text.substring(0, at);
      }
      if (at == text.length()) {
        text.append("\n\n").append(articles.next().text());
      }
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }

  String next() {
    next = (next + 1) % texts.length;
    return texts[next];
  }
}
