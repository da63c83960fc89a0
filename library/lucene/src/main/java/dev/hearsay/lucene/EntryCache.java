package dev.hearsay.lucene;

import dev.hearsay.duplicate.Entry;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Entries of written articles that were asked for not long ago, at most one for each of the lowest
 * bits of a number. For any number of threads.
 */
final class EntryCache {

  private static final int PLACES = 1 << 13;

  private final AtomicReferenceArray<@Nullable Numbered> places =
      new AtomicReferenceArray<>(PLACES);

  private record Numbered(int number, Entry entry) {}

  @Nullable Entry get(int number) {
    Numbered known = places.get(number & (PLACES - 1));
    return known != null && known.number == number ? known.entry : null;
  }

  void put(int number, Entry entry) {
    places.set(number & (PLACES - 1), new Numbered(number, entry));
  }

  void remove(int number) {
    places.set(number & (PLACES - 1), null);
  }

  void clear() {
    for (int place = 0; place < PLACES; place++) {
      places.set(place, null);
    }
  }
}
