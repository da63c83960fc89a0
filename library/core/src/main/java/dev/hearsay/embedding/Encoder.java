package dev.hearsay.embedding;

import java.util.List;

/**
 * Turns a text into a vector, such that texts of like meaning have vectors of high cosine: the seam
 * for an encoder of one's own.
 *
 * <p>An implementation takes any text: empty, long, of any script. It may be called by any number
 * of threads, gives the same vector for the same text, and does not keep the text.
 */
public interface Encoder {

  /**
   * The length of every vector.
   *
   * @return at least 1
   */
  int dimension();

  /**
   * Encodes a text.
   *
   * @param text a sentence, a headline or an article
   * @return a new vector of {@link #dimension()} numbers and length 1; all zeros if the encoder
   *     knows nothing of the text
   */
  float[] encode(String text);

  /**
   * Encodes several texts, which a model that works on batches may do faster.
   *
   * @param texts any number of texts
   * @return a vector for each, in order
   */
  default List<float[]> encode(List<String> texts) {
    return texts.stream().map(this::encode).toList();
  }
}
