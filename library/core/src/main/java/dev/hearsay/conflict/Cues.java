package dev.hearsay.conflict;

import dev.hearsay.internal.Table;
import java.util.HashSet;
import java.util.Set;

/** Lemmas by what they tell of a statement that they stand in. */
final class Cues {

  /** Of a change, or of what is not yet or no longer so. */
  static final Set<String> CHANGE;

  /** That what is told is narrowed or widened. */
  static final Set<String> SCOPE;

  /** Verbs that can be true of several: who visited one town may have visited another. */
  static final Set<String> SEVERAL;

  static {
    Set<String> change = new HashSet<>();
    Set<String> scope = new HashSet<>();
    Set<String> several = new HashSet<>();
    Table.read(
        Cues.class,
        "cues.tsv",
        row -> {
          Set<String> cues =
              switch (row.get(1)) {
                case "CHANGE" -> change;
                case "SCOPE" -> scope;
                case "SEVERAL" -> several;
                default -> throw new IllegalStateException("no cue is " + row.get(1));
              };
          cues.add(row.get(0));
        });
    CHANGE = Set.copyOf(change);
    SCOPE = Set.copyOf(scope);
    SEVERAL = Set.copyOf(several);
  }

  private Cues() {}
}
