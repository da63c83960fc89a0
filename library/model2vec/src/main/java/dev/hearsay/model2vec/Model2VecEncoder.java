package dev.hearsay.model2vec;

import dev.hearsay.embedding.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Encodes a text as the mean of the vectors of its tokens, which a static model in the format of
 * Model2Vec holds. No network runs, nothing is downloaded, and no native code is loaded.
 *
 * <p>As in Model2Vec, the first {@value #TOKENS} known tokens count and unknown words have none. A
 * vector has length 1 whether or not the model asks for that.
 *
 * <p>Safe for any number of threads. Takes the memory of the file of vectors, of one of half
 * precision twice that, and some 150 bytes for each token.
 */
public final class Model2VecEncoder implements Encoder {

  /** The tokens of a text that count. */
  private static final int TOKENS = 512;

  private final Tokenizer tokenizer;
  private final Vectors vectors;
  private final int[] rows;
  private final float[] weights;

  private Model2VecEncoder(Tokenizer tokenizer, Vectors vectors, int[] rows, float[] weights) {
    this.tokenizer = tokenizer;
    this.vectors = vectors;
    this.rows = rows;
    this.weights = weights;
  }

  /**
   * Reads a model into memory.
   *
   * @param folder with {@code config.json}, {@code tokenizer.json} and {@code model.safetensors}
   * @return an encoder with the dimension of the model
   * @throws IOException if a file is missing or broken, they do not fit together, or the model is
   *     of a kind that is not supported; the message names the file and the place
   */
  public static Model2VecEncoder open(Path folder) throws IOException {
    JsonFile config = JsonFile.read(folder.resolve("config.json"));
    if (config.find("/model_type") != null) {
      config.require("/model_type", "model2vec");
    }
    TokenizerFile tokens = TokenizerFile.read(folder.resolve("tokenizer.json"));
    try (Safetensors file = Safetensors.open(folder.resolve("model.safetensors"))) {
      Tensor embeddings = file.find("embeddings");
      if (embeddings == null) {
        throw file.error("no tensor \"embeddings\"");
      }
      if (embeddings.shape().size() != 2 || embeddings.shape().contains(0L)) {
        throw file.error(embeddings + " is not a table");
      }
      int[] rows = rows(file, embeddings, tokens.size());
      float[] weights = weights(file, tokens.size());
      return new Model2VecEncoder(tokens.tokenizer(), vectors(file, embeddings), rows, weights);
    }
  }

  private static Vectors vectors(Safetensors file, Tensor tensor) throws IOException {
    if (tensor.type().equals("I8")) {
      byte[] values = file.bytes(tensor);
      return new Vectors.Bytes(values, values.length / rowsOf(tensor));
    }
    float[] values = file.floats(tensor);
    return new Vectors.Floats(values, values.length / rowsOf(tensor));
  }

  /** The rows of a table that is in memory, which an int can count. */
  private static int rowsOf(Tensor table) {
    return table.shape().get(0).intValue();
  }

  /** The row of each token: its own, unless the file maps tokens to fewer rows. */
  private static int[] rows(Safetensors file, Tensor embeddings, int tokens) throws IOException {
    long rows = embeddings.shape().get(0);
    Tensor mapping = file.find("mapping");
    if (mapping == null) {
      if (rows != tokens) {
        throw file.error(embeddings + " for " + tokens + " tokens of tokenizer.json");
      }
      int[] own = new int[tokens];
      Arrays.setAll(own, i -> i);
      return own;
    }
    requireOneForEach(file, mapping, tokens);
    int[] mapped = file.integers(mapping);
    for (int row : mapped) {
      if (row < 0 || row >= rows) {
        throw file.error(mapping + " names row " + row + " of " + rows);
      }
    }
    return mapped;
  }

  private static float[] weights(Safetensors file, int tokens) throws IOException {
    Tensor tensor = file.find("weights");
    if (tensor == null) {
      float[] ones = new float[tokens];
      Arrays.fill(ones, 1);
      return ones;
    }
    requireOneForEach(file, tensor, tokens);
    return file.floats(tensor);
  }

  private static void requireOneForEach(Safetensors file, Tensor tensor, int tokens)
      throws IOException {
    if (!tensor.isListOf(tokens)) {
      throw file.error(tensor + " for " + tokens + " tokens of tokenizer.json");
    }
  }

  @Override
  public int dimension() {
    return vectors.dimension();
  }

  @Override
  public float[] encode(String text) {
    double[] sum = new double[vectors.dimension()];
    for (int token : tokenizer.tokens(text, TOKENS)) {
      vectors.add(rows[token], weights[token], sum);
    }
    return unit(sum);
  }

  /** The vector of length 1 in the same direction, which is that of the mean; or zero. */
  private static float[] unit(double[] sum) {
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    float[] unit = new float[sum.length];
    if (squares > 0) {
      double scale = 1 / Math.sqrt(squares);
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (float) (sum[i] * scale);
      }
    }
    return unit;
  }
}
