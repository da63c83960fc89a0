package dev.hearsay.lucene;

import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Entry;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;

/**
 * What is asked so often of articles that it is held in memory, by their numbers: 32 bytes each.
 * Safe for several threads while none changes it.
 */
final class Columns {

  private static final int FIRST_PLACES = 1 << 10;

  private final CanonicalPolicy canonical;
  private final BitSet held = new BitSet();
  private int[] idHashes = new int[FIRST_PLACES];
  private int[] sizes = new int[FIRST_PLACES];
  private long[] digestHashes = new long[FIRST_PLACES];
  private long[] majors = new long[FIRST_PLACES];
  private long[] minors = new long[FIRST_PLACES];

  Columns(CanonicalPolicy canonical) {
    this.canonical = canonical;
  }

  void put(int number, Entry entry) {
    if (number >= sizes.length) {
      grow(Math.max(number + 1, sizes.length + (sizes.length >> 1)));
    }
    held.set(number);
    fill(number, entry);
  }

  /**
   * Puts many articles.
   *
   * @param shower shows them, to several threads at a time
   */
  void putAll(BitSet numbers, Consumer<ObjIntConsumer<Entry>> shower) {
    grow(Math.max(numbers.length(), sizes.length));
    held.or(numbers);
    shower.accept((entry, number) -> fill(number, entry));
  }

  private void grow(int length) {
    idHashes = Arrays.copyOf(idHashes, length);
    sizes = Arrays.copyOf(sizes, length);
    digestHashes = Arrays.copyOf(digestHashes, length);
    majors = Arrays.copyOf(majors, length);
    minors = Arrays.copyOf(minors, length);
  }

  private void fill(int number, Entry entry) {
    idHashes[number] = entry.id().hashCode();
    sizes[number] = entry.size();
    digestHashes[number] = entry.digest().hash();
    majors[number] = canonical.major(entry);
    minors[number] = canonical.minor(entry);
  }

  void remove(int number) {
    held.clear(number);
  }

  boolean holds(int number) {
    return held.get(number);
  }

  int end() {
    return held.length();
  }

  int idHash(int number) {
    return idHashes[number];
  }

  int size(int number) {
    return sizes[number];
  }

  long digestHash(int number) {
    return digestHashes[number];
  }

  /** Compares two articles as far as is known here; 0 if it takes the articles to tell. */
  int compare(int a, int b) {
    int first = Long.compare(majors[a], majors[b]);
    return first == 0 ? Long.compare(minors[a], minors[b]) : first;
  }
}
