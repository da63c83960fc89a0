package dev.hearsay.cli.read;

import dev.hearsay.cli.read.Problem.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of texts of a file of JSON Lines, read one after the other as they are asked for. A
 * line that cannot be read is listed, and the rest goes on.
 */
public final class PairFile implements Closeable {

  /** Problems listed in full; the others are counted. */
  private static final int LISTED = 10_000;

  private final Path path;
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable JsonLines<TextPair> lines;
  private boolean failed;
  private long errors;
  private long notes;

  private PairFile(Path path) {
    this.path = path;
  }

  /**
   * Opens a file; if that fails, it has a problem and no pairs.
   *
   * @param path a file of JSON Lines, compressed if its name ends in .gz
   * @return its pairs
   */
  public static PairFile open(Path path) {
    PairFile file = new PairFile(path);
    try {
      file.lines = new JsonLines<>(new ReadAhead(file.stream()), file::report, PairObject::read);
    } catch (IOException e) {
      file.fail(e);
    }
    return file;
  }

  private InputStream stream() throws IOException {
    InputStream in = Files.newInputStream(path);
    boolean zipped = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return zipped ? Gzip.open(in, Files.size(path)) : in;
  }

  /**
   * The next pair.
   *
   * @return the pair, or null at the end
   */
  public @Nullable TextPair next() {
    try {
      return lines == null || failed ? null : lines.next();
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  /**
   * What went wrong so far.
   *
   * @return in the order of the lines; past some thousands, only the first
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * How much was not read.
   *
   * @return problems that are errors
   */
  public long errors() {
    return errors;
  }

  /**
   * How much was read with a reservation.
   *
   * @return problems that are notes
   */
  public long notes() {
    return notes;
  }

  private void fail(IOException e) {
    failed = true;
    int line = e instanceof UnreadableException unreadable ? unreadable.line() : 0;
    report(Severity.ERROR, line, Gzip.reason(e));
  }

  private void report(Severity severity, int line, String what) {
    if (severity == Severity.ERROR) {
      errors++;
    } else {
      notes++;
    }
    if (problems.size() < LISTED) {
      problems.add(new Problem(severity, path + (line == 0 ? "" : ":" + line), what));
    }
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}
