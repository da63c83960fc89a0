package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import java.util.List;

/** How much the words right around two places are the same words, in the same order. */
final class Vicinity {

  /** How far to look. */
  private static final int NEAR = 3;

  private Vicinity() {}

  /**
   * How alike the words around two runs of words are. Negators are passed over.
   *
   * @param p the first place of a run in the first passage
   * @param afterP the place after its last
   * @param q the first place of a run in the second passage
   * @param afterQ the place after its last
   * @return how much is the same, in 0..1; what is nearer weighs more
   */
  static double alike(Passage a, int p, int afterP, Passage b, int q, int afterQ) {
    double sum = 0;
    double most = 0;
    int beforeP = p;
    int beforeQ = q;
    int nextP = afterP - 1;
    int nextQ = afterQ - 1;
    for (int d = 1; d <= NEAR; d++) {
      double weight = 1.0 / d;
      beforeP = step(a.words(), beforeP, -1);
      beforeQ = step(b.words(), beforeQ, -1);
      nextP = step(a.words(), nextP, 1);
      nextQ = step(b.words(), nextQ, 1);
      sum += same(a, beforeP, b, beforeQ) ? weight : 0;
      sum += same(a, nextP, b, nextQ) ? weight : 0;
      most += 2 * weight;
    }
    return sum / most;
  }

  private static int step(List<Word> words, int from, int by) {
    int at = from + by;
    while (at >= 0 && at < words.size() && words.get(at).kind() == Word.Kind.NEGATOR) {
      at += by;
    }
    return at;
  }

  private static boolean same(Passage a, int p, Passage b, int q) {
    boolean outP = p < 0 || p >= a.words().size();
    boolean outQ = q < 0 || q >= b.words().size();
    if (outP || outQ) {
      return outP && outQ;
    }
    Word v = a.words().get(p);
    Word w = b.words().get(q);
    return v.lemma().equals(w.lemma())
        || (v.kind() == w.kind() && (v.kind() == Word.Kind.NUMBER || v.kind() == Word.Kind.TIME));
  }
}
