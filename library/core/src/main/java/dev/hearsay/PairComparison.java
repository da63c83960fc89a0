package dev.hearsay;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.story.StoryRule;

/** Compares two articles with no others to learn from. */
final class PairComparison {

  private final Options options;
  private final Sketcher sketcher;

  PairComparison(Options options) {
    this.options = options;
    this.sketcher = new Sketcher(options);
  }

  Duplicate compare(Article a, Article b) {
    Entry left = sketcher.checkedEntry(a);
    Entry right = sketcher.checkedEntry(b);
    Duplicate pair = new Verifier(fingerprint -> false, sketcher.setting()).compare(left, right);
    StoryRule rule = options.stories();
    return rule == null || pair.relation() == Relation.IDENTICAL
        ? pair
        : told(pair, (ProfiledEntry) left, (ProfiledEntry) right, rule);
  }

  private Duplicate told(Duplicate pair, ProfiledEntry a, ProfiledEntry b, StoryRule rule) {
    double similarity =
        new ArticleSimilarity(new DocumentFrequencies()).of(a.profile(), b.profile());
    Duplicate measured = pair.withSimilarity(similarity);
    double nearness = rule.nearness(similarity, a.telling().daysFrom(b.telling()));
    if (pair.relation() != Relation.UNRELATED || nearness < rule.threshold()) {
      return measured;
    }
    Rewrites rewrites = new Rewrites(options);
    boolean rewrite = rewrites.haveOwnWords(measured) && rewrites.tellTheSame(similarity, a, b);
    return measured.withRelation(rewrite ? Relation.REWRITE : Relation.SAME_STORY);
  }
}
