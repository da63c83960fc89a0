package dev.hearsay.conflict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something is stated.
 *
 * @param published when, or null if that is not known
 * @param source by whom it is published, or null if that is not known
 */
public record Context(@Nullable Instant published, @Nullable String source) {

  /** Nothing is known. */
  public static final Context UNKNOWN = new Context(null, null);
}
