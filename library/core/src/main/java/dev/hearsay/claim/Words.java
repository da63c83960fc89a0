package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sets of plain words, and what can be told of a word by its form. */
final class Words {

  private static final Map<String, Set<String>> SETS = new HashMap<>();

  static {
    Table.read(
        Words.class,
        "words.tsv",
        columns ->
            SETS.computeIfAbsent(columns.get(0), set -> new HashSet<>())
                .addAll(Arrays.asList(columns.get(1).split(" ", -1))));
  }

  /** Prepositions, conjunctions, pronouns, auxiliaries: what a noun phrase does not run across. */
  private static final Set<String> BOUNDARIES = Words.of("boundaries");

  /** Where the clause of a number ends. */
  private static final Set<String> BREAKS = Words.of("breaks");

  private static final Set<String> METRES = Words.of("metres");

  /** Nouns whose plural has no ending, and adjectives that stand for people. */
  private static final Set<String> PLURALS = Words.of("plurals");

  /** Words that end in s and are no plurals. */
  private static final Set<String> SINGULARS = Words.of("singulars");

  private static final Set<String> PERSONAL_ADJECTIVES = Words.of("personal adjectives");

  /** What follows a participle that has no object. */
  private static final Set<String> PREPOSITIONS = Words.of("prepositions");

  private Words() {}

  /** A set by its name. */
  static Set<String> of(String name) {
    return Objects.requireNonNull(SETS.get(name), name);
  }

  static boolean isPreposition(String folded) {
    return PREPOSITIONS.contains(folded);
  }

  static boolean isBoundary(String folded) {
    return BOUNDARIES.contains(folded);
  }

  static boolean isBreak(String folded) {
    return BREAKS.contains(folded);
  }

  /** Whether a word after "5m" tells that the m means metres. */
  static boolean isMetres(String folded) {
    return METRES.contains(folded);
  }

  static boolean isPersonalAdjective(String folded) {
    return PERSONAL_ADJECTIVES.contains(folded);
  }

  /** Whether a word looks like a plural. */
  static boolean isPlural(Sentence sentence, int at) {
    if (!sentence.isWord(at)) {
      return false;
    }
    String word = sentence.folded(at);
    if (PLURALS.contains(word)) {
      return true;
    }
    if (BOUNDARIES.contains(word) || SINGULARS.contains(word)) {
      return false;
    }
    int length = word.length();
    boolean s = length > 3 && word.charAt(length - 1) == 's' && word.charAt(length - 2) != '\'';
    if (s) {
      char before = word.charAt(length - 2);
      return before != 's' && (before != 'u' || sentence.lemma(at).length() < length);
    }
    return word.endsWith("men") && !sentence.lemma(at).equals(word);
  }
}
