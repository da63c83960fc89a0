package dev.hearsay.duplicate;

import java.util.concurrent.atomic.AtomicLong;

/** Room for the shingles of articles: whoever comes first takes it. For any number of threads. */
public final class Room {

  private final AtomicLong left;

  /**
   * So much room.
   *
   * @param shingles that may be held, at least 0
   */
  public Room(long shingles) {
    left = new AtomicLong(shingles);
  }

  /** Takes room for so many shingles, if there is enough. */
  boolean take(int shingles) {
    if (left.get() < shingles) {
      return false;
    }
    if (left.addAndGet(-shingles) >= 0) {
      return true;
    }
    left.addAndGet(shingles);
    return false;
  }
}
