package dev.hearsay;

import org.jspecify.annotations.Nullable;

/**
 * A storage that cannot be opened, read or written. The message says what is wrong, where, and what
 * to do.
 */
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * A storage that cannot be used.
   *
   * @param message what is wrong, where, and what to do
   * @param cause what it comes from, if from anything
   */
  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
