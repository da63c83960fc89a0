package dev.hearsay.similarity;

import dev.hearsay.embedding.StaticEncoder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Each word of a sentence with its counterpart in another, one to one, the most alike first (greedy
 * alignment, as in Sultan et al., DLS@CU, SemEval 2014).
 */
final class Alignment {

  /** Bits of a place in a sentence. */
  private static final int BITS = 9;

  private static final int PLACES = 1 << BITS;

  private static final int STEPS = 1 << 20;

  /** What a word between two that it shares with the other sentence loses of its weight. */
  private static final double IN_RUN = 0.7;

  private final double[] a;
  private final double[] b;
  private final double aligned;
  private final double weight;

  Alignment(List<Word> a, List<Word> b, StaticEncoder encoder) {
    this.a = new double[a.size()];
    this.b = new double[b.size()];
    align(a, b, encoder);
    Set<Long> pairs = pairs(a);
    pairs.retainAll(pairs(b));
    double[] weightsA = weights(a, pairs);
    double[] weightsB = weights(b, pairs);
    this.weight = Arrays.stream(weightsA).sum() + Arrays.stream(weightsB).sum();
    this.aligned = (mean(this.a, weightsA) + mean(this.b, weightsB)) / 2;
  }

  private void align(List<Word> wordsA, List<Word> wordsB, StaticEncoder encoder) {
    long[] links = new long[wordsA.size() * wordsB.size()];
    int size = 0;
    for (int i = 0; i < wordsA.size(); i++) {
      for (int j = 0; j < wordsB.size(); j++) {
        double similarity = wordsA.get(i).similarity(wordsB.get(j), encoder);
        if (similarity > 0) {
          links[size++] = link((1 - similarity) * STEPS, i, j);
        }
      }
    }
    Arrays.sort(links, 0, size);
    boolean[] takenA = new boolean[wordsA.size()];
    boolean[] takenB = new boolean[wordsB.size()];
    for (int l = 0; l < size; l++) {
      int i = (int) links[l] & (PLACES - 1);
      int j = ((int) (links[l] >> BITS) & (2 * PLACES - 1)) - i;
      if (!takenA[i] && !takenB[j]) {
        takenA[i] = true;
        takenB[j] = true;
        a[i] = 1 - (double) (links[l] >> (3 * BITS + 1)) / STEPS;
        b[j] = a[i];
      }
    }
  }

  /** In the order of links: the more alike, then the nearer, then the earlier. */
  private static long link(double far, int i, int j) {
    long link = Math.round(far);
    link = (link << BITS) | Math.abs(i - j);
    link = (link << (BITS + 1)) | (i + j);
    return (link << BITS) | i;
  }

  private static Set<Long> pairs(List<Word> words) {
    Set<Long> pairs = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(pair(words.get(i - 1), words.get(i)));
    }
    return pairs;
  }

  private static long pair(Word first, Word second) {
    return first.stem() * 31 + second.stem();
  }

  /** What each word weighs: less if it repeats what its neighbours say, as part of a shared run. */
  private static double[] weights(List<Word> words, Set<Long> shared) {
    double[] inRun = new double[words.size()];
    for (int i = 1; i < words.size(); i++) {
      if (shared.contains(pair(words.get(i - 1), words.get(i)))) {
        inRun[i - 1] += IN_RUN / 2;
        inRun[i] += IN_RUN / 2;
      }
    }
    double[] weights = new double[words.size()];
    Arrays.setAll(weights, i -> words.get(i).weight() * (1 - inRun[i]));
    return weights;
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
      weight += weights[i];
    }
    return weight == 0 ? 0 : sum / weight;
  }

  /** How much of both has a counterpart, in 0..1. */
  double aligned() {
    return aligned;
  }

  /** What the words weigh together. */
  double weight() {
    return weight;
  }

  /** How alike a word of the first sentence is to its counterpart; 0 if it has none. */
  double ofA(int word) {
    return a[word];
  }

  /** How alike a word of the second sentence is to its counterpart; 0 if it has none. */
  double ofB(int word) {
    return b[word];
  }
}
