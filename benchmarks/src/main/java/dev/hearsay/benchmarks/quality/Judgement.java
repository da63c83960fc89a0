package dev.hearsay.benchmarks.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hearsay.benchmarks.quality.TextPair.Grade;
import dev.hearsay.benchmarks.quality.TextPair.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How well a similarity agrees with people on a set of pairs. What cannot be told, or does not
 * apply to labels of the kind, is null.
 *
 * @param set name of the set
 * @param pairs in it
 * @param similarity name of the similarity
 * @param pearson correlation with the grades, from -1 to 1
 * @param spearman correlation of the ranks, from -1 to 1
 * @param auc the chance that a pair that is alike has the higher similarity than one that is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Judgement(
    String set,
    int pairs,
    String similarity,
    @Nullable Double pearson,
    @Nullable Double spearman,
    @Nullable Double auc) {

  /**
   * Judges a similarity.
   *
   * @param set name of the set
   * @param pairs of the set
   * @param name of the similarity
   * @param similarity to judge
   * @return how well it agrees
   */
  static Judgement of(String set, PairSet pairs, String name, Similarity similarity) {
    double[] found = pairs.by(similarity);
    double[] labels = pairs.pairs().stream().mapToDouble(Judgement::number).toArray();
    int size = labels.length;
    if (pairs.pairs().get(0).label() instanceof Grade) {
      Double pearson = known(Correlation.pearson(labels, found));
      return new Judgement(
          set, size, name, pearson, known(Correlation.spearman(labels, found)), null);
    }
    return new Judgement(set, size, name, null, null, known(Correlation.auc(labels, found)));
  }

  private static double number(TextPair pair) {
    return switch (pair.label()) {
      case Grade grade -> grade.value();
      case Verdict verdict -> verdict.alike() ? 1 : 0;
    };
  }

  private static @Nullable Double known(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }
}
