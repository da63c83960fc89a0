package dev.hearsay.cli.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new SplittableRandom(length).nextBytes(bytes);
    return bytes;
  }

  /** Gives so many bytes, in small pieces, then fails. */
  private static InputStream failing(byte[] bytes, IOException failure) {
    ByteArrayInputStream given = new ByteArrayInputStream(bytes);
    return new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("read byte by byte");
      }

      @Override
      public int read(byte[] into, int offset, int wanted) throws IOException {
        int read = given.read(into, offset, Math.min(wanted, 1_000));
        if (read < 0) {
          throw failure;
        }
        return read;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 5_000_000})
  void givesWhatTheStreamHolds(int length) throws IOException {
    byte[] bytes = bytes(length);
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(bytes))) {
      assertArrayEquals(bytes, in.readAllBytes());
      assertEquals(-1, in.read());
      assertEquals(-1, in.read(new byte[8]));
    }
  }

  @Test
  void givesSingleBytesWithoutTheirSign() throws IOException {
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(new byte[] {-1, 0, 127}))) {
      assertEquals(0, in.read(new byte[0]));
      assertEquals(255, in.read());
      assertEquals(0, in.read());
      assertEquals(127, in.read());
      assertEquals(-1, in.read());
    }
  }

  @Test
  void anErrorComesAfterAllThatWasReadBefore() throws IOException {
    byte[] bytes = bytes(600_000);
    IOException failure = new IOException("the disk is gone");
    try (InputStream in = new ReadAhead(failing(bytes, failure))) {
      assertArrayEquals(bytes, in.readNBytes(bytes.length));
      assertSame(failure, assertThrows(IOException.class, in::read));
      assertSame(failure, assertThrows(IOException.class, in::read));
    }
  }

  @Test
  void aFailureThatIsNoIoErrorReachesTheReaderToo() throws IOException {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(new byte[] {1})) {
          @Override
          public int read(byte[] into, int offset, int wanted) throws IOException {
            int read = super.read(into, offset, wanted);
            if (read < 0) {
              throw new IllegalStateException("broken");
            }
            return read;
          }
        };
    try (InputStream in = new ReadAhead(broken)) {
      assertEquals(1, in.read());
      assertThrows(IllegalStateException.class, in::read);
      assertThrows(IllegalStateException.class, in::read);
    }
  }

  @Test
  void closingEndsTheThreadAndTheStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read byte by byte");
          }

          @Override
          public int read(byte[] into, int offset, int wanted) {
            Arrays.fill(into, offset, offset + wanted, (byte) 'a');
            return wanted;
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    InputStream in = new ReadAhead(endless);
    assertEquals('a', in.read());
    in.close();
    assertTrue(closed.get());
  }

  @Test
  void anInterruptedReaderIsToldSo() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    InputStream stuck =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("read byte by byte");
          }

          @Override
          public int read(byte[] into, int offset, int wanted) throws IOException {
            try {
              never.await();
              return -1;
            } catch (InterruptedException e) {
              throw new InterruptedIOException();
            }
          }
        };
    try (InputStream in = new ReadAhead(stuck)) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, in::read);
      assertTrue(Thread.interrupted());
    }
  }
}
