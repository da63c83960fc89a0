package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @Test
  void trigramsAreCountedWithTheBlanksAround() {
    assertEquals(1, new Trigrams("quay").dice(new Trigrams("quay")));
    assertEquals(0, new Trigrams("quay").dice(new Trigrams("boat")));
    // " qu" "qua" "uay" "ay " and " qu" "qua" "uay" "ays" "ys "
    assertEquals(2 * 3 / 9.0, new Trigrams("quay").dice(new Trigrams("quays")), 1e-12);
    // " aa" "aaa" "aa " and " aa" "aaa" "aaa" "aa "
    assertEquals(2 * 3 / 7.0, new Trigrams("aaa").dice(new Trigrams("aaaa")), 1e-12);
    assertEquals('q', new Trigrams("quay").first());
    assertEquals(1, new Trigrams("a").size());
    assertEquals(64, new Trigrams("x".repeat(1_000)).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sparseVectorsAgreeWithMaps(long seed) {
    Random random = new Random(seed);
    Map<Long, Double> a = new HashMap<>();
    Map<Long, Double> b = new HashMap<>();
    SparseVector p = vector(random, a);
    SparseVector q = vector(random, b);
    double dot = 0;
    for (Map.Entry<Long, Double> entry : a.entrySet()) {
      dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    assertEquals(dot / Math.sqrt(squares(a) * squares(b)), p.cosine(q), 1e-12);
    assertEquals(p.cosine(q), q.cosine(p));
    assertEquals(1, p.cosine(p), 1e-12);
  }

  @Test
  void aVectorOfNothingIsLikeNone() {
    SparseVector none = SparseVector.of(new long[0], new double[0]);
    SparseVector some = SparseVector.of(new long[] {7}, new double[] {1});
    assertEquals(0, none.cosine(some));
    assertEquals(0, none.cosine(none));
  }

  private static SparseVector vector(Random random, Map<Long, Double> sums) {
    long[] keys = new long[200];
    double[] values = new double[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = random.nextInt(120) - 60L;
      values[i] = random.nextDouble();
      sums.merge(keys[i], values[i], Double::sum);
    }
    return SparseVector.of(keys, values);
  }

  private static double squares(Map<Long, Double> vector) {
    return vector.values().stream().mapToDouble(x -> x * x).sum();
  }
}
