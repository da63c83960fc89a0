package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import java.util.Set;
import java.util.stream.Collectors;

/** Why two statements clash, in plain words. */
final class Reason {

  private Reason() {}

  static String of(
      Clash clash, Passage a, String textA, Passage b, String textB, Set<Guard> fired) {
    String one = quoted(clash.a().of(textA));
    String other = quoted(clash.b().of(textB));
    String reason =
        switch (clash.sort()) {
          case NUMBERS, QUANTIFIED -> number(clash, a, b, one, other);
          case TIMES -> one + " and " + other + " are not one time";
          case NEGATED -> negated(clash, a, one, other);
          case ANTONYM, PARTIAL -> one + " and " + other + " are opposites";
          case REVERSAL -> one + " is undone by " + other;
          case SCALE -> one + " and " + other + " are different degrees";
          case CATEGORY, LOOSE, NAMES, WORDS, NAME_AND_WORD ->
              one + " stands where the other has " + other;
          case CLASS -> one + " is not " + other;
          case PLACE -> one + " and " + other + " are different places";
          case SWAPPED -> "who does it to whom is the other way round";
          case QUOTED -> "the words of one speaker are not the same: " + one + ", " + other;
          case SAID -> "the same words are given to " + one + " and to " + other;
        };
    return fired.isEmpty() ? reason : reason + "; but " + guards(fired);
  }

  private static String guards(Set<Guard> fired) {
    return fired.stream().sorted().map(Guard::reason).collect(Collectors.joining("; "));
  }

  private static String number(Clash clash, Passage a, Passage b, String one, String other) {
    String head = head(a, clash.placeA());
    String what = head.isEmpty() ? head(b, clash.placeB()) : head;
    return one + " is not " + other + (what.isEmpty() ? "" : " (" + what + ")");
  }

  private static String head(Passage passage, int place) {
    Quantity quantity = passage.quantity(place);
    return quantity == null ? "" : quantity.head();
  }

  private static String negated(Clash clash, Passage a, String one, String other) {
    boolean first = a.words().get(clash.placeA()).isNegated();
    return first
        ? one + " is denied, " + other + " is not"
        : one + " is told, " + other + " is denied";
  }

  static String quoted(String value) {
    return "\u201C" + value.strip().replaceAll("\\s+", " ") + "\u201D";
  }
}
