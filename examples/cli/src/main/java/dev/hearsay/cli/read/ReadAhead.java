package dev.hearsay.cli.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a thread of its own reads, and unpacks, a few blocks ahead. What was read before an
 * error is given out before the error is. For one thread.
 */
final class ReadAhead extends InputStream {
  private static final int BLOCK = 1 << 18;
  private static final int AHEAD = 8;

  private final InputStream in;
  private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader = new Thread(this::readBlocks, "hearsay-read");
  private Block block = new Block(ByteBuffer.allocate(0), false, null);

  /**
   * Some bytes of the stream.
   *
   * @param bytes those not yet given out
   * @param last whether the stream ends behind them
   * @param failure why it does, unless it just ends
   */
  private record Block(ByteBuffer bytes, boolean last, @Nullable Throwable failure) {}

  ReadAhead(InputStream in) {
    this.in = in;
    reader.setDaemon(true);
    reader.start();
  }

  private void readBlocks() {
    try {
      Block next;
      do {
        next = readBlock();
        blocks.put(next);
      } while (!next.last);
    } catch (InterruptedException e) {
      // The stream was closed: nobody waits for more.
      Thread.currentThread().interrupt();
    }
  }

  private Block readBlock() {
    byte[] bytes = {};
    int length = 0;
    try {
      bytes = new byte[BLOCK];
      while (length < BLOCK) {
        int read = in.read(bytes, length, BLOCK - length);
        if (read < 0) {
          return new Block(ByteBuffer.wrap(bytes, 0, length), true, null);
        }
        length += read;
      }
      return new Block(ByteBuffer.wrap(bytes), false, null);
    } catch (IOException | RuntimeException | Error e) {
      // Whatever it is, the thread that waits must hear of it.
      return new Block(ByteBuffer.wrap(bytes, 0, length), true, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int wanted) throws IOException {
    Objects.checkFromIndexSize(offset, wanted, into.length);
    if (wanted == 0) {
      return 0;
    }
    while (!block.bytes.hasRemaining()) {
      if (block.last) {
        return end(block.failure);
      }
      block = take();
    }
    int given = Math.min(wanted, block.bytes.remaining());
    block.bytes.get(into, offset, given);
    return given;
  }

  private static int end(@Nullable Throwable failure) throws IOException {
    return switch (failure) {
      case null -> -1;
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    };
  }

  private Block take() throws IOException {
    try {
      return blocks.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    }
  }

  @Override
  public void close() throws IOException {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    in.close();
  }
}
