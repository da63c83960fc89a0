package dev.hearsay.duplicate;

import dev.hearsay.text.Shingles;
import org.jspecify.annotations.Nullable;

/** An article with its shingles in order, and a table of them once it is asked for. */
final class ShingledEntry {

  private final Entry entry;
  private final Shingles inOrder;
  private @Nullable ShingleTable table;

  ShingledEntry(Entry entry, Shingles inOrder) {
    this.entry = entry;
    this.inOrder = inOrder;
  }

  Entry entry() {
    return entry;
  }

  Shingles inOrder() {
    return inOrder;
  }

  ShingleTable table() {
    if (table == null) {
      table = new ShingleTable(inOrder);
    }
    return table;
  }

  /** Measures this article against another, whose shingles are looked up in this one's table. */
  Overlap overlap(ShingledEntry other) {
    return new Overlap(table().countShared(other.inOrder), entry.size(), other.entry.size());
  }
}
