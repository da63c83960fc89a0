package dev.hearsay.model2vec;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file of safetensors: eight bytes that say the length of a header, the header in JSON, and the
 * elements of its tensors, little-endian, which fill the rest of the file without gaps.
 *
 * <p>Everything that the header says is checked against the file before anything is read by it. For
 * one thread.
 */
final class Safetensors implements Closeable {

  /** The bytes of a header at most; a static model has three tensors. */
  static final int LONGEST_HEADER = 1 << 20;

  /** The elements of a tensor that is read, at most. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  private static final int PREFIX = Long.BYTES;
  private static final int CHUNK = 8192;
  private static final Map<String, Integer> WIDTHS =
      Map.of(
          "I8", Byte.BYTES,
          "I32", Integer.BYTES,
          "I64", Long.BYTES,
          "F16", Short.BYTES,
          "F32", Float.BYTES,
          "F64", Double.BYTES);

  private final Path path;
  private final FileChannel file;
  private final Map<String, Tensor> tensors;

  private Safetensors(Path path, FileChannel file) throws IOException {
    this.path = path;
    this.file = file;
    this.tensors = tensors();
  }

  /**
   * Opens a file and reads its header.
   *
   * @param path of the file
   * @return the file, to be closed
   * @throws IOException if it cannot be read, or the header does not fit it
   */
  static Safetensors open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      return new Safetensors(path, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Looks for a tensor.
   *
   * @param name of the tensor
   * @return it, or null if there is none
   */
  @Nullable Tensor find(String name) {
    return tensors.get(name);
  }

  /** The error that something in the file is wrong. */
  IOException error(String what) {
    return new IOException(path + ": " + what);
  }

  private Map<String, Tensor> tensors() throws IOException {
    long size = file.size();
    if (size < PREFIX) {
      throw error(size + " bytes, too few for a header");
    }
    long length = read(0, PREFIX).getLong();
    if (length < 2 || length > LONGEST_HEADER || length > size - PREFIX) {
      throw error(
          "a header of "
              + Long.toUnsignedString(length)
              + " bytes in a file of "
              + size
              + ", at most "
              + LONGEST_HEADER
              + " are read");
    }
    long start = PREFIX + length;
    JsonFile header = JsonFile.parse(path, read(PREFIX, (int) length).array());
    Map<String, Tensor> found = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : header.root().properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        found.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), start));
      }
    }
    requireNoGaps(new ArrayList<>(found.values()), start, size);
    return found;
  }

  private Tensor tensor(String name, JsonNode node, long start) throws IOException {
    String type = node.path("dtype").asString("");
    List<Long> shape = numbers(name, node.path("shape"));
    List<Long> offsets = numbers(name, node.path("data_offsets"));
    if (type.isEmpty() || offsets.size() != 2) {
      throw error("tensor \"" + name + "\" has no dtype or data_offsets");
    }
    Tensor tensor = new Tensor(name, type, shape, start + offsets.get(0), start + offsets.get(1));
    Integer width = WIDTHS.get(type);
    if (width != null && bytes(tensor, width) != offsets.get(1) - offsets.get(0)) {
      throw error(tensor + " does not fill its data_offsets " + offsets);
    }
    return tensor;
  }

  private List<Long> numbers(String name, JsonNode node) throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (JsonNode number : node) {
      if (!number.isIntegralNumber()
          || !number.canConvertToLong()
          || number.asLong() < 0
          || number.asLong() > Long.MAX_VALUE / 2) {
        throw error("tensor \"" + name + "\": " + number + " is out of range");
      }
      numbers.add(number.asLong());
    }
    return numbers;
  }

  private long bytes(Tensor tensor, int width) throws IOException {
    try {
      return tensor.shape().stream().reduce((long) width, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new IOException(path + ": " + tensor + " is too large", e);
    }
  }

  /** The tensors fill the file one after the other. */
  private void requireNoGaps(List<Tensor> found, long start, long size) throws IOException {
    found.sort(Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end));
    long end = start;
    for (Tensor tensor : found) {
      if (tensor.begin() != end || tensor.end() < end || tensor.end() > size) {
        throw error(
            tensor
                + " takes bytes "
                + tensor.begin()
                + " to "
                + tensor.end()
                + " of "
                + size
                + ", but those before it end at "
                + end);
      }
      end = tensor.end();
    }
    if (end != size) {
      throw error("its tensors end at byte " + end + " of " + size);
    }
  }

  /**
   * Reads floating point numbers.
   *
   * @param tensor of F16, F32 or F64
   * @return its elements, all of them finite
   * @throws IOException if it has another type, cannot be read, or one is not a finite float
   */
  float[] floats(Tensor tensor) throws IOException {
    float[] values = new float[count(tensor)];
    for (int i = 0; i < values.length; ) {
      ByteBuffer chunk = chunk(tensor, i, values.length);
      while (chunk.hasRemaining()) {
        float value =
            switch (tensor.type()) {
              case "F16" -> Float.float16ToFloat(chunk.getShort());
              case "F32" -> chunk.getFloat();
              case "F64" -> (float) chunk.getDouble();
              default -> throw error(tensor + ", only I8, F16, F32 and F64 are supported");
            };
        if (!Float.isFinite(value)) {
          throw error(tensor + ": element " + i + " is not a finite number");
        }
        values[i++] = value;
      }
    }
    return values;
  }

  /**
   * Reads bytes.
   *
   * @param tensor of I8
   * @return its elements
   * @throws IOException if it cannot be read
   */
  byte[] bytes(Tensor tensor) throws IOException {
    return read(tensor.begin(), count(tensor)).array();
  }

  /**
   * Reads whole numbers.
   *
   * @param tensor of I32 or I64
   * @return its elements
   * @throws IOException if it has another type, cannot be read, or one does not fit
   */
  int[] integers(Tensor tensor) throws IOException {
    int[] values = new int[count(tensor)];
    for (int i = 0; i < values.length; ) {
      ByteBuffer chunk = chunk(tensor, i, values.length);
      while (chunk.hasRemaining()) {
        long value =
            switch (tensor.type()) {
              case "I32" -> chunk.getInt();
              case "I64" -> chunk.getLong();
              default -> throw error(tensor + ", only I32 and I64 are supported");
            };
        if (value != (int) value) {
          throw error(tensor + ": element " + i + " is " + value);
        }
        values[i++] = (int) value;
      }
    }
    return values;
  }

  private int count(Tensor tensor) throws IOException {
    Integer width = WIDTHS.get(tensor.type());
    if (width == null) {
      throw error(tensor + ": the type is not supported");
    }
    long count = (tensor.end() - tensor.begin()) / width;
    if (count > LARGEST) {
      throw error(tensor + " is too large, at most " + LARGEST + " elements are supported");
    }
    return (int) count;
  }

  private ByteBuffer chunk(Tensor tensor, int from, int count) throws IOException {
    int width = (int) ((tensor.end() - tensor.begin()) / count);
    return read(tensor.begin() + (long) from * width, width * Math.min(CHUNK, count - from));
  }

  private ByteBuffer read(long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException(path + ": ends before byte " + (from + length));
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
