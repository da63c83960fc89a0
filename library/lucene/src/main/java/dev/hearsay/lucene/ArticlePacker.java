package dev.hearsay.lucene;

import dev.hearsay.Article;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;
import org.jspecify.annotations.Nullable;

/**
 * Packs an article: a checksum, the length, and the article in the block format of LZ4, by itself,
 * so that nothing else need be unpacked with it. Strings are in UTF-8 where that keeps them as they
 * are, else in UTF-16: a text may hold half a pair of surrogates. For one thread.
 */
final class ArticlePacker {

  private static final int WIDE = 1;

  /** Most bytes that a header takes. */
  private static final int HEADER = 10;

  private final LZ4.FastCompressionHashTable table = new LZ4.FastCompressionHashTable();
  private byte[] plain = new byte[1 << 12];
  private byte[] packed = new byte[1 << 12];

  BytesRef pack(Article article) throws IOException {
    byte[][] strings = {
      bytes(article.id()),
      bytes(article.title()),
      bytes(article.source()),
      bytes(article.url()),
      bytes(article.text())
    };
    int most = Arrays.stream(strings).mapToInt(string -> string.length).sum();
    plain = roomy(plain, most);
    ByteArrayDataOutput out = new ByteArrayDataOutput(plain);
    Instant publishedAt = article.publishedAt();
    out.writeByte((byte) (publishedAt == null ? 0 : 1));
    if (publishedAt != null) {
      out.writeLong(publishedAt.getEpochSecond());
      out.writeVInt(publishedAt.getNano());
    }
    for (byte[] string : strings) {
      out.writeBytes(string, 0, string.length);
    }
    int length = out.getPosition();
    // What cannot be compressed grows by one byte in 255.
    packed = roomy(packed, length + length / 255 + HEADER);
    ByteArrayDataOutput into = new ByteArrayDataOutput(packed);
    into.writeInt(checksum(plain, length));
    into.writeVInt(length);
    LZ4.compress(plain, 0, length, into, table);
    return new BytesRef(Arrays.copyOf(packed, into.getPosition()));
  }

  /** An array with room for so many bytes and some headers. */
  private static byte[] roomy(byte[] array, int bytes) {
    int least = Math.addExact(bytes, 4 * HEADER);
    return array.length < least ? new byte[least + (least >> 2)] : array;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  /**
   * Unpacks an article.
   *
   * @param place named where it is not what was packed
   * @throws CorruptIndexException if it is not what was packed
   */
  static Article unpack(BytesRef bytes, String place) throws CorruptIndexException {
    try {
      DataInput packed = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
      int checksum = packed.readInt();
      int length = packed.readVInt();
      byte[] plain = new byte[length];
      LZ4.decompress(packed, length, plain, 0);
      if (checksum == checksum(plain, length)) {
        DataInput in = new ByteArrayDataInput(plain, 0, length);
        Instant publishedAt =
            in.readByte() == 0 ? null : Instant.ofEpochSecond(in.readLong(), in.readVInt());
        String id = readString(in);
        String title = read(in);
        String source = read(in);
        String url = read(in);
        return new Article(id, title, readString(in), publishedAt, source, url);
      }
    } catch (IOException | RuntimeException e) {
      throw new CorruptIndexException("an article cannot be read", place, e);
    }
    throw new CorruptIndexException("an article does not have its checksum", place);
  }

  /** A string with its header. */
  static byte[] bytes(@Nullable String string) throws IOException {
    if (string == null) {
      return new byte[1];
    }
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    boolean wide = !new String(bytes, StandardCharsets.UTF_8).equals(string);
    if (wide) {
      ByteBuffer units = ByteBuffer.allocate(Math.multiplyExact(string.length(), Character.BYTES));
      units.asCharBuffer().put(string);
      bytes = units.array();
    }
    byte[] all = new byte[bytes.length + HEADER];
    ByteArrayDataOutput out = new ByteArrayDataOutput(all);
    out.writeVLong(((bytes.length + 1L) << 1) | (wide ? WIDE : 0));
    out.writeBytes(bytes, 0, bytes.length);
    return Arrays.copyOf(all, out.getPosition());
  }

  static @Nullable String read(DataInput in) throws IOException {
    long header = in.readVLong();
    if (header == 0) {
      return null;
    }
    byte[] bytes = new byte[(int) (header >> 1) - 1];
    in.readBytes(bytes, 0, bytes.length);
    return (header & WIDE) == 0
        ? new String(bytes, StandardCharsets.UTF_8)
        : ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }

  static String readString(DataInput in) throws IOException {
    String string = read(in);
    if (string == null) {
      throw new IOException("a string is missing");
    }
    return string;
  }
}
