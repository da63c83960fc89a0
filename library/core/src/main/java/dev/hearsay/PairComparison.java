package dev.hearsay;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Context;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.story.StoryRule;
import java.util.List;

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

  List<Conflict> conflicts(Article a, Article b) {
    ConflictRule rule = options.conflicts();
    if (rule == null) {
      throw new IllegalArgumentException("the options ask for no conflicts: see withConflicts");
    }
    return new Disagreement(rule.finder(), options.limits()).find(List.of(account(a), account(b)));
  }

  private Account account(Article article) {
    String complaint = sketcher.complaint(article);
    if (!complaint.isEmpty()) {
      throw new IllegalArgumentException(complaint);
    }
    Context context = new Context(article.publishedAt(), article.source());
    return new Account(article.id(), article.text(), context, List.of());
  }
}
