package dev.hearsay;

import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Stub while the engine is written. */
@SuppressWarnings("DoNotCallSuggester")
public final class Hearsay {
  private Hearsay() {}

  public static Hearsay create() {
    return create(Options.defaults());
  }

  public static Hearsay create(Options options) {
    throw new UnsupportedOperationException();
  }

  public Matches add(Article article) {
    throw new UnsupportedOperationException();
  }

  public Matches check(Article article) {
    throw new UnsupportedOperationException();
  }

  public boolean remove(String id) {
    throw new UnsupportedOperationException();
  }

  public Matches duplicatesOf(String id) {
    throw new UnsupportedOperationException();
  }

  public List<Cluster> clusters() {
    throw new UnsupportedOperationException();
  }

  public Findings findings() {
    throw new UnsupportedOperationException();
  }

  public int size() {
    throw new UnsupportedOperationException();
  }

  public static Findings batch(Stream<Article> articles, Options options) {
    throw new UnsupportedOperationException();
  }

  public static Findings batch(Iterator<Article> articles, Options options, Progress progress) {
    throw new UnsupportedOperationException();
  }

  public static Duplicate compare(Article a, Article b, Options options) {
    throw new UnsupportedOperationException();
  }
}
