package dev.hearsay.cli.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Data compressed by gzip, and what can be wrong with them. */
final class Gzip {
  private static final int BUFFER = 1 << 16;
  private static final String CUT_OFF = "cut off: the gzip data end early";

  private Gzip() {}

  /**
   * Begins to unpack.
   *
   * @param in the compressed data; closed if they are none
   * @param size of the file, in bytes
   */
  static InputStream open(InputStream in, long size) throws IOException {
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      if (e instanceof EOFException) {
        throw new UnreadableException(size == 0 ? "empty" : CUT_OFF);
      }
      throw e instanceof ZipException ? new UnreadableException("not a gzip file") : e;
    }
  }

  /** Why reading failed, in words for the owner of the file. */
  static String reason(IOException e) {
    return switch (e) {
      case EOFException end -> CUT_OFF;
      case ZipException broken -> "gzip data are broken (" + broken.getMessage() + ")";
      default -> Walk.reason(e);
    };
  }
}
