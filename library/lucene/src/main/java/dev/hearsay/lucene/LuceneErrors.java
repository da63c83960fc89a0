package dev.hearsay.lucene;

import dev.hearsay.StorageException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.jspecify.annotations.Nullable;

/**
 * Says of what goes wrong what it is, where, and what to do.
 *
 * @param place names the index
 */
record LuceneErrors(String place) {

  /** Work that may fail. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  <T> T reading(Work<T> work) {
    return doing("be read", work);
  }

  /**
   * Does something to the index.
   *
   * @param what what cannot be done if it fails, as in "the index cannot be read"
   */
  <T> T doing(String what, Work<T> work) {
    try {
      return work.run();
    } catch (UncheckedIOException e) {
      throw because(what, Objects.requireNonNull(e.getCause()));
    } catch (IOException | IllegalStateException | ReadOnlyFileSystemException e) {
      throw because(what, e);
    }
  }

  StorageException because(String what, Exception cause) {
    return new StorageException(
        "the index in "
            + place
            + " cannot "
            + what
            + ": "
            + reason(first(cause))
            + ". "
            + advice(first(cause)),
        cause);
  }

  StorageException because(String what, String reason, String advice, @Nullable Exception cause) {
    return new StorageException(
        "the index in " + place + " cannot " + what + ": " + reason + ". " + advice, cause);
  }

  /** What made Lucene give up, if it has. */
  private static Throwable first(Throwable cause) {
    Throwable first = cause;
    while (first instanceof IllegalStateException && first.getCause() != null) {
      first = first.getCause();
    }
    return first;
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return cause.getClass().getSimpleName() + message;
  }

  private static String advice(Throwable cause) {
    if (isFull(cause)) {
      return "Free some space and commit again; if that fails too, close it and open it again:"
          + " what was committed is safe";
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return "Give this process the right to write there, or open a copy that it may write to";
    }
    if (cause instanceof IndexFormatTooNewException
        || cause instanceof IndexFormatTooOldException) {
      return "Open it with the release that wrote it";
    }
    if (cause instanceof CorruptIndexException
        || cause instanceof EOFException
        || cause instanceof NoSuchFileException
        || cause instanceof FileNotFoundException) {
      return "A file is damaged or missing: restore the folder from a copy, or save what can still"
          + " be read with LuceneIndex.salvage";
    }
    return "Close it and open it again: what was committed is safe";
  }

  private static boolean isFull(@Nullable Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      String message = at.getMessage();
      if (message != null && message.toLowerCase(Locale.ROOT).contains("no space left")) {
        return true;
      }
    }
    return false;
  }
}
