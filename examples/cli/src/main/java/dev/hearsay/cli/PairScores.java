package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.cli.read.PairFile;
import dev.hearsay.cli.read.TextPair;
import dev.hearsay.cli.show.JsonScores;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.ConflictRule;
import dev.hearsay.conflict.Context;
import dev.hearsay.conflict.Verdict;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.TextSimilarity;
import dev.hearsay.story.StoryRule;
import dev.hearsay.text.Span;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Measures how alike the pairs of a file are and whether they contradict one another: some at a
 * time, on all processors.
 */
final class PairScores {
  private static final int PAIRS_AT_A_TIME = 1_000;
  private static final int CHARACTERS_AT_A_TIME = 4_000_000;

  /** Characters of a text that is a sentence or a few; a longer one is an article. */
  private static final int STATEMENT = 2_000;

  private static final Span NOWHERE = new Span(0, 0);

  private final TextSimilarity similarity = new TextSimilarity(StaticEncoder.builtIn());
  private final Options options;
  private final ConflictRule rule;
  private final ConflictFinder conflicts;

  private record Score(TextPair pair, Verdict verdict, double similarity, Overlap overlap) {}

  PairScores(Options options, ConflictRule rule) {
    this.options = options;
    this.rule = rule;
    this.conflicts = rule.finder();
  }

  /** Writes the scores of all pairs, in their order. */
  void write(PairFile pairs, OutputStream out) {
    try (JsonScores scores = new JsonScores(out)) {
      for (List<TextPair> some = some(pairs); !some.isEmpty(); some = some(pairs)) {
        some.parallelStream()
            .map(this::score)
            .forEachOrdered(
                score -> scores.score(score.pair, score.verdict, score.similarity, score.overlap));
      }
    }
  }

  /** The next pairs; none at the end. */
  private static List<TextPair> some(PairFile pairs) {
    List<TextPair> some = new ArrayList<>();
    int characters = 0;
    while (some.size() < PAIRS_AT_A_TIME && characters < CHARACTERS_AT_A_TIME) {
      TextPair pair = pairs.next();
      if (pair == null) {
        break;
      }
      some.add(pair);
      characters += pair.a().length() + pair.b().length();
    }
    return some;
  }

  private Score score(TextPair pair) {
    Overlap overlap =
        Hearsay.compare(Article.of("a", pair.a()), Article.of("b", pair.b()), options).overlap();
    boolean isArticle = pair.a().length() > STATEMENT || pair.b().length() > STATEMENT;
    Verdict verdict =
        isArticle
            ? surest(pair)
            : conflicts.judge(pair.a(), pair.contextA(), pair.b(), pair.contextB());
    return new Score(pair, verdict, similarity.of(pair.a(), pair.b()), overlap);
  }

  /** What is said of the surest conflict between two articles. */
  private Verdict surest(TextPair pair) {
    Options all =
        options.withStories(StoryRule.defaults()).withConflicts(rule.withStoryThreshold(0));
    return Hearsay.conflicts(
            article("a", pair.a(), pair.contextA()), article("b", pair.b(), pair.contextB()), all)
        .stream()
        .filter(conflict -> !conflict.a().article().equals(conflict.b().article()))
        .findFirst()
        .map(this::verdict)
        .orElse(
            new Verdict(
                0, null, null, NOWHERE, NOWHERE, Set.of(), "no two statements clash", false));
  }

  private static Article article(String id, String text, Context context) {
    return Article.of(id, text).withPublishedAt(context.published()).withSource(context.source());
  }

  private Verdict verdict(Conflict conflict) {
    boolean inOrder = conflict.a().article().equals("a");
    return new Verdict(
        conflict.confidence(),
        conflict.kind(),
        conflict.nature(),
        (inOrder ? conflict.a() : conflict.b()).value(),
        (inOrder ? conflict.b() : conflict.a()).value(),
        Set.of(),
        conflict.explanation(),
        conflict.confidence() >= rule.storyThreshold() && conflict.nature().isContradiction());
  }
}
