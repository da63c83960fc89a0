package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.Encoder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimilarityTest {

  @Test
  void tfIdfIsTheCosineOfWeighedWords() {
    Similarity similarity =
        TfIdf.over(List.of("the quay", "the boat", "the boat", "The harbour: the quay!"));
    assertEquals(1, similarity.of("Quay, the", "THE quay"), 1e-12);
    assertEquals(0, similarity.of("quay", "boat"));
    assertEquals(0, similarity.of("", "boat"));
    double the = Math.log(4.0 / 4) + 1;
    double boat = Math.log(4.0 / 2) + 1;
    double unseen = Math.log(4.0) + 1;
    assertEquals(
        2 * the * the / (Math.hypot(2 * the, boat) * Math.hypot(the, unseen)),
        similarity.of("the the boat", "the ferry"),
        1e-12);
  }

  @Test
  void rareWordsCountMore() {
    Similarity similarity = TfIdf.over(List.of("the quay", "the boat", "the ferry", "a boat"));
    assertTrue(similarity.of("the quay", "a quay") > similarity.of("the quay", "the boat"));
  }

  @Test
  void anEncoderIsComparedByCosine() {
    Similarity similarity =
        Similarity.by(
            new Encoder() {
              @Override
              public int dimension() {
                return 2;
              }

              @Override
              public float[] encode(String text) {
                return text.equals("a") ? new float[] {1, 0} : new float[] {0.6f, 0.8f};
              }
            });
    assertEquals(1, similarity.of("a", "a"));
    assertEquals(0.6, similarity.of("a", "b"), 1e-6);
  }
}
