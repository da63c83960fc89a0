package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

  /** Two sentences, and whether they may clash in two articles, and in one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The porters carried letters.|The porters carried letters and blankets.|false|false",
        "The dam holds 12 boats.|The dam holds twelve boats.|false|false",
        "The dam holds 12 boats.|The dam holds more than 10 boats.|false|false",
        "The dam holds 12 boats.|The dam holds 14 boats.|true|true",
        "The dam holds 12 boats.|The dam cost $14.|false|false",
        "The Tarn quay was damaged.|The Tarn quay was not damaged.|true|true",
        "The quay was damaged.|The quay was not damaged.|true|false",
        "The dam in Tarn cost $12.|The dam in Tarn cost $14.|true|true",
        "The dam cost $12.|The dam cost $14.|false|false",
        "The board backed it unanimously.|The board backed it by 8 votes to 2.|true|true",
        "The quay was closed.|The quay stayed open.|true|true",
        "A man aged 71 drowned in Tarn.|A woman aged 71 drowned in Tarn.|true|false",
        "A man drowned in Tarn.|The mayor met a woman from Lorne.|false|false",
        "The pilot was injured.|The pilot died.|true|true",
        "The thieves fled in a van.|The thieves fled on a motorcycle.|true|false",
        "The thieves fled in a van.|Police looked for a motorcycle.|false|false",
        "The dam burst at noon.|The dam burst at midnight.|true|false",
        "The dam burst in May.|The dam burst in May.|false|false",
        "The dam belongs to Lund.|The dam belongs to Brandt.|true|false",
        "The dam belongs to Lund.|Brandt built the dam.|false|false",
        "Lund beat Brandt.|Brandt beat Lund.|true|false",
        "Brandt called it 'a huge mistake'.|Brandt called it 'a grave error'.|true|true",
        "Brandt called it 'a huge mistake'.|Lund called it 'a grave error'.|true|true",
        "A guard called it 'a huge mistake'.|A waiter called it 'a grave error'.|false|false",
      })
  void whatMayClash(String a, String b, boolean ofTwo, boolean ofOne) {
    assertEquals(ofTwo, Contrast.isThinkable(Given.passage(a), Given.passage(b), false));
    assertEquals(ofTwo, Contrast.isThinkable(Given.passage(b), Given.passage(a), false));
    assertEquals(ofOne, Contrast.isThinkable(Given.passage(a), Given.passage(b), true));
  }

  /** What is held to be out of the question the gate never lets through. */
  @Test
  void nothingThatPassesIsOutOfTheQuestion() {
    Random random = new Random(11);
    List<Passage> sentences = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text = Dispatches.text(random, 10);
      Sentences.of(text).forEach(span -> sentences.add(Given.passage(span.of(text))));
    }
    int out = 0;
    int passing = 0;
    for (Passage a : sentences) {
      for (Passage b : sentences) {
        for (boolean sameArticle : List.of(true, false)) {
          boolean passes = passes(a, b, sameArticle);
          boolean thinkable = Contrast.isThinkable(a, b, sameArticle);
          assertTrue(thinkable || !passes, () -> a.words() + " / " + b.words());
          out += thinkable ? 0 : 1;
          passing += passes ? 1 : 0;
        }
      }
    }
    assertTrue(out > 500 && passing > 500, out + " out of the question, " + passing + " passing");
  }

  private static boolean passes(Passage a, Passage b, boolean sameArticle) {
    Evidence evidence = new Evidence(a, Context.UNKNOWN, b, Context.UNKNOWN, Given.LEXEMES);
    return evidence.clashes().stream()
        .anyMatch(
            clash ->
                Gate.isFit(clash, Double.MAX_VALUE, sameArticle)
                    && evidence.isOfOneThing(clash, sameArticle));
  }
}
