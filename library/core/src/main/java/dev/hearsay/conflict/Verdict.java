package dev.hearsay.conflict;

import dev.hearsay.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is said of two texts: where they come nearest to contradicting each other, and whether they
 * do.
 *
 * @param confidence how probable it is that they contradict each other, in 0..1; 0 if they clash
 *     nowhere
 * @param kind what they would disagree on, or null if nothing is told in two ways
 * @param nature how they stand to one another, or null if nothing is told in two ways
 * @param a where, in the first text; empty if nothing is told in two ways
 * @param b where, in the second
 * @param guards what speaks against a contradiction
 * @param explanation why, or why not, in plain words
 * @param contradiction whether they contradict each other
 */
public record Verdict(
    double confidence,
    @Nullable Kind kind,
    @Nullable Nature nature,
    Span a,
    Span b,
    Set<Guard> guards,
    String explanation,
    boolean contradiction) {

  private static final Span NOWHERE = new Span(0, 0);

  /** Makes the set unmodifiable. */
  public Verdict {
    guards = Set.copyOf(guards);
  }

  /** They differ in a number, or in how it is told, and the two can be one all the same. */
  static Verdict compatible(Kind kind, Span a, Span b, String explanation) {
    return new Verdict(0, kind, Nature.COMPATIBLE_RANGE, a, b, Set.of(), explanation, false);
  }

  /** They clash nowhere. */
  static Verdict none() {
    return new Verdict(
        0,
        null,
        null,
        NOWHERE,
        NOWHERE,
        Set.of(),
        "nothing in the one is against the other",
        false);
  }
}
