package dev.hearsay.similarity;

import dev.hearsay.embedding.Encoder;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How alike two texts are in content, by the frequencies of general news: sentences and headlines
 * by {@link SentenceSimilarity}, anything longer by {@link ArticleSimilarity}. The two have scales
 * of their own.
 *
 * <p>For any number of threads.
 */
public final class TextSimilarity {

  /** Words of the longest text that counts as a sentence. */
  public static final int SENTENCE = 64;

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final ArticleSimilarity articles = new ArticleSimilarity(frequencies);
  private final SentenceSimilarity sentences;
  private final Encoder encoder;
  private final Queue<Readers> idle = new ConcurrentLinkedQueue<>();

  private record Readers(SentenceReader sentences, ProfileReader profiles) {}

  /**
   * Similarity with an encoder.
   *
   * @param encoder gives the vectors of texts
   */
  public TextSimilarity(Encoder encoder) {
    this.encoder = encoder;
    this.sentences = new SentenceSimilarity(SentenceReader.words(encoder));
  }

  /**
   * How alike two texts are.
   *
   * @param a one text
   * @param b the other
   * @return in 0..1; of two sentences of the same words 1
   */
  public double of(String a, String b) {
    Readers readers =
        Objects.requireNonNullElseGet(
            idle.poll(),
            () ->
                new Readers(new SentenceReader(frequencies, encoder), new ProfileReader(encoder)));
    try {
      Sentence first = readers.sentences.read(a);
      Sentence second = readers.sentences.read(b);
      if (first.size() <= SENTENCE && second.size() <= SENTENCE) {
        return sentences.of(first, second);
      }
      return articles.of(readers.profiles.read(null, a), readers.profiles.read(null, b));
    } finally {
      idle.offer(readers);
    }
  }
}
