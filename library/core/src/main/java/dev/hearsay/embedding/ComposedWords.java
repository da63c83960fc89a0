package dev.hearsay.embedding;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of words that are in no table, composed not long ago: a name that news is full of one
 * day is composed once. A word may stand in any of four places beside each other: it takes the
 * first, the others move on by one, and the oldest is given up. For any number of threads: those
 * that move words at once may lose one, which is then composed again.
 */
final class ComposedWords {

  private static final int PLACES = 1 << 12;

  /** Places that a word may stand in. */
  private static final int WAYS = 4;

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
    int first = (int) hash & (PLACES - WAYS);
    for (int place = first; place < first + WAYS; place++) {
      Composed held = places.getAcquire(place);
      if (held != null && held.hash == hash) {
        return held.vector;
      }
    }
    float[] vector = compose.get();
    for (int place = first + WAYS - 1; place > first; place--) {
      places.setRelease(place, places.getAcquire(place - 1));
    }
    places.setRelease(first, new Composed(hash, vector));
    return vector;
  }
}
