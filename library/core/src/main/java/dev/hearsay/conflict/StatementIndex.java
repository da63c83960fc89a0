package dev.hearsay.conflict;

import dev.hearsay.claim.Outline.Keyword;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the statements of a story that may tell of the same: those that share rare words. For one
 * thread.
 */
final class StatementIndex {

  /** Statements of a word that are looked at; what more there are have it as a common word. */
  private static final int POSTINGS = 64;

  private final List<Map<Long, Double>> keys = new ArrayList<>();
  private final double[] norms;
  private final Map<Long, Posting> postings = new HashMap<>();

  /** What each statement has in common with the one looked at; 0 but while it is looked at. */
  private final double[] shared;

  /** The first statements with a word, and what it weighs in each. */
  private static final class Posting {
    private final int[] statements;
    private final double[] weights;
    private int size;

    Posting(int count) {
      int length = Math.min(count, POSTINGS);
      this.statements = new int[length];
      this.weights = new double[length];
    }

    void add(int statement, double weight) {
      if (size < statements.length) {
        statements[size] = statement;
        weights[size++] = weight;
      }
    }
  }

  StatementIndex(List<List<Keyword>> statements, Lexemes lexemes) {
    Map<Long, Integer> counts = new HashMap<>();
    for (List<Keyword> statement : statements) {
      Map<Long, Double> own = new HashMap<>();
      for (Keyword keyword : statement) {
        own.merge(key(keyword), lexemes.weight(keyword.form()), Math::max);
      }
      own.keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
      keys.add(own);
    }
    norms = new double[statements.size()];
    shared = new double[statements.size()];
    for (int s = 0; s < statements.size(); s++) {
      double square = 0;
      for (Map.Entry<Long, Double> key : keys.get(s).entrySet()) {
        int count = counts.getOrDefault(key.getKey(), 1);
        double weight = key.getValue() * Math.log(1 + (double) statements.size() / count);
        key.setValue(weight);
        square += weight * weight;
        postings.computeIfAbsent(key.getKey(), k -> new Posting(count)).add(s, weight);
      }
      norms[s] = Math.sqrt(square);
    }
  }

  private static long key(Keyword keyword) {
    return keyword.sense() >= 0 ? keyword.sense() : keyword.lemma().hashCode() | (1L << 40);
  }

  /** A statement with how much it has in common with another, in 0..1. */
  record Near(int statement, double similarity) {}

  /** The statements before one that have most in common with it. */
  List<Near> nearest(int statement, int most, double least) {
    BitSet sharing = new BitSet();
    for (Map.Entry<Long, Double> key : keys.get(statement).entrySet()) {
      Posting posting = Objects.requireNonNull(postings.get(key.getKey()));
      for (int i = 0; i < posting.size && posting.statements[i] < statement; i++) {
        sharing.set(posting.statements[i]);
        shared[posting.statements[i]] += key.getValue() * posting.weights[i];
      }
    }
    List<Near> near = new ArrayList<>();
    for (int other = sharing.nextSetBit(0); other >= 0; other = sharing.nextSetBit(other + 1)) {
      double similarity = similarity(statement, other, shared[other]);
      shared[other] = 0;
      if (similarity >= least) {
        near.add(new Near(other, similarity));
      }
    }
    near.sort(
        Comparator.comparingDouble((Near found) -> -found.similarity)
            .thenComparingInt(Near::statement));
    return List.copyOf(near.subList(0, Math.min(most, near.size())));
  }

  private double similarity(int a, int b, double shared) {
    double norm = norms[a] * norms[b];
    return norm == 0 ? 0 : shared / norm;
  }
}
