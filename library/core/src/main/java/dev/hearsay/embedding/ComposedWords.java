package dev.hearsay.embedding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of words that are in no table, composed not long ago: a name that news is full of one
 * day is composed once. Holds one word for each of its places. For any number of threads.
 */
final class ComposedWords {

  private static final int PLACES = 1 << 12;

  private final AtomicReferenceArray<@Nullable Composed> places =
      new AtomicReferenceArray<>(PLACES);

  private static final class Composed {
    private final long hash;
    private final float[] vector;

    Composed(long hash, float[] vector) {
      this.hash = hash;
      this.vector = vector;
    }
  }

  /** The vector of a word, which {@code compose} makes if it is not held; not to be changed. */
  float[] vector(long hash, Supplier<float[]> compose) {
    int place = (int) hash & (PLACES - 1);
    Composed held = places.get(place);
    if (held != null && held.hash == hash) {
      return held.vector;
    }
    float[] vector = compose.get();
    places.set(place, new Composed(hash, vector));
    return vector;
  }
}
