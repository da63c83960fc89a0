package dev.hearsay.benchmarks.scale;

/** Bytes of objects in a heap of less than 32 GB: references and headers of 4 and 12 bytes. */
final class ObjectSize {

  private static final int STRING = 24;
  private static final int ARRAY_HEADER = 16;
  private static final int LAST_LATIN = 0xFF;

  private ObjectSize() {}

  /** A string and its array, which has a byte a character if all are Latin-1, else two. */
  static long of(String text) {
    boolean latin = text.chars().allMatch(c -> c <= LAST_LATIN);
    return STRING + aligned(ARRAY_HEADER + (latin ? 1L : 2L) * text.length());
  }

  private static long aligned(long bytes) {
    return (bytes + 7) & -8;
  }
}
