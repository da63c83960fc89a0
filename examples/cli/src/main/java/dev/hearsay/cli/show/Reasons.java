package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Options;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.story.CommonFacts;
import dev.hearsay.story.RewriteRule;
import dev.hearsay.story.StoryRule;
import dev.hearsay.story.Telling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why two articles stand to one another as they do, and what kept them from a closer relation. */
final class Reasons {

  /** Names and numbers that both have, as many as are shown. */
  private static final int FACTS = 12;

  private final Article a;
  private final Article b;
  private final Duplicate pair;
  private final Options options;
  private final boolean all;
  private final List<String> reasons = new ArrayList<>();

  Reasons(Article a, Article b, Duplicate pair, Options options, boolean all) {
    this.a = a;
    this.b = b;
    this.pair = pair;
    this.options = options;
    this.all = all;
  }

  /** A sentence or two each. */
  List<String> given() {
    Overlap overlap = pair.overlap();
    tooShort("A", overlap.a());
    tooShort("B", overlap.b());
    switch (pair.relation()) {
      case IDENTICAL -> {}
      case CONTAINS, CONTAINED_IN -> notNearDuplicates(overlap);
      case NEAR_DUPLICATE ->
          reasons.add(
              String.format(
                  Locale.ROOT,
                  "Why not identical: of their distinct shingles %,d stand only in A and %,d only in"
                      + " B.",
                  overlap.a() - overlap.shared(),
                  overlap.b() - overlap.shared()));
      case SHARES_BOILERPLATE, SHARES_PASSAGES -> notDuplicates(overlap);
      case REWRITE, SAME_STORY, UNRELATED -> {
        StoryRule rule = options.stories();
        if (rule != null) {
          ofContent(rule);
        }
        notSharedPassages(overlap);
        notDuplicates(overlap);
      }
    }
    return reasons;
  }

  private void tooShort(String name, int shingles) {
    if (shingles < options.minimumShingles()) {
      reasons.add(
          name
              + " has "
              + Words.count(shingles, "distinct shingle")
              + ", under "
              + options.minimumShingles()
              + ": a scan takes it for too short to judge.");
    }
  }

  private void notNearDuplicates(Overlap overlap) {
    double size = (double) Math.min(overlap.a(), overlap.b()) / Math.max(overlap.a(), overlap.b());
    reasons.add(
        String.format(
            Locale.ROOT,
            "Why not near duplicates: the shorter has %s of the longer one's shingles; like"
                + " lengths begin above %s.",
            Words.percent(size),
            Words.percent(options.thresholds().trim())));
  }

  /** Why what they tell makes them what they are. */
  private void ofContent(StoryRule rule) {
    CommonFacts common = new RewriteRule().common(a.text(), b.text());
    switch (pair.relation()) {
      case REWRITE -> {
        facts(common.facts());
        reasons.add(
            "Why a rewrite: "
                + share(common, "is enough")
                + ", at like lengths; similarity "
                + mark(pair.similarity(), RewriteRule.SIMILARITY)
                + ".");
      }
      case SAME_STORY -> {
        facts(common.facts());
        reasons.add("Why one event: " + nearness(rule) + ".");
        reasons.add("Why not a rewrite: " + notRewrite(common) + ".");
      }
      default -> reasons.add("Why not one event: " + nearness(rule) + ".");
    }
  }

  private void facts(List<String> facts) {
    if (facts.isEmpty()) {
      reasons.add("They have no name and no number in common.");
      return;
    }
    int shown = all ? facts.size() : Math.min(facts.size(), FACTS);
    int left = facts.size() - shown;
    reasons.add(
        "Both have "
            + Plain.line(String.join(", ", facts.subList(0, shown)))
            + (left == 0 ? "" : " and " + left + " more")
            + ".");
  }

  private String nearness(StoryRule rule) {
    double days = Telling.days(a.publishedAt(), b.publishedAt());
    return "nearness "
        + mark(rule.nearness(pair.similarity(), days), rule.threshold())
        + ": similarity "
        + Words.ratio(pair.similarity())
        + ", "
        + (Double.isNaN(days) ? "days apart unknown" : Words.apart(days));
  }

  private static String share(CommonFacts common, String verdict) {
    return Words.percent(common.aInB())
        + " of the names and numbers of A stand in B and "
        + Words.percent(common.bInA())
        + " of those of B in A (a mean of "
        + Words.percent(RewriteRule.SHARED)
        + " "
        + verdict
        + ")";
  }

  private String notRewrite(CommonFacts common) {
    if (pair.similarity() < RewriteRule.SIMILARITY) {
      return "similarity " + mark(pair.similarity(), RewriteRule.SIMILARITY);
    }
    double containment = pair.overlap().containment();
    if (containment >= options.thresholds().passages()) {
      return "containment " + mark(containment, options.thresholds().passages());
    }
    if (common.fewest() < RewriteRule.LEAST_FACTS) {
      return "one has "
          + Words.count(common.fewest(), "name or number", "names and numbers")
          + ", under "
          + RewriteRule.LEAST_FACTS;
    }
    if (common.lengths() < RewriteRule.LENGTHS) {
      return "the shorter has "
          + Words.percent(common.lengths())
          + " of the longer one's words, under "
          + Words.percent(RewriteRule.LENGTHS);
    }
    return share(common, "would do");
  }

  private void notSharedPassages(Overlap overlap) {
    Thresholds marks = options.thresholds();
    reasons.add(
        overlap.containment() < marks.passages()
            ? "Why not shared passages: containment "
                + mark(overlap.containment(), marks.passages())
                + "."
            : "Why not shared passages: no run of "
                + marks.passageTokens()
                + " words is the same.");
  }

  private void notDuplicates(Overlap overlap) {
    Thresholds marks = options.thresholds();
    reasons.add(
        "Why not duplicates: Jaccard "
            + mark(overlap.jaccard(), marks.jaccard())
            + " and containment "
            + mark(overlap.containment(), marks.containment())
            + ".");
  }

  /** "0.42 is under 0.50". */
  private static String mark(double value, double mark) {
    return Words.ratio(value) + (value < mark ? " is under " : " is at least ") + Words.ratio(mark);
  }
}
