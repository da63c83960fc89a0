package dev.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its place and moved there when it is complete, so that nobody meets
 * half of it.
 */
final class JsonFile implements AutoCloseable {
  private final Path target;
  private final Path written;
  private final OutputStream out;
  private boolean complete;

  private JsonFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.out = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16);
  }

  /** Begins to write; a device or pipe is written in place. */
  static JsonFile open(Path path) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    boolean inPlace = Files.exists(target) && !Files.isRegularFile(target);
    return new JsonFile(
        target, inPlace ? target : target.resolveSibling(target.getFileName() + ".part"));
  }

  OutputStream out() {
    return out;
  }

  /** Puts the file in its place when it is closed. */
  void complete() {
    complete = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (!written.equals(target)) {
      if (complete) {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(written);
      }
    }
  }
}
