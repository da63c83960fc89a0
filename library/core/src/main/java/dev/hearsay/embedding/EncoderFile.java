package dev.hearsay.embedding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/*
 * The format, numbers big-endian:
 *
 *   8 bytes   "HEARSAYE"
 *   int       version, 1
 *   int       dimension, 1..4096
 *   int       number of words
 *   int       number of rows of n-grams
 *   int       length of the spelled words in bytes
 *   bytes     the words in UTF-8, a line feed after each
 *   floats    the scales of the words, then those of the n-grams
 *   bytes     the vectors of the words, then those of the n-grams, a byte a number
 *   int       CRC-32C of all before it
 */

/** What a {@link StaticEncoder} is stored as. */
final class EncoderFile {

  static final int VERSION = 1;

  private static final byte[] MAGIC = "HEARSAYE".getBytes(StandardCharsets.US_ASCII);

  /** Bytes taken in at a time, so that a false length in a short file costs no memory. */
  private static final int PIECE = 1 << 16;

  private final byte[] spelled;
  private final VectorTable words;
  private final VectorTable grams;

  EncoderFile(byte[] spelled, VectorTable words, VectorTable grams) {
    this.spelled = spelled;
    this.words = words;
    this.grams = grams;
  }

  static EncoderFile read(InputStream in) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(in, new CRC32C());
    DataInputStream data = new DataInputStream(checked);
    readMagic(data);
    try {
      int version = data.readInt();
      if (version != VERSION) {
        throw new IOException(
            "encoder of format " + version + "; this version of Hearsay reads format " + VERSION);
      }
      int dimension = within(data.readInt(), 1, VectorTable.MOST, "dimension");
      int most = (Integer.MAX_VALUE - PIECE) / Math.max(dimension, Float.BYTES);
      int words = within(data.readInt(), 0, most, "number of words");
      int grams = within(data.readInt(), 0, most - words, "number of n-grams");
      byte[] spelled = bytes(data, within(data.readInt(), 0, Integer.MAX_VALUE - PIECE, "length"));
      float[] scales = scales(data, words + grams);
      byte[] wordBytes = bytes(data, words * dimension);
      byte[] gramBytes = bytes(data, grams * dimension);
      int sum = (int) checked.getChecksum().getValue();
      if (data.readInt() != sum) {
        throw new IOException("damaged encoder: its checksum does not fit");
      }
      return new EncoderFile(
          spelled,
          VectorTable.of(dimension, wordBytes, Arrays.copyOf(scales, words)),
          VectorTable.of(dimension, gramBytes, Arrays.copyOfRange(scales, words, words + grams)));
    } catch (EOFException e) {
      throw new IOException("damaged encoder: it ends early", e);
    }
  }

  private static void readMagic(DataInputStream data) throws IOException {
    byte[] magic = data.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new IOException("not an encoder of Hearsay: it does not start with HEARSAYE");
    }
  }

  private static int within(int value, int least, int most, String what) throws IOException {
    if (value < least || value > most) {
      throw new IOException(
          "damaged encoder: " + what + " is " + value + ", must be " + least + " to " + most);
    }
    return value;
  }

  private static float[] scales(DataInputStream data, int size) throws IOException {
    byte[] bytes = bytes(data, size * Float.BYTES);
    float[] scales = new float[size];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(scales);
    for (float scale : scales) {
      if (!(scale >= 0 && scale <= Float.MAX_VALUE)) {
        throw new IOException("damaged encoder: a vector has the scale " + scale);
      }
    }
    return scales;
  }

  private static byte[] bytes(DataInputStream data, int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, PIECE)];
    int read = 0;
    while (read < length) {
      if (read == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * read));
      }
      int more = data.read(bytes, read, bytes.length - read);
      if (more < 0) {
        throw new EOFException();
      }
      read += more;
    }
    return bytes;
  }

  VectorTable words() {
    return words;
  }

  VectorTable grams() {
    return grams;
  }

  /** The words, as many as there are vectors of words. */
  String[] spellings() throws IOException {
    String all;
    try {
      all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(spelled)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("damaged encoder: its words are not in UTF-8", e);
    }
    String[] spellings = all.isEmpty() ? new String[0] : all.split("\n", -1);
    int ends = Math.max(0, spellings.length - 1);
    if (ends != words.rows() || (ends > 0 && !spellings[ends].isEmpty())) {
      throw new IOException("damaged encoder: " + ends + " words for " + words.rows() + " vectors");
    }
    return Arrays.copyOf(spellings, ends);
  }

  void write(OutputStream out) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
    DataOutputStream data = new DataOutputStream(checked);
    data.write(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(words.dimension());
    data.writeInt(words.rows());
    data.writeInt(grams.rows());
    data.writeInt(spelled.length);
    data.write(spelled);
    ByteBuffer scales = ByteBuffer.allocate((words.rows() + grams.rows()) * Float.BYTES);
    scales.asFloatBuffer().put(words.scales()).put(grams.scales());
    data.write(scales.array());
    data.write(words.bytes());
    data.write(grams.bytes());
    data.writeInt((int) checked.getChecksum().getValue());
    data.flush();
  }
}
