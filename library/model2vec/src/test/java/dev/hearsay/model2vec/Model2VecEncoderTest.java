package dev.hearsay.model2vec;

import static dev.hearsay.model2vec.TinyModel.list;
import static dev.hearsay.model2vec.TinyModel.table;
import static dev.hearsay.model2vec.TinyModel.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.embedding.Encoder;
import dev.hearsay.embedding.EncoderContract;
import dev.hearsay.model2vec.TinyModel.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Model2VecEncoderTest extends EncoderContract {

  private static final int TOKENS = TinyModel.TOKENS.size();

  @TempDir private Path folder;
  private TinyModel model;

  @BeforeEach
  void write() {
    model = TinyModel.in(folder);
  }

  @Override
  protected Encoder encoder() {
    try {
      return model.open();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected String known() {
    return "harbour";
  }

  private static double[] sum(double[]... vectors) {
    double[] sum = new double[vectors[0].length];
    for (double[] vector : vectors) {
      Arrays.setAll(sum, i -> sum[i] + vector[i]);
    }
    return sum;
  }

  private static double[] times(double factor, double[] vector) {
    return Arrays.stream(vector).map(value -> value * factor).toArray();
  }

  private static void assertDirection(double[] expected, float[] vector) {
    double length = Math.sqrt(Arrays.stream(expected).map(value -> value * value).sum());
    float[] unit = new float[expected.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (expected[i] / length);
    }
    assertArrayEquals(unit, vector, 1e-6f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I8", "F16", "F32", "F64"})
  void aTextIsTheMeanOfItsTokens(String type) throws IOException {
    Model2VecEncoder encoder = model.embeddings(type).open();
    assertEquals(4, encoder.dimension());
    assertDirection(vector("harbour"), encoder.encode("Harbour"));
    assertDirection(
        sum(vector("boat"), vector("##s"), vector("boat"), vector(".")),
        encoder.encode("Boats xyz boat."));
    assertArrayEquals(new float[4], encoder.encode("xyz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"F16", "F32", "F64"})
  void weightsOfTokensCount(String type) throws IOException {
    double[] weights = new double[TOKENS];
    Arrays.setAll(weights, i -> i * 0.25);
    double[] expected =
        sum(
            times(TinyModel.TOKENS.indexOf("boat"), vector("boat")),
            times(TinyModel.TOKENS.indexOf("harbour"), vector("harbour")));
    model.tensors(list("weights", type, weights), table("F32", TOKENS));
    assertDirection(expected, model.open().encode("boat harbour"));
    Part column = new Part("weights", type, List.of(TOKENS, 1), TinyModel.bytes(type, weights));
    model.tensors(table("I8", TOKENS), column);
    assertDirection(expected, model.open().encode("boat harbour"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I32", "I64"})
  void tokensMayShareRows(String type) throws IOException {
    double[] rows = new double[TOKENS];
    Arrays.setAll(rows, i -> i % 5);
    double[] weights = new double[TOKENS];
    Arrays.fill(weights, 1);
    weights[TinyModel.TOKENS.indexOf("boat")] = 3;
    model.tensors(table("I8", 5), list("mapping", type, rows), list("weights", "F32", weights));
    Model2VecEncoder encoder = model.open();
    assertDirection(
        sum(times(3, vector(TinyModel.TOKENS.get(8 % 5))), vector(TinyModel.TOKENS.get(3))),
        encoder.encode("boat harbour"));
  }

  @Test
  void theFirst512KnownTokensCount() throws IOException {
    Model2VecEncoder encoder = model.open();
    String most = "boat xyz ".repeat(511);
    assertDirection(
        sum(times(511, vector("boat")), vector("harbour")), encoder.encode(most + "harbour . ."));
  }

  @Test
  void opposedTokensLeaveNothing() throws IOException {
    double[] weights = new double[TOKENS];
    model.tensors(table("F32", TOKENS), list("weights", "F32", weights));
    assertArrayEquals(new float[4], model.open().encode("boat"));
  }

  @Test
  void numbersOfAnySizeHaveADirection() throws IOException {
    for (double size : new double[] {Float.MAX_VALUE, Float.MIN_VALUE}) {
      double[] values = new double[TOKENS * 4];
      Arrays.fill(values, size);
      model.tensors(
          new Part("embeddings", "F32", List.of(TOKENS, 4), TinyModel.bytes("F32", values)));
      assertArrayEquals(
          new float[] {.5f, .5f, .5f, .5f}, model.open().encode("boat ".repeat(600)), 1e-6f);
    }
  }

  @Test
  void aModelNeedsNoTypeAndMayBeMadeWithoutNormalization() throws IOException {
    model.write("config.json", "{\"normalize\": false}");
    assertDirection(vector("boat"), model.open().encode("boat"));
  }
}
