package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import dev.hearsay.text.Span;
import java.util.function.Consumer;

/** The same words, said by others. */
final class AttributionRule implements Rule {

  private static final double SAME_QUOTE = 0.8;

  /** Whether the other text has the name of the speaker of one, if only beside his own speaker. */
  private static boolean isNamed(Matching matching, boolean first) {
    Passage passage = matching.passage(first);
    Span speaker = passage.attributions().get(0).speaker();
    for (int t = 0; t < passage.terms().size(); t++) {
      Word word = passage.terms().get(t).word();
      if (word.kind() == Word.Kind.NAME && word.isIn(speaker) && matching.knows(first, t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is told what the speaker is: "the Virginia Democrat" may be the other's "Webb". */
  private static boolean isDescribed(Passage passage) {
    Span speaker = passage.attributions().get(0).speaker();
    return passage.words().get(passage.place(speaker)).form().equals("the");
  }

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    if (!matching.a().namesSpeaker() || !matching.b().namesSpeaker()) {
      return;
    }
    if (isNamed(matching, true) || isNamed(matching, false)) {
      return;
    }
    double speakers = Speakers.alike(matching);
    if (speakers < 0 || speakers > 0.3 || isDescribed(matching.a()) != isDescribed(matching.b())) {
      return;
    }
    for (Clash quote : matching.quotations()) {
      if (quote.near() >= SAME_QUOTE) {
        found.accept(
            new Clash(
                Kind.ATTRIBUTION,
                Clash.Sort.SAID,
                matching.a().attributions().get(0).speaker(),
                matching.b().attributions().get(0).speaker(),
                quote.placeA(),
                quote.placeB(),
                quote.near(),
                1 - speakers,
                1,
                quote.gap(),
                true));
      }
    }
  }
}
