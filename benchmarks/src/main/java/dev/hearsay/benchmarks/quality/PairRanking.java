package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Measured;
import dev.hearsay.similarity.Profile;
import dev.hearsay.similarity.ProfileReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All pairs of some articles by their similarity, with the frequencies of these articles. */
final class PairRanking {

  private PairRanking() {}

  /**
   * How well similarity tells pairs on one event from all others.
   *
   * @param set articles with their events; time is quadratic in their number
   * @return the area under the curve of precision over recall, by steps; 0 if no pair is on one
   *     event
   */
  static double averagePrecision(EventSet set) {
    List<Measured> measured = new ArrayList<>();
    DocumentFrequencies frequencies = new DocumentFrequencies();
    ArticleSimilarity similarity = new ArticleSimilarity(frequencies);
    ProfileReader reader = new ProfileReader(StaticEncoder.builtIn());
    List<Profile> profiles = new ArrayList<>();
    for (Article article : set.articles()) {
      Profile profile = reader.read(article.title(), article.text());
      frequencies.add(profile);
      profiles.add(profile);
    }
    profiles.forEach(profile -> measured.add(similarity.measure(profile)));
    int size = measured.size();
    double[] similarities = new double[size * (size - 1) / 2];
    boolean[] together = new boolean[similarities.length];
    int pair = 0;
    for (int i = 0; i < size; i++) {
      String event = set.event(set.articles().get(i));
      for (int j = 0; j < i; j++) {
        similarities[pair] = similarity.of(measured.get(j), measured.get(i));
        together[pair] = event.equals(set.event(set.articles().get(j)));
        pair++;
      }
    }
    return averagePrecision(similarities, together);
  }

  /** The mean of precision over the pairs to be found; equal similarities count as one place. */
  static double averagePrecision(double[] similarities, boolean[] together) {
    Integer[] order = new Integer[similarities.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(similarities[j], similarities[i]));
    double sum = 0;
    int found = 0;
    for (int from = 0; from < order.length; ) {
      int before = found;
      int to = from;
      while (to < order.length && similarities[order[to]] == similarities[order[from]]) {
        found += together[order[to]] ? 1 : 0;
        to++;
      }
      sum += (double) (found - before) * found / to;
      from = to;
    }
    return found == 0 ? 0 : sum / found;
  }
}
