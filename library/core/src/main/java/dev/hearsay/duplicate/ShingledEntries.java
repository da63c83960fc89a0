package dev.hearsay.duplicate;

import dev.hearsay.text.Shingler;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shingles articles as they are verified, and keeps those used last: copies of one story are
 * verified against the same few again and again. For one thread.
 */
final class ShingledEntries {

  /** Shingles kept, of all articles together. */
  private static final int ROOM = 1 << 16;

  private final Shingler shingler;
  private final Map<Entry, ShingledEntry> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long shingles;

  ShingledEntries(long seed) {
    shingler = new Shingler(seed);
  }

  ShingledEntry of(Entry entry) {
    ShingledEntry known = kept.get(entry);
    if (known != null) {
      return known;
    }
    ShingledEntry made = new ShingledEntry(entry, shingler.read(entry.text()).shingles());
    if (made.inOrder().size() > ROOM) {
      return made;
    }
    kept.put(entry, made);
    shingles += made.inOrder().size();
    Iterator<ShingledEntry> eldest = kept.values().iterator();
    while (shingles > ROOM) {
      shingles -= eldest.next().inOrder().size();
      eldest.remove();
    }
    return made;
  }
}
