package dev.hearsay.conflict;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Placed;
import dev.hearsay.text.Span;
import java.util.Set;
import java.util.function.Consumer;

/** A vote that was unanimous, and one that had votes against it. */
final class UnanimityRule implements Rule {

  private static final Set<String> UNANIMOUS = Set.of("unanimous", "unanimously", "unanimity");

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    find(matching, true, found);
    find(matching, false, found);
  }

  private static void find(Matching matching, boolean first, Consumer<Clash> found) {
    Passage passage = matching.passage(first);
    for (int place = 0; place < passage.words().size(); place++) {
      if (isUnanimous(passage, place)) {
        for (Placed<Quantity> votes : matching.passage(!first).quantities()) {
          if (isSplit(votes.value())) {
            found.accept(clash(matching, first, place, votes));
          }
        }
      }
    }
  }

  /** Whether the one tells of votes against and the other of none. */
  static boolean mayDiffer(Passage a, Passage b) {
    return (tellsUnanimous(a) && tellsSplit(b)) || (tellsUnanimous(b) && tellsSplit(a));
  }

  private static boolean tellsUnanimous(Passage passage) {
    for (int place = 0; place < passage.words().size(); place++) {
      if (isUnanimous(passage, place)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tellsSplit(Passage passage) {
    return passage.quantities().stream().anyMatch(votes -> isSplit(votes.value()));
  }

  private static boolean isUnanimous(Passage passage, int place) {
    Word word = passage.words().get(place);
    return UNANIMOUS.contains(word.lemma()) && !word.isNegated() && !isOfBout(passage, place);
  }

  /** "a unanimous decision" is how a bout is won, by points. */
  private static boolean isOfBout(Passage passage, int place) {
    return place + 1 < passage.words().size()
        && passage.words().get(place + 1).lemma().equals("decision");
  }

  private static boolean isSplit(Quantity votes) {
    return votes.kind() == Quantity.Kind.SCORE && votes.low() > 0;
  }

  private static Clash clash(
      Matching matching, boolean first, int unanimous, Placed<Quantity> votes) {
    Passage other = matching.passage(!first);
    Word word = matching.passage(first).words().get(unanimous);
    Span told = new Span(word.start(), word.end());
    int after = other.after(votes);
    int by = votes.place() - 1;
    int from = by >= 0 && other.words().get(by).form().equals("by") ? by : votes.place();
    int a = first ? unanimous : from;
    int afterA = first ? unanimous + 1 : after;
    int b = first ? from : unanimous;
    int afterB = first ? after : unanimous + 1;
    boolean real = matching.passage(first).isReal(unanimous) && other.isReal(votes.place());
    return new Clash(
        Kind.QUANTIFIER,
        Clash.Sort.ANTONYM,
        first ? told : votes.value().span(),
        first ? votes.value().span() : told,
        first ? unanimous : votes.place(),
        first ? votes.place() : unanimous,
        matching.near(a, afterA, b, afterB),
        matching.wide(a, afterA, b, afterB),
        1,
        1,
        real);
  }
}
