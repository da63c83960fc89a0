package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the statements of a story that may tell of the same: those that share rare words. */
final class StatementIndex {

  /** Statements of a word that are looked at; what more there are have it as a common word. */
  private static final int POSTINGS = 64;

  private final List<Map<Long, Double>> keys = new ArrayList<>();
  private final double[] norms;
  private final Map<Long, int[]> postings = new HashMap<>();

  StatementIndex(List<Passage> passages) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Passage passage : passages) {
      Map<Long, Double> own = new HashMap<>();
      for (Term term : passage.terms()) {
        own.merge(key(term.word()), term.weight(), Math::max);
      }
      own.keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
      keys.add(own);
    }
    norms = new double[passages.size()];
    Map<Long, Integer> filled = new HashMap<>();
    for (int s = 0; s < passages.size(); s++) {
      double square = 0;
      for (Map.Entry<Long, Double> key : keys.get(s).entrySet()) {
        int count = counts.getOrDefault(key.getKey(), 1);
        double weight = key.getValue() * Math.log(1 + (double) passages.size() / count);
        key.setValue(weight);
        square += weight * weight;
        int[] list =
            postings.computeIfAbsent(key.getKey(), k -> new int[Math.min(count, POSTINGS)]);
        int at = filled.merge(key.getKey(), 1, Integer::sum) - 1;
        if (at < list.length) {
          list[at] = s;
        }
      }
      norms[s] = Math.sqrt(square);
    }
  }

  private static long key(Word word) {
    int sense = Lexicon.sense(word.lexeme());
    return sense >= 0 ? sense : word.lemma().hashCode() | (1L << 40);
  }

  /** A statement with how much it has in common with another, in 0..1. */
  record Near(int statement, double similarity) {}

  /** The statements before one that have most in common with it. */
  List<Near> nearest(int statement, int most, double least) {
    Map<Integer, Double> shared = new HashMap<>();
    for (Map.Entry<Long, Double> key : keys.get(statement).entrySet()) {
      for (int other : Objects.requireNonNull(postings.get(key.getKey()))) {
        if (other < statement) {
          double there = Objects.requireNonNull(keys.get(other).get(key.getKey()));
          shared.merge(other, key.getValue() * there, Double::sum);
        }
      }
    }
    return shared.entrySet().stream()
        .map(e -> new Near(e.getKey(), similarity(statement, e.getKey(), e.getValue())))
        .filter(near -> near.similarity >= least)
        .sorted(
            Comparator.comparingDouble((Near near) -> -near.similarity)
                .thenComparingInt(Near::statement))
        .limit(most)
        .toList();
  }

  private double similarity(int a, int b, double shared) {
    double norm = norms[a] * norms[b];
    return norm == 0 ? 0 : shared / norm;
  }
}
