package dev.hearsay.conflict;

import dev.hearsay.conflict.Passage.Placed;

/** Two numbers, or two times, one of each passage, that can be compared. */
interface Comparison {

  /** The one of the first passage. */
  Placed<?> a();

  /** The one of the second. */
  Placed<?> b();

  /** Whether both can be one. */
  boolean agrees();

  /** How much around the two is the same, the more the likelier they are of one thing. */
  double slot();
}
