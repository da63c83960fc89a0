package dev.hearsay;

import dev.hearsay.duplicate.Entry;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.similarity.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Articles in memory, for as long as the process lives. */
final class MemoryStore implements ArticleStore {

  private final Comparator<Entry> precedence;
  private final ArticleIndex index;

  /** By number; null where a number is free. */
  private final List<@Nullable Entry> entries = new ArrayList<>();

  private final List<@Nullable Article> articles = new ArrayList<>();

  MemoryStore(Options options, Sketcher sketcher) {
    this.precedence = options.canonical().precedence();
    this.index = sketcher.index(this::compare, this::get);
  }

  @Override
  public ArticleIndex index() {
    return index;
  }

  @Override
  public int end() {
    return entries.size();
  }

  @Override
  public boolean holds(int number) {
    return number < entries.size() && entries.get(number) != null;
  }

  @Override
  public Entry get(int number) {
    return Objects.requireNonNull(entries.get(number));
  }

  @Override
  public int size(int number) {
    return get(number).size();
  }

  @Override
  public int compare(int a, int b) {
    return precedence.compare(get(a), get(b));
  }

  @Override
  public int idHash(int number) {
    return get(number).id().hashCode();
  }

  @Override
  public long digestHash(int number) {
    return get(number).digest().hash();
  }

  @Override
  public Article article(int number) {
    return Objects.requireNonNull(articles.get(number));
  }

  @Override
  public void add(int number, Article article, Entry entry, @Nullable Profile profile) {
    while (number >= entries.size()) {
      entries.add(null);
      articles.add(null);
    }
    entries.set(number, entry);
    articles.set(number, article);
  }

  @Override
  public void remove(int number) {
    entries.set(number, null);
    articles.set(number, null);
  }

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public Runnable settle() {
    return () -> {};
  }

  @Override
  public void commit() {}

  @Override
  public void reclaim() {}

  @Override
  public Snapshot snapshot() {
    List<Entry> held = entries.stream().filter(Objects::nonNull).toList();
    return new Snapshot() {
      @Override
      public List<Entry> entries() {
        return held;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
