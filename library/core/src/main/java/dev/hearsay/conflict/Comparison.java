package dev.hearsay.conflict;

import dev.hearsay.text.Span;

/** Two numbers, or two times, one of each passage, that can be compared. */
interface Comparison {

  /** Where the one stands. */
  Span spanA();

  /** Where the other stands. */
  Span spanB();

  /** Whether both can be one. */
  boolean agrees();

  /** How much around the two is the same, the more the likelier they are of one thing. */
  double slot();
}
