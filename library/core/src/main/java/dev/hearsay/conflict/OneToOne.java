package dev.hearsay.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/** Chooses pairs so that nothing stands in two of them. */
final class OneToOne {

  private OneToOne() {}

  /**
   * The first pairs whose members are free.
   *
   * @param pairs the best first
   * @param a the number of the one member, from 0
   * @param b the number of the other
   */
  static <P> List<P> of(List<P> pairs, ToIntFunction<P> a, ToIntFunction<P> b) {
    BitSet takenA = new BitSet();
    BitSet takenB = new BitSet();
    List<P> chosen = new ArrayList<>();
    for (P pair : pairs) {
      if (!takenA.get(a.applyAsInt(pair)) && !takenB.get(b.applyAsInt(pair))) {
        takenA.set(a.applyAsInt(pair));
        takenB.set(b.applyAsInt(pair));
        chosen.add(pair);
      }
    }
    return chosen;
  }
}
