package dev.hearsay.embedding;

import dev.hearsay.internal.LongIntMap;
import dev.hearsay.text.WordReader;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that knows a vector for every word of a table, learned beforehand, and adds up those
 * of the words of a text; how long a vector is says how much its word counts. A word that is not in
 * the table has the vector of a word of the same stem, else one composed from its {@link
 * CharacterGrams}. The order of words does not matter, nor what else stands in the sentence.
 *
 * <p>For any number of threads. The same text gives the same vector, to the last bit, on every
 * machine.
 */
public final class StaticEncoder implements Encoder {

  private static final String BUILT_IN = "static-encoder.bin";

  /** Words that are looked up before the first is added, so that the look-ups overlap. */
  private static final int BLOCK = 64;

  /** Most readers kept for the next texts, a power of two. */
  private static final int KEPT = 64;

  /** Characters past which a reader has grown too large to be kept. */
  private static final int LONG = 1 << 16;

  private static final class Holder {
    static final StaticEncoder BUILT_IN = load();

    private static StaticEncoder load() {
      try (InputStream in = StaticEncoder.class.getResourceAsStream(StaticEncoder.BUILT_IN)) {
        if (in == null) {
          throw new FileNotFoundException(StaticEncoder.BUILT_IN);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final EncoderFile file;
  private final VectorTable words;
  private final VectorTable grams;

  /** The row of each word, and of the most frequent word with a stem that is no word itself. */
  private final LongIntMap rows = new LongIntMap();

  private final ComposedWords recent = new ComposedWords();

  /** Readers not in use, each at the place of the threads that look there for one. */
  private final AtomicReferenceArray<@Nullable WordReader> readers =
      new AtomicReferenceArray<>(KEPT);

  private StaticEncoder(EncoderFile file) throws IOException {
    this.file = file;
    words = file.words();
    grams = file.grams();
    index(file.spellings());
  }

  private void index(String[] spellings) throws IOException {
    WordReader reader = new WordReader();
    long[] stems = new long[spellings.length];
    for (int row = 0; row < spellings.length; row++) {
      if (reader.read(spellings[row]).size() != 1) {
        throw new IOException("damaged encoder: '" + spellings[row] + "' is not one word");
      }
      if (rows.get(reader.words()[0]) >= 0) {
        throw new IOException("damaged encoder: '" + spellings[row] + "' is there twice");
      }
      rows.put(reader.words()[0], row);
      stems[row] = reader.stems()[0];
    }
    for (int row = 0; row < spellings.length; row++) {
      if (rows.get(stems[row]) < 0) {
        rows.put(stems[row], row);
      }
    }
  }

  /**
   * The encoder that comes with the library, of English news; docs/encoder.md says from what it was
   * made and how well it does. It is read at the first call, which takes some tenths of a second
   * and 7 MB.
   *
   * @return it, always the same
   */
  public static StaticEncoder builtIn() {
    return Holder.BUILT_IN;
  }

  /**
   * Reads an encoder that {@link #write} wrote, such as one trained on one's own articles.
   *
   * @param in a stream at the start of it; read to its end and not closed
   * @return the encoder
   * @throws IOException if reading fails, or what is read is no encoder, is damaged, or of a newer
   *     format
   */
  public static StaticEncoder read(InputStream in) throws IOException {
    return new StaticEncoder(EncoderFile.read(new BufferedInputStream(in, 1 << 16)));
  }

  /**
   * Makes an encoder of learned vectors, which are rounded to a byte a number.
   *
   * @param dimension numbers in a vector, 1..4096
   * @param words distinct words, the most frequent first
   * @param wordVectors a vector for each, of finite numbers
   * @param gramVectors the vectors of the rows of {@link CharacterGrams}, as many as one likes
   * @return the encoder
   * @throws IllegalArgumentException if lengths do not agree or a word is not one word
   */
  public static StaticEncoder of(
      int dimension, List<String> words, float[][] wordVectors, float[][] gramVectors) {
    if (dimension < 1 || dimension > VectorTable.MOST) {
      throw new IllegalArgumentException(
          "vectors of " + dimension + " numbers, must be 1 to " + VectorTable.MOST);
    }
    if (wordVectors.length != words.size()) {
      throw new IllegalArgumentException(
          words.size() + " words and " + wordVectors.length + " vectors");
    }
    requireFinite(dimension, wordVectors);
    requireFinite(dimension, gramVectors);
    StringBuilder spelled = new StringBuilder();
    for (String word : words) {
      spelled.append(word).append('\n');
    }
    try {
      return new StaticEncoder(
          new EncoderFile(
              spelled.toString().getBytes(StandardCharsets.UTF_8),
              VectorTable.rounded(dimension, wordVectors),
              VectorTable.rounded(dimension, gramVectors)));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void requireFinite(int dimension, float[][] vectors) {
    for (float[] vector : vectors) {
      if (vector.length != dimension) {
        throw new IllegalArgumentException(
            "a vector of " + vector.length + " numbers, must have " + dimension);
      }
      for (float number : vector) {
        if (!Float.isFinite(number)) {
          throw new IllegalArgumentException("a vector holds " + number);
        }
      }
    }
  }

  /**
   * Writes the encoder for {@link #read}.
   *
   * @param out where to; not closed
   * @throws IOException if writing fails
   */
  public void write(OutputStream out) throws IOException {
    file.write(out);
  }

  @Override
  public int dimension() {
    return words.dimension();
  }

  @Override
  public float[] encode(String text) {
    int place = (int) Thread.currentThread().threadId() & (KEPT - 1);
    WordReader reader = readers.getAndSet(place, null);
    if (reader == null) {
      reader = new WordReader();
    }
    float[] sum = new float[dimension()];
    reader.read(text);
    addTo(sum, reader, 0, reader.size());
    if (text.length() <= LONG) {
      readers.set(place, reader);
    }
    normalize(sum);
    return sum;
  }

  /**
   * Adds up the vectors of some words of a text.
   *
   * @param sum {@link #dimension()} numbers, to be added to
   * @param reader has read the text
   * @param from the first word, counted from 0
   * @param to one past the last word
   */
  public void addTo(float[] sum, WordReader reader, int from, int to) {
    int[] found = new int[Math.min(to - from, BLOCK)];
    for (int block = from; block < to; block += BLOCK) {
      int size = Math.min(to - block, BLOCK);
      for (int i = 0; i < size; i++) {
        found[i] = rows.get(reader.words()[block + i]);
      }
      int added = 0;
      for (int i = 0; i < size; i++) {
        if (found[i] < 0) {
          found[i] = rows.get(reader.stemHash(block + i));
        }
        if (found[i] < 0) {
          words.addTo(sum, found, added, i, 1);
          addComposed(sum, reader, block + i);
          added = i + 1;
        }
      }
      words.addTo(sum, found, added, size, 1);
    }
  }

  private void addComposed(float[] sum, WordReader reader, int word) {
    if (grams.rows() == 0 || reader.span(word).length() > CharacterGrams.MOST) {
      return;
    }
    float[] vector = recent.vector(reader.words()[word], () -> composed(reader.folded(word)));
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  /**
   * Scales a vector to length 1, unless it is zero. Sums in a fixed order.
   *
   * @param vector the vector, to be changed
   */
  public static void normalize(float[] vector) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 2 <= vector.length; i += 2) {
      even += (double) vector[i] * vector[i];
      odd += (double) vector[i + 1] * vector[i + 1];
    }
    for (; i < vector.length; i++) {
      even += (double) vector[i] * vector[i];
    }
    double length = Math.sqrt(even + odd);
    if (length > 0) {
      float factor = (float) (1 / length);
      for (int j = 0; j < vector.length; j++) {
        vector[j] *= factor;
      }
    }
  }

  /**
   * The words of the table.
   *
   * @return a new list, by row
   */
  public List<String> words() {
    try {
      return new ArrayList<>(Arrays.asList(file.spellings()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The row of a word.
   *
   * @param word its hash, from {@link WordReader#words}
   * @param stem the hash of its stem, from {@link WordReader#stems}
   * @return the row of the word itself, else that of a word of the same stem, else -1
   */
  public int row(long word, long stem) {
    int row = rows.get(word);
    return row >= 0 ? row : Math.max(-1, rows.get(stem));
  }

  /**
   * How alike two words of the table are used.
   *
   * @param a a row
   * @param b a row
   * @return the cosine of their vectors, -1..1
   */
  public float cosine(int a, int b) {
    return words.cosine(a, b);
  }

  /**
   * How much a word of the table counts in a text.
   *
   * @param row a row
   * @return the length of its vector
   */
  public float weight(int row) {
    return words.length(row);
  }

  /**
   * Adds the vector of a word of the table.
   *
   * @param sum {@link #dimension()} numbers, to be added to
   * @param row a row
   * @param factor what to multiply the vector by
   */
  public void addTo(float[] sum, int row, float factor) {
    words.addTo(sum, new int[] {row}, 0, 1, factor);
  }

  /**
   * Composes the vector of a word from its n-grams, whether it is in the table or not.
   *
   * @param word in lower case, as {@link WordReader#folded} has it
   * @return a new vector of {@link #dimension()} numbers; zeros for a word of more than 64
   *     characters
   */
  public float[] composed(String word) {
    float[] sum = new float[dimension()];
    int[] found = CharacterGrams.of(word, grams.rows());
    grams.addTo(sum, found, 0, found.length, 1f / found.length);
    return sum;
  }
}
