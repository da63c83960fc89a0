package dev.hearsay.cli.read;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The articles of one file, one after the other. */
interface Drafts extends Closeable {

  /**
   * The next article.
   *
   * @return the article, or null at the end
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable Draft next() throws IOException;

  @Override
  void close() throws IOException;

  /** The articles of a file that is one article. */
  static Drafts of(Draft only) {
    return new Drafts() {
      private @Nullable Draft left = only;

      @Override
      public @Nullable Draft next() {
        Draft draft = left;
        left = null;
        return draft;
      }

      @Override
      public void close() {}
    };
  }

  /** The articles of the lines of a file. */
  static Drafts of(JsonLines<Draft> lines) {
    return new Drafts() {
      @Override
      public @Nullable Draft next() throws IOException {
        return lines.next();
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }
}
