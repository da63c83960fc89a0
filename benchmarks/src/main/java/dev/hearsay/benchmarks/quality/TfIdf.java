package dev.hearsay.benchmarks.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cosine of the words of two texts, each word counted as often as it occurs, times ln((1 + n) /
 * (1 + m)) + 1 if m of n texts have it. A word is a run of letters and digits, in lower case. From
 * 0 to 1.
 */
final class TfIdf implements Similarity {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Integer> textsWith = new HashMap<>();
  private final int texts;

  private TfIdf(Set<String> texts) {
    this.texts = texts.size();
    for (String text : texts) {
      counts(text).keySet().forEach(word -> textsWith.merge(word, 1, Integer::sum));
    }
  }

  /**
   * Weighs words by the texts that have them.
   *
   * @param texts any; one that comes twice counts once
   * @return the similarity
   */
  static TfIdf over(Collection<String> texts) {
    return new TfIdf(new HashSet<>(texts));
  }

  @Override
  public double of(String a, String b) {
    Map<String, Double> one = weights(a);
    Map<String, Double> other = weights(b);
    double product = 0;
    for (Map.Entry<String, Double> word : one.entrySet()) {
      product += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
    }
    return product == 0 ? 0 : product / (length(one) * length(other));
  }

  private Map<String, Double> weights(String text) {
    Map<String, Double> weights = new HashMap<>();
    counts(text).forEach((word, count) -> weights.put(word, count * rarity(word)));
    return weights;
  }

  private double rarity(String word) {
    return Math.log((1.0 + texts) / (1 + textsWith.getOrDefault(word, 0))) + 1;
  }

  private static double length(Map<String, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    return counts;
  }
}
