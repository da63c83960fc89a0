package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that bound a number, or say how it stands to others. */
final class Comparators {

  enum Relation {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ABOUT,
    JUST_OVER,
    JUST_UNDER,
    EXACTLY,
    FROM,
    TO,
    FURTHER,
    DIFFERENCE,
    LEVEL,
    PART,
    PER,
    PREVIOUS,
    LATER;

    /** Whether it changes the interval of its number. */
    boolean bounds() {
      return switch (this) {
        case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, JUST_OVER, JUST_UNDER -> true;
        default -> false;
      };
    }
  }

  private static final Phrases<Relation> BEFORE = new Phrases<>(true, false);
  private static final Phrases<Relation> AFTER = new Phrases<>(false, false);

  static {
    Table.read(Comparators.class, "comparators.tsv", Comparators::add);
  }

  private Comparators() {}

  private static void add(List<String> columns) {
    Relation relation = Relation.valueOf(columns.get(1));
    (columns.get(2).equals("BEFORE") ? BEFORE : AFTER).add(columns.get(0), relation);
  }

  /** The longest phrase that ends before a token, or null. */
  static Phrases.@Nullable Found<Relation> before(Sentence sentence, int end) {
    return BEFORE.longest(sentence, end);
  }

  /** The longest phrase that begins at a token, or null. */
  static Phrases.@Nullable Found<Relation> after(Sentence sentence, int start) {
    return AFTER.longest(sentence, start);
  }
}
