package dev.hearsay.cli.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file, by its name.
 *
 * @param kind by the ending before .gz
 * @param zipped whether it is compressed
 */
record Format(Kind kind, boolean zipped) {
  enum Kind {
    TXT,
    MD,
    HTML,
    JSON,
    JSONL
  }

  /** Whether a file of this format is one article, read at once. */
  boolean isWhole() {
    return kind == Kind.TXT || kind == Kind.MD || kind == Kind.HTML;
  }

  /** The format that a name tells, or null if it is none that is read. */
  static @Nullable Format of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean zipped = lower.endsWith(".gz");
    String plain = zipped ? lower.substring(0, lower.length() - 3) : lower;
    for (Kind kind : Kind.values()) {
      if (plain.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return new Format(kind, zipped);
      }
    }
    return null;
  }

  /** The format of a file that the user names himself: text, if its name tells nothing. */
  static Format orText(String name) {
    Format format = of(name);
    return format == null
        ? new Format(Kind.TXT, name.toLowerCase(Locale.ROOT).endsWith(".gz"))
        : format;
  }
}
