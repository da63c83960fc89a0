package dev.hearsay.cli;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.cli.read.PairFile;
import dev.hearsay.cli.read.TextPair;
import dev.hearsay.cli.show.JsonScores;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.TextSimilarity;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Measures how alike the pairs of a file are: some at a time, on all processors. */
final class PairScores {
  private static final int PAIRS_AT_A_TIME = 1_000;
  private static final int CHARACTERS_AT_A_TIME = 4_000_000;

  private final TextSimilarity similarity = new TextSimilarity(StaticEncoder.builtIn());
  private final Options options;

  private record Score(TextPair pair, double similarity, Overlap overlap) {}

  PairScores(Options options) {
    this.options = options;
  }

  /** Writes the scores of all pairs, in their order. */
  void write(PairFile pairs, OutputStream out) {
    try (JsonScores scores = new JsonScores(out)) {
      for (List<TextPair> some = some(pairs); !some.isEmpty(); some = some(pairs)) {
        some.parallelStream()
            .map(this::score)
            .forEachOrdered(score -> scores.score(score.pair, score.similarity, score.overlap));
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
    return new Score(pair, similarity.of(pair.a(), pair.b()), overlap);
  }
}
