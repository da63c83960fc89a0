package dev.hearsay;

import dev.hearsay.duplicate.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The texts of a batch, in a temporary file instead of in memory: one byte a character where all
 * are Latin-1, two otherwise. Given to {@link Hearsay#batch(java.util.Iterator, Options, Progress,
 * SpilledTexts)}, and to be asked for texts afterwards until it is closed, when the file goes.
 *
 * <p>For any number of threads. Where the file cannot be written or read, what was asked for ends
 * with an {@link UncheckedIOException} that names it.
 */
public final class SpilledTexts implements AutoCloseable {

  private static final int FIRST_PLACES = 1024;
  private static final long WIDE = 1;

  private final Path file;
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();

  /** By position, twice the offset in the file, plus one if characters have two bytes. */
  private long[] offsets = new long[FIRST_PLACES];

  /** By position, the length in the file, in bytes. */
  private int[] lengths = new int[FIRST_PLACES];

  private SpilledTexts(Path file) throws IOException {
    this.file = file;
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * No texts yet, in a new file.
   *
   * @param folder where the file is made; needs as many bytes as the texts have
   * @return them
   * @throws IOException if no file can be made there
   */
  public static SpilledTexts in(Path folder) throws IOException {
    return new SpilledTexts(Files.createTempFile(folder, "hearsay-", ".texts"));
  }

  /**
   * A text.
   *
   * @param position the article's place in the stream, from 0
   * @return as it was given; empty if the article was not taken
   */
  public String text(long position) {
    long offset;
    int length;
    synchronized (this) {
      if (position >= offsets.length) {
        return "";
      }
      offset = offsets[(int) position];
      length = lengths[(int) position];
    }
    return read(offset, length);
  }

  /** Writes a text; tells how to get it back. */
  Text keep(int position, String text) {
    byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
    boolean wide = !new String(narrow, StandardCharsets.ISO_8859_1).equals(text);
    ByteBuffer bytes = wide ? wide(text) : ByteBuffer.wrap(narrow);
    int length = bytes.remaining();
    long at = end.getAndAdd(length);
    try {
      for (long to = at; bytes.hasRemaining(); ) {
        to += channel.write(bytes, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep texts in " + file + ": " + e.getMessage(), e);
    }
    long offset = at << 1 | (wide ? WIDE : 0);
    place(position, offset, length);
    return () -> read(offset, length);
  }

  private static ByteBuffer wide(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(text.length(), Character.BYTES));
    bytes.asCharBuffer().put(text);
    return bytes;
  }

  private synchronized void place(int position, long offset, int length) {
    if (position >= offsets.length) {
      int capacity = Math.max(position + 1, offsets.length + (offsets.length >> 1));
      offsets = Arrays.copyOf(offsets, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
    }
    offsets[position] = offset;
    lengths[position] = length;
  }

  private String read(long offset, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    long start = offset >>> 1;
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new EOFException("it ends too early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot get texts from " + file + ": " + e.getMessage(), e);
    }
    return (offset & WIDE) == 0
        ? new String(bytes.array(), StandardCharsets.ISO_8859_1)
        : bytes.flip().asCharBuffer().toString();
  }

  /** Deletes the file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file + ": " + e.getMessage(), e);
    }
  }
}
