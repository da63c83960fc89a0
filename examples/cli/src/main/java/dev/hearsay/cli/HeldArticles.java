package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.cli.read.Articles;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.cli.read.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The articles that a collection holds: those just read in the order of reading, then the others by
 * id. Texts stay where the collection keeps them.
 */
final class HeldArticles implements Articles {
  private final Hearsay hearsay;
  private final Corpus corpus;
  private final List<Entry> entries;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * The articles held now.
   *
   * @param corpus what was just read
   * @param refused ids of what was read and is not held in that form
   */
  HeldArticles(Hearsay hearsay, Corpus corpus, Set<String> refused) {
    this.hearsay = hearsay;
    this.corpus = corpus;
    this.entries =
        hearsay
            .articles()
            .map(
                article ->
                    corpus.holds(article.id()) && !refused.contains(article.id())
                        ? corpus.entry(article.id())
                        : stored(article))
            .sorted(
                Comparator.comparingInt((Entry entry) -> rank(entry.article().id()))
                    .thenComparing(entry -> entry.article().id()))
            .toList();
    for (int i = 0; i < entries.size(); i++) {
      positions.put(entries.get(i).article().id(), i);
    }
  }

  private int rank(String id) {
    return corpus.holds(id) ? corpus.position(id) : Integer.MAX_VALUE;
  }

  /** An article of which nobody knows any more in which file it stood. */
  static Entry stored(Article article) {
    return new Entry(
        new Article(
            article.id(),
            article.title(),
            "",
            article.publishedAt(),
            article.source(),
            article.url()),
        new Origin(article.id(), 0, 0));
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public Entry entry(String id) {
    return entries.get(position(id));
  }

  @Override
  public Article article(String id) {
    return hearsay
        .article(id)
        .orElseThrow(() -> new NoSuchElementException("no article has the id " + id));
  }

  @Override
  public int position(String id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new NoSuchElementException("no article has the id " + id);
    }
    return position;
  }

  @Override
  public long errors() {
    return corpus.errors();
  }

  @Override
  public long notes() {
    return corpus.notes();
  }

  @Override
  public long passedOver() {
    return corpus.passedOver();
  }
}
