package dev.hearsay.conflict;

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
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/*
 * The format, numbers big-endian, a text being its length in bytes (short) and its UTF-8:
 *
 *   8 bytes   "HEARSAYC"
 *   int       version, 1
 *   int       number of features, then their names as texts
 *   double    what the sum of the trees starts from
 *   int       number of trees, then each as BoostedTrees says
 *   int       number of points of the calibration of all kinds, then a score and a probability each
 *   int       number of kinds with a calibration of their own, then for each its name as a text
 *             and its calibration
 *   int       CRC-32C of all before it
 */

/** What a {@link ConflictModel} is stored as. */
final class ModelFile {

  static final int VERSION = 1;

  /** A name in UTF-8. */
  static final int MOST_BYTES = 1 << 10;

  private static final byte[] MAGIC = "HEARSAYC".getBytes(StandardCharsets.US_ASCII);

  private ModelFile() {}

  static ConflictModel read(InputStream in) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(in, new CRC32C());
    DataInputStream data = new DataInputStream(checked);
    if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
      throw new IOException("not a conflict model of Hearsay: it does not start with HEARSAYC");
    }
    try {
      int version = data.readInt();
      if (version != VERSION) {
        throw new IOException(
            "conflict model of format "
                + version
                + "; this version of Hearsay reads format "
                + VERSION);
      }
      BoostedTrees trees = BoostedTrees.read(data);
      Isotonic pooled = Isotonic.read(data);
      Map<Kind, Isotonic> byKind = new EnumMap<>(Kind.class);
      int kinds = within(data.readInt(), 0, Kind.values().length, "number of kinds");
      for (int i = 0; i < kinds; i++) {
        Kind kind = kind(readText(data));
        if (byKind.put(kind, Isotonic.read(data)) != null) {
          throw damaged(kind + " is there twice", null);
        }
      }
      int sum = (int) checked.getChecksum().getValue();
      if (data.readInt() != sum) {
        throw damaged("its checksum does not fit", null);
      }
      return new ConflictModel(trees, pooled, byKind);
    } catch (EOFException e) {
      throw damaged("it ends early", e);
    }
  }

  private static Kind kind(String name) throws IOException {
    try {
      return Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw damaged("there is no kind '" + name + "'", e);
    }
  }

  static void write(
      OutputStream out, BoostedTrees trees, Isotonic pooled, Map<Kind, Isotonic> byKind)
      throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
    DataOutputStream data = new DataOutputStream(checked);
    data.write(MAGIC);
    data.writeInt(VERSION);
    trees.write(data);
    pooled.write(data);
    data.writeInt(byKind.size());
    for (Kind kind : Kind.values()) {
      Isotonic own = byKind.get(kind);
      if (own != null) {
        writeText(data, kind.name());
        own.write(data);
      }
    }
    data.writeInt((int) checked.getChecksum().getValue());
    data.flush();
  }

  static String readText(DataInputStream in) throws IOException {
    byte[] bytes = new byte[within(in.readUnsignedShort(), 1, MOST_BYTES, "length of a name")];
    in.readFully(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw damaged("a name is not in UTF-8", e);
    }
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  static int within(int value, int least, int most, String what) throws IOException {
    if (value < least || value > most) {
      throw damaged(what + " is " + value + ", must be " + least + " to " + most, null);
    }
    return value;
  }

  static IOException damaged(String reason, @Nullable Exception cause) {
    return new IOException("damaged conflict model: " + reason, cause);
  }
}
