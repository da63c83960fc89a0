package dev.hearsay.lucene;

import dev.hearsay.Article;
import dev.hearsay.Membership;
import dev.hearsay.Storage;
import dev.hearsay.duplicate.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The articles that are written, as one reader sees them, less those that were taken out since.
 * Safe for several threads while none takes out any.
 */
final class Settled {

  private static final int NOWHERE = -1;

  private final DirectoryReader reader;
  private final Leaf[] leaves;

  /** By leaf, the place of its first document among those of all. */
  private final int[] bases;

  /** By number, the place of the document; {@link #NOWHERE} if there is none any more. */
  private final int[] documents;

  /** The numbers that are in the index of fingerprints. */
  private final BitSet indexed = new BitSet();

  /** Gets the numbers of articles that hold a fingerprint. */
  @FunctionalInterface
  interface Visitor {
    void visit(int place, int number);
  }

  /**
   * What a reader sees.
   *
   * @param before what another one saw, whose leaves are used again
   */
  Settled(DirectoryReader reader, @Nullable Settled before) throws IOException {
    this.reader = reader;
    Map<IndexReader.CacheKey, Leaf> known = new HashMap<>();
    if (before != null) {
      for (Leaf leaf : before.leaves) {
        known.put(key(leaf.reader()), leaf);
      }
    }
    leaves = reader.leaves().parallelStream().map(c -> leaf(c, known)).toArray(Leaf[]::new);
    bases = reader.leaves().stream().mapToInt(context -> context.docBase).toArray();
    documents = new int[Arrays.stream(leaves).mapToInt(Leaf::end).max().orElse(0)];
    Arrays.fill(documents, NOWHERE);
    for (int i = 0; i < leaves.length; i++) {
      placeDocuments(leaves[i], bases[i]);
    }
  }

  /**
   * What the first reader of an index sees, once its files are checked: all but those of the
   * articles.
   */
  static Settled checked(DirectoryReader reader) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      Leaf.checkIntegrity(context.reader());
    }
    return new Settled(reader, null);
  }

  private static Leaf leaf(LeafReaderContext context, Map<IndexReader.CacheKey, Leaf> known) {
    Leaf same = known.get(key(context.reader()));
    try {
      return same == null ? new Leaf(context.reader()) : same.with(context.reader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexReader.CacheKey key(LeafReader reader) {
    return Objects.requireNonNull(reader.getCoreCacheHelper()).getKey();
  }

  private void placeDocuments(Leaf leaf, int base) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    for (int document = 0; document < leaf.reader().maxDoc(); document++) {
      int number = leaf.number(document);
      if (number != Leaf.NONE && (live == null || live.get(document))) {
        if (documents[number] != NOWHERE) {
          throw new CorruptIndexException(
              "two articles have the number " + number, leaf.reader().toString());
        }
        documents[number] = base + document;
        if (leaf.isIndexed(document)) {
          indexed.set(number);
        }
      }
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  /** The numbers of all articles. */
  BitSet numbers() {
    BitSet numbers = new BitSet(documents.length);
    for (int number = 0; number < documents.length; number++) {
      numbers.set(number, documents[number] != NOWHERE);
    }
    return numbers;
  }

  boolean holds(int number) {
    return number < documents.length && documents[number] != NOWHERE;
  }

  boolean isIndexed(int number) {
    return indexed.get(number);
  }

  /** Takes out an article. */
  void remove(int number) {
    documents[number] = NOWHERE;
    indexed.clear(number);
  }

  /** Takes an article out of the index of fingerprints alone. */
  void unindex(int number) {
    indexed.clear(number);
  }

  /** The places of the documents of all articles. */
  int[] documents() {
    return Arrays.stream(documents).filter(document -> document != NOWHERE).toArray();
  }

  /** Shows what is kept of the groups of articles. */
  void showMemberships(Consumer<Membership> visitor) throws IOException {
    for (Leaf leaf : leaves) {
      leaf.showMemberships(visitor);
    }
  }

  /** Shows the entries of all articles, without fingerprints, to several threads at a time. */
  void showEntries(Storage.Setting setting, LuceneErrors errors, ObjIntConsumer<Entry> visitor) {
    Arrays.stream(leaves)
        .parallel()
        .forEach(
            leaf ->
                errors.reading(
                    () -> {
                      leaf.showEntries(setting, errors, visitor);
                      return leaf;
                    }));
  }

  Entry entry(int number, Storage.Setting setting, LuceneErrors errors) {
    return entryAt(documents[number], setting, errors);
  }

  Entry entryAt(int place, Storage.Setting setting, LuceneErrors errors) {
    int leaf = leaf(place);
    return errors.reading(() -> leaves[leaf].entry(place - bases[leaf], setting, errors));
  }

  Article article(int number, LuceneErrors errors) {
    int place = documents[number];
    int leaf = leaf(place);
    return errors.reading(() -> leaves[leaf].article(place - bases[leaf]));
  }

  Optional<StoredProfile> profile(int number, LuceneErrors errors) {
    int place = documents[number];
    int leaf = leaf(place);
    return errors.reading(() -> leaves[leaf].profile(place - bases[leaf]));
  }

  private int leaf(int place) {
    int at = Arrays.binarySearch(bases, place);
    return at >= 0 ? at : -at - 2;
  }

  /**
   * Looks up fingerprints in the index.
   *
   * @param fingerprints ascending; the first {@code count} of them are asked for
   */
  void lookUp(int[] fingerprints, int count, Visitor visitor) throws IOException {
    int[] asked = new int[count];
    int[] places = new int[count];
    for (int i = 0; i < leaves.length; i++) {
      Leaf leaf = leaves[i];
      int base = bases[i];
      int left = 0;
      for (int place = 0; place < count; place++) {
        if (leaf.mayHold(fingerprints[place])) {
          asked[left] = fingerprints[place];
          places[left++] = place;
        }
      }
      if (left > 0) {
        leaf.lookUp(
            asked,
            left,
            (place, document) -> {
              int number = leaf.number(document);
              if (indexed.get(number) && documents[number] == base + document) {
                visitor.visit(places[place], number);
              }
            });
      }
    }
  }

  /** Shows the fingerprints of every article in the index. */
  void showFingerprints(Consumer<int[]> visitor) throws IOException {
    for (int number = indexed.nextSetBit(0); number >= 0; number = indexed.nextSetBit(number + 1)) {
      int leaf = leaf(documents[number]);
      visitor.accept(leaves[leaf].fingerprints(documents[number] - bases[leaf]));
    }
  }
}
