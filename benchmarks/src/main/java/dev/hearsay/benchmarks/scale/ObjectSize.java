package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import org.jspecify.annotations.Nullable;

/** Bytes of objects in a heap of less than 32 GB: references and headers of 4 and 12 bytes. */
final class ObjectSize {

  private static final int STRING = 24;
  private static final int ARRAY_HEADER = 16;
  private static final int INSTANT = 24;
  private static final int ARTICLE = 40;
  private static final int LAST_LATIN = 0xFF;

  private ObjectSize() {}

  /** A string and its array, which has a byte a character if all are Latin-1, else two. */
  static long of(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    boolean latin = text.chars().allMatch(c -> c <= LAST_LATIN);
    return STRING + aligned(ARRAY_HEADER + (latin ? 1L : 2L) * text.length());
  }

  /** An article and all it refers to, except its text. */
  static long besidesText(Article article) {
    return ARTICLE
        + (article.publishedAt() == null ? 0 : INSTANT)
        + of(article.id())
        + of(article.title())
        + of(article.source())
        + of(article.url());
  }

  private static long aligned(long bytes) {
    return (bytes + 7) & -8;
  }
}
