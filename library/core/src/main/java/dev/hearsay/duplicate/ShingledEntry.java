package dev.hearsay.duplicate;

import dev.hearsay.text.Shingles;
import org.jspecify.annotations.Nullable;

/** An article whose shingles are put in order, with their places, once they are asked for. */
final class ShingledEntry {

  private final Entry entry;
  private final long seed;
  private @Nullable Shingles inOrder;

  ShingledEntry(Entry entry, long seed) {
    this.entry = entry;
    this.seed = seed;
  }

  Entry entry() {
    return entry;
  }

  Shingles inOrder() {
    if (inOrder == null) {
      inOrder = Shingles.of(entry.text(), seed);
    }
    return inOrder;
  }
}
