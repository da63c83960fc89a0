package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of speech of words that carry no content. */
enum Part {
  ARTICLE,
  PREPOSITION,
  PRONOUN,
  AUXILIARY,
  CONJUNCTION,
  RELATIVE,
  ADVERB;

  private static final Map<String, Part> KNOWN = new HashMap<>();

  static {
    Table.read(
        Part.class,
        "function-words.tsv",
        row -> KNOWN.put(row.get(0), valueOf(row.get(1).toUpperCase(Locale.ROOT))));
  }

  /** What a word in lower case is, or null if it has content. */
  static @Nullable Part of(String folded) {
    return KNOWN.get(folded);
  }
}
