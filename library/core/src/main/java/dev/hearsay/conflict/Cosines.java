package dev.hearsay.conflict;

import dev.hearsay.embedding.StaticEncoder;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How alike pairs of words are used, kept for the pairs that come up again and again.
 *
 * <p>For any number of threads.
 */
final class Cosines {

  private static final int BITS = 18;

  /** Rows have numbers below. */
  private static final int MOST_ROWS = 1 << Short.SIZE;

  private final StaticEncoder encoder;

  /** Two rows, the lesser one first, with their cosine; all in a long, so that none tears. */
  private final AtomicLongArray known = new AtomicLongArray(1 << BITS);

  Cosines(StaticEncoder encoder) {
    this.encoder = encoder;
  }

  /** The cosine of two rows. */
  float of(int a, int b) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    if (high >= MOST_ROWS) {
      return encoder.cosine(a, b);
    }
    int pair = (low << Short.SIZE) | high;
    int slot = (pair * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    long kept = known.getOpaque(slot);
    if ((int) (kept >>> Integer.SIZE) == pair && kept != 0) {
      return Float.intBitsToFloat((int) kept);
    }
    float cosine = encoder.cosine(low, high);
    long value = ((long) pair << Integer.SIZE) | (Float.floatToRawIntBits(cosine) & 0xFFFFFFFFL);
    known.setOpaque(slot, value);
    return cosine;
  }
}
