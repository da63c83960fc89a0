package dev.hearsay.similarity;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.internal.Kernels;
import dev.hearsay.internal.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * How alike two sentences are in meaning: the words of each that have a counterpart in the other,
 * their spelling, the cosine of the sentences' vectors, less what their numbers, names and lengths
 * hold against it; a linear model, fitted to rated pairs of sentences (docs/similarity.md).
 *
 * <p>For any number of threads.
 */
public final class SentenceSimilarity {

  private final StaticEncoder encoder;

  /**
   * The features of a pair of sentences.
   *
   * @param aligned how much of the words has a counterpart, in 0..1
   * @param missing how much has none, by the logarithm of what the words weigh, 0 or more
   * @param spelling cosine of the trigrams, in 0..1
   * @param meaning cosine of the vectors, in −1..1
   * @param numbers 1 if the numbers are the same, 2/3 if those of one are all in the other, else 0
   * @param names 1 if each has a name that has no counterpart, else 0
   * @param longer how many words one is longer, past two, in tens; in 0..1.5
   */
  public record Features(
      double aligned,
      double missing,
      double spelling,
      double meaning,
      double numbers,
      double names,
      double longer) {

    /**
     * The features as numbers.
     *
     * @return a new array, in the order of the components
     */
    public double[] values() {
      return new double[] {aligned, missing, spelling, meaning, numbers, names, longer};
    }
  }

  /** The names of the features, in the order of {@link Features#values}. */
  public static final List<String> FEATURES =
      List.of("aligned", "missing", "spelling", "meaning", "numbers", "names", "longer");

  private static final String RESOURCE = "sentence-weights.tsv";

  /** The weights of the features, and the constant. */
  private static final double[] WEIGHTS = weights();

  private static final double MOST_MISSING = 5;
  private static final double MOST_LONGER = 1.5;

  /** Below this a word has no counterpart. */
  private static final double COUNTERPART = 0.5;

  /**
   * Similarity by an encoder's vectors of words.
   *
   * @param encoder says how alike two words are
   */
  public SentenceSimilarity(StaticEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * How alike two sentences are.
   *
   * @param a one sentence
   * @param b the other
   * @return in 0..1; 1 for the same words, 0 if one has none and the other has
   */
  public double of(Sentence a, Sentence b) {
    if (sameWords(a, b)) {
      return 1;
    }
    if (a.size() == 0 || b.size() == 0) {
      return 0;
    }
    double[] values = features(a, b).values();
    double sum = WEIGHTS[values.length];
    for (int i = 0; i < values.length; i++) {
      sum += WEIGHTS[i] * values[i];
    }
    return Math.min(1, Math.max(0, sum));
  }

  private static double[] weights() {
    Map<String, Double> named = new HashMap<>();
    Table.read(
        SentenceSimilarity.class,
        RESOURCE,
        columns -> named.put(columns.get(0), Double.valueOf(columns.get(1))));
    return Stream.concat(FEATURES.stream(), Stream.of("constant"))
        .mapToDouble(name -> Objects.requireNonNull(named.get(name), name))
        .toArray();
  }

  private static boolean sameWords(Sentence a, Sentence b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.words().get(i).hash() != b.words().get(i).hash()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The features of two sentences.
   *
   * @param a one sentence, of a word or more
   * @param b the other, of a word or more
   * @return what their similarity follows from
   */
  public Features features(Sentence a, Sentence b) {
    Alignment alignment = new Alignment(a.words(), b.words(), encoder);
    double aligned = alignment.aligned();
    boolean strangers = hasStranger(a, alignment::ofA) && hasStranger(b, alignment::ofB);
    int longer = Math.abs(a.size() - b.size());
    return new Features(
        aligned,
        (1 - aligned) * Math.min(MOST_MISSING, Math.log(5 + alignment.weight())),
        a.spelling().cosine(b.spelling()),
        Kernels.active().dot(a.vector(), b.vector()),
        numbers(numbers(a), numbers(b)),
        strangers ? 1 : 0,
        Math.min(MOST_LONGER, Math.max(0, longer - 2) / 10.0));
  }

  /** Whether a sentence has a name, other than its first word, without a counterpart. */
  private static boolean hasStranger(Sentence sentence, IntToDoubleFunction counterparts) {
    List<Word> words = sentence.words();
    for (int i = 1; i < words.size() && !sentence.isTitleCase(); i++) {
      Word word = words.get(i);
      if (word.isCapital() && !word.isNumber() && counterparts.applyAsDouble(i) < COUNTERPART) {
        return true;
      }
    }
    return false;
  }

  private static Set<Long> numbers(Sentence sentence) {
    Set<Long> numbers = new HashSet<>();
    for (Word word : sentence.words()) {
      if (word.isNumber()) {
        numbers.add(word.hash());
      }
    }
    return numbers;
  }

  private static double numbers(Set<Long> a, Set<Long> b) {
    if (a.equals(b)) {
      return 1;
    }
    return a.containsAll(b) || b.containsAll(a) ? 2.0 / 3 : 0;
  }
}
