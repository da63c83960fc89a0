package dev.hearsay.model2vec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a model of a few invented tokens, in good order unless a test sees to the contrary. */
final class TinyModel {

  static final List<String> TOKENS =
      List.of(
          "[PAD]",
          "[UNK]",
          "[SEP]",
          "harbour",
          "har",
          "##bour",
          "##b",
          "##our",
          "boat",
          "##s",
          "naive",
          "istanbul",
          ",",
          ".",
          "-",
          "\u2019",
          "\u6f22",
          "\u5b57",
          "\ud840\udc00",
          "1",
          "##2",
          "\u1112",
          "##\u1161",
          "##\u11ab",
          "\u03c3",
          "##\u03c3");

  private static final int DIMENSION = 4;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  private TinyModel(Path folder) {
    this.folder = folder;
  }

  /** A whole model, its vectors as floats. */
  static TinyModel in(Path folder) {
    TinyModel model = new TinyModel(folder);
    model.write("config.json", "{\"model_type\":\"model2vec\",\"normalize\":true}");
    model.write("tokenizer.json", tokenizer().toString());
    return model.embeddings("F32");
  }

  Model2VecEncoder open() throws IOException {
    return Model2VecEncoder.open(folder);
  }

  /** Element i of the table: whole numbers from -50 to 50, which every type can hold. */
  static int element(int i) {
    return i * 37 % 101 - 50;
  }

  /** The vector of a token. */
  static double[] vector(String token) {
    int row = TOKENS.indexOf(token);
    return IntStream.range(0, DIMENSION).mapToDouble(i -> element(row * DIMENSION + i)).toArray();
  }

  private static ObjectNode tokenizer() {
    ObjectNode root = JSON.createObjectNode();
    root.putNull("truncation").putNull("padding");
    for (int id = 0; id < 3; id++) {
      root.withArray("added_tokens")
          .addObject()
          .put("id", id)
          .put("content", TOKENS.get(id))
          .put("normalized", false)
          .put("special", true);
    }
    root.putObject("normalizer")
        .put("type", "BertNormalizer")
        .put("clean_text", true)
        .put("handle_chinese_chars", true)
        .putNull("strip_accents")
        .put("lowercase", true);
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    ObjectNode model =
        root.putObject("model")
            .put("type", "WordPiece")
            .put("unk_token", "[UNK]")
            .put("continuing_subword_prefix", "##")
            .put("max_input_chars_per_word", 10);
    ObjectNode vocabulary = model.putObject("vocab");
    for (int id = 0; id < TOKENS.size(); id++) {
      vocabulary.put(TOKENS.get(id), id);
    }
    return root;
  }

  /** Changes tokenizer.json. */
  TinyModel tokenizer(Consumer<ObjectNode> change) {
    ObjectNode root = tokenizer();
    change.accept(root);
    return write("tokenizer.json", root.toString());
  }

  TinyModel embeddings(String type) {
    return tensors(table(type, TOKENS.size()));
  }

  /** Part of a file of tensors. */
  @SuppressWarnings("ArrayRecordComponent")
  record Part(String name, String type, List<Integer> shape, byte[] bytes) {}

  static Part table(String type, int rows) {
    double[] values =
        IntStream.range(0, rows * DIMENSION).mapToDouble(TinyModel::element).toArray();
    return new Part("embeddings", type, List.of(rows, DIMENSION), bytes(type, values));
  }

  static Part list(String name, String type, double... values) {
    return new Part(name, type, List.of(values.length), bytes(type, values));
  }

  static byte[] bytes(String type, double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (type) {
        case "I8" -> buffer.put((byte) value);
        case "F16" -> buffer.putShort(Float.floatToFloat16((float) value));
        case "F32" -> buffer.putFloat((float) value);
        case "F64" -> buffer.putDouble(value);
        case "I32" -> buffer.putInt((int) value);
        case "I64" -> buffer.putLong((long) value);
        default -> throw new IllegalArgumentException(type);
      }
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /** Writes model.safetensors. */
  TinyModel tensors(Part... parts) {
    ObjectNode header = JSON.createObjectNode();
    header.putObject("__metadata__").put("format", "np");
    int end = 0;
    for (Part part : parts) {
      ObjectNode tensor = header.putObject(part.name()).put("dtype", part.type());
      part.shape().forEach(tensor.withArray("shape")::add);
      tensor.withArray("data_offsets").add(end).add(end + part.bytes().length);
      end += part.bytes().length;
    }
    ByteBuffer data = ByteBuffer.allocate(end);
    for (Part part : parts) {
      data.put(part.bytes());
    }
    return safetensors(header.toString(), data.array());
  }

  /** Writes model.safetensors with any header before any data. */
  TinyModel safetensors(String header, byte... data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return safetensors(json.length, json, data);
  }

  TinyModel safetensors(long length, byte[] header, byte... data) {
    ByteBuffer file =
        ByteBuffer.allocate(8 + header.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(length)
            .put(header)
            .put(data);
    return write("model.safetensors", file.array());
  }

  TinyModel write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TinyModel write(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TinyModel delete(String name) throws IOException {
    Files.delete(folder.resolve(name));
    return this;
  }
}
