package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DocumentFrequenciesTest {

  private final ProfileReader reader = new ProfileReader(FixedEncoder.SILENT);

  @Test
  void knowsCommonWordsFromRareOnesBeforeTheFirstArticle() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    double the = frequencies.weight(Profile.term("the"));
    double govern = frequencies.weight(Profile.term("government"));
    double unheardOf = frequencies.weight(Profile.term("zyxgrblq"));
    assertTrue(the < 0.1, "the weighs " + the);
    assertTrue(the < govern && govern < unheardOf, the + " < " + govern + " < " + unheardOf);
    assertTrue(Double.isFinite(unheardOf));
  }

  @Test
  void learnsWhatIsCommonHere() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    int ferry = Profile.term("ferr");
    double before = frequencies.weight(ferry);
    Profile article = reader.read("Ferry", "The ferry sailed.");
    for (int i = 0; i < 1_000; i++) {
      frequencies.add(article);
    }
    assertTrue(frequencies.weight(ferry) < before / 10);
  }

  @Test
  void forgetsWhatIsTakenOut() {
    DocumentFrequencies frequencies = new DocumentFrequencies();
    DocumentFrequencies untouched = new DocumentFrequencies();
    Profile article = reader.read(null, "Divers replaced the zyxgrblq piles of the quay.");
    frequencies.add(article);
    frequencies.add(article);
    frequencies.remove(article);
    frequencies.remove(article);
    for (int term : article.terms()) {
      assertEquals(untouched.weight(term), frequencies.weight(term));
    }
  }
}
