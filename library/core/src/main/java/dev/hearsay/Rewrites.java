package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.story.RewriteRule;

/** When one of two articles on one event rewrites the other. For any number of threads. */
final class Rewrites {

  private final RewriteRule rule = new RewriteRule();
  private final double passages;

  Rewrites(Options options) {
    this.passages = options.thresholds().passages();
  }

  /** Whether the content of two articles is that of an article and its rewrite. */
  boolean tellTheSame(double similarity, Entry a, Entry b) {
    return similarity >= RewriteRule.SIMILARITY && rule.holds(a.text(), b.text());
  }

  /** Whether a pair, measured on its shingles, shares hardly any text. */
  boolean haveOwnWords(Duplicate pair) {
    return pair.relation() == Relation.UNRELATED && pair.overlap().containment() < passages;
  }
}
