package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashSet;
import java.util.Set;

/** Words that are mostly written in lower case, so that a capital at a start says nothing. */
final class CommonWords {

  private static final Set<String> KNOWN = new HashSet<>();

  static {
    Table.read(CommonWords.class, "common-words.txt", row -> KNOWN.add(row.get(0)));
  }

  private CommonWords() {}

  static boolean has(String folded) {
    return KNOWN.contains(folded) || KNOWN.contains(Lemma.of(folded));
  }
}
