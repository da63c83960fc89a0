package dev.hearsay.duplicate;

import dev.hearsay.sketch.Sampler;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.text.Shingler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes entries of texts, all of whose shingles are fingerprints. */
final class Entries {

  private Entries() {}

  static Entry of(String id, String text, @Nullable String source, @Nullable Instant date) {
    return new Entry(
        id,
        text,
        null,
        source,
        date,
        new Shingler(1).read(text),
        new Sampler(new Sampling(1, 0)),
        new Room(0));
  }
}
