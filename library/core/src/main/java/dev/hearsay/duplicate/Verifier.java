package dev.hearsay.duplicate;

import dev.hearsay.internal.SortedInts;
import dev.hearsay.sketch.Sampling;
import java.util.List;
import java.util.function.IntPredicate;

/** Measures two articles against one another on their real shingles, and says how they stand. */
public final class Verifier {

  /**
   * Shared fingerprints that are judged even if long articles do not keep them: more where the risk
   * is to lose a duplicate to chance, fewer where it is to miss a footer.
   */
  private static final int JUDGED_OF_DUPLICATES = 12;

  private static final int JUDGED_OF_OTHERS = 4;

  private final IntPredicate boilerplate;
  private final DuplicateFinder.Setting setting;
  private final RelationRule rule;

  /**
   * A verifier.
   *
   * @param boilerplate which fingerprints are boilerplate
   * @param setting what to go by
   */
  public Verifier(IntPredicate boilerplate, DuplicateFinder.Setting setting) {
    this.boilerplate = boilerplate;
    this.setting = setting;
    this.rule = new RelationRule(setting.thresholds(), setting.boilerplate().kinship());
  }

  /**
   * Compares two articles, however short.
   *
   * @param a one article
   * @param b the other
   * @return how {@code a} stands to {@code b}
   */
  public Duplicate compare(Entry a, Entry b) {
    if (a.digest().equals(b.digest())) {
      return identical(a, b);
    }
    ShingledEntries shingled = new ShingledEntries(setting.seed());
    ShingledEntry inA = shingled.of(a);
    ShingledEntry inB = shingled.of(b);
    Duplicate found = describe(inA, inB, inA.overlap(inB));
    return setting.precedence().compare(a, b) < 0 ? found : found.flipped();
  }

  /**
   * The finding for two articles with the same tokens.
   *
   * @param a one article
   * @param b the other
   * @return IDENTICAL, with one passage over everything
   */
  public static Duplicate identical(Entry a, Entry b) {
    return Duplicate.of(
        a.id(),
        b.id(),
        Relation.IDENTICAL,
        new Overlap(a.size(), a.size(), a.size()),
        List.of(new Passage(a.extent(), b.extent())));
  }

  /**
   * Names the relation of a measured pair and cuts out its passages; told from the one that
   * precedes.
   */
  Duplicate describe(ShingledEntry a, ShingledEntry b, Overlap overlap) {
    if (setting.precedence().compare(a.entry(), b.entry()) > 0) {
      return describe(b, a, overlap.flipped());
    }
    Passages passages =
        Passages.between(
            a.inOrder(),
            b.table(),
            setting.thresholds().shownTokens(),
            setting.bounds().passages());
    boolean duplicate = setting.thresholds().duplicate(overlap);
    double telling =
        telling(a.entry(), b.entry(), duplicate ? JUDGED_OF_DUPLICATES : JUDGED_OF_OTHERS);
    Relation relation = rule.of(overlap, passages.longest(), telling);
    return Duplicate.of(a.entry().id(), b.entry().id(), relation, overlap, passages.shown());
  }

  /**
   * The part of what is shared that is not boilerplate; 1 if no fingerprint is shared. A
   * fingerprint that only short articles keep shows in fewer articles than its text stands in, so
   * of those shared the lowest count: all that every article keeps, or the lowest few. All together
   * overstate the part but hang less on chance, so the lesser of the two holds.
   */
  private double telling(Entry a, Entry b, int least) {
    int[] shared = SortedInts.intersection(a.fingerprints(), b.fingerprints());
    int lowest = Math.max(Sampling.countKeptByAll(shared), Math.min(least, shared.length));
    int telling = 0;
    double ofLowest = 1;
    for (int i = 0; i < shared.length; i++) {
      telling += boilerplate.test(shared[i]) ? 0 : 1;
      if (i + 1 == lowest) {
        ofLowest = (double) telling / lowest;
      }
    }
    return shared.length == 0 ? 1 : Math.min(ofLowest, (double) telling / shared.length);
  }
}
