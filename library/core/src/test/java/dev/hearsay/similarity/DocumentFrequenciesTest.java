package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
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

  @Test
  void whatIsShippedAreDistinctWordsWithTheirShares() throws IOException {
    Set<Integer> terms = new HashSet<>();
    int last = 100_000;
    try (InputStream in =
        DocumentFrequencies.class.getResourceAsStream("document-frequencies.tsv")) {
      assertNotNull(in);
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        int count = Integer.parseInt(line.substring(tab + 1));
        assertTrue(count > 0 && count <= last, line);
        last = count;
        terms.add(Profile.term(line.substring(0, tab)));
      }
    }
    assertTrue(terms.size() > 30_000, terms.size() + " terms");
  }
}
