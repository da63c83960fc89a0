package dev.hearsay.cli.read;

/**
 * Where an article stands.
 *
 * @param file path as the user gave it, or below what the user gave
 * @param line line in the file, from 1; 0 if the article is the whole file
 * @param offset where the article's text begins in the decoded file, for .txt and .md; else 0
 */
public record Origin(String file, int line, int offset) {

  /** The place to name in a message. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
