package dev.hearsay.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.WordReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {

  private final SentenceReader reader =
      new SentenceReader(new DocumentFrequencies(), FixedEncoder.SILENT);

  private List<Word> words(String text) {
    return reader.read(text).words();
  }

  private Word only(String text) {
    List<Word> words = words(text);
    assertEquals(1, words.size(), text);
    return words.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,250', 1250",
    "'1,234,567', 1234567",
    "two, 2",
    "Seven, 7",
    "twelve, 12",
    "U.S., us",
    "U.K, uk",
    "'E.U.', eu"
  })
  void areReadAsOneWord(String text, String word) {
    assertEquals(WordReader.hash(word), only(text).hash());
  }

  @Test
  void figuresWithAPointAreNumbersOfTheirOwn() {
    Word figure = only("3.5");
    assertTrue(figure.isNumber());
    assertEquals(figure.hash(), only(" 3.5. ").hash());
    for (String other : List.of("35", "3", "5", "5.3", "3.5.1")) {
      assertTrue(figure.hash() != only(other).hash(), other);
    }
  }

  @Test
  void aCommaBeforeASpaceJoinsNothing() {
    assertEquals(2, words("1, 250").size());
    assertEquals(2, words("3. 5").size());
  }

  @Test
  void oneIsAWordAndTwoToTwelveAreNumbers() {
    assertTrue(!only("one").isNumber());
    assertTrue(!only("thirteen").isNumber());
    for (String number : List.of("two", "three", "TEN", "eleven", "twelve", "13", "3rd")) {
      assertTrue(only(number).isNumber(), number);
    }
  }

  @Test
  void aPercentSignIsAWord() {
    List<Word> words = words("up 4.2% today");
    assertEquals(4, words.size());
    assertEquals(WordReader.hash("percent"), words.get(2).hash());
    assertEquals(words.get(2).hash(), words("4.2 percent").get(1).hash());
    assertEquals(1, words("%").size() + 1);
  }

  @Test
  void thePossessiveSIsLeftOut() {
    assertEquals(words("Ostrow quay").get(0).hash(), words("Ostrow's quay").get(0).hash());
    assertEquals(2, words("Ostrow\u2019s quay").size());
    assertEquals(1, words("U.S.'s").size());
    assertEquals(2, words("the s").size());
  }

  @Test
  void initialsAreOneNameAndALoneLetterIsAWord() {
    assertEquals(3, words("A J.R. Ostrow").size());
    assertTrue(words("the U.S. navy").get(1).isCapital());
    assertEquals(2, words("J. R").size());
  }

  @Test
  void whatFollowsTheFirstWordsIsPassedOver() {
    Sentence cut = reader.read("quay ".repeat(SentenceReader.MOST_WORDS) + "ferry");
    assertEquals(SentenceReader.MOST_WORDS, cut.size());
    int size = reader.read("5% ".repeat(1_000)).size();
    assertTrue(size >= SentenceReader.MOST_WORDS && size <= SentenceReader.MOST_WORDS + 1);
  }

  @Test
  void scriptsWithoutSpacesAreReadInPairs() {
    assertEquals(3, words("\u6771\u4eac\u90fd\u5e81").size());
    assertEquals(2, words("\u0397 \u0391\u03b8\u03ae\u03bd\u03b1").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\n",
        "\u0000\uD800",
        "\uDC00.\uD83D",
        "'s",
        "\u2019s",
        ",1,.2,.",
        "%%%",
        "A.B.C.",
        "\u2167.\u2168.",
        "\u0130.\u0130.",
        "\u0661,\u0662.\u0663%"
      })
  void anythingIsRead(String text) {
    Sentence sentence = reader.read(text);
    assertTrue(sentence.size() <= SentenceReader.MOST_WORDS);
    assertEquals(sentence.size(), sentence.words().size());
  }

  @Test
  void randomCharactersAreRead() {
    Random random = new Random(3);
    String close = "aA1.,%'\u2019s \u0301\u6771\u0130\u2167\uD83D\uDE00";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int c = random.nextInt(40); c > 0; c--) {
        text.append(
            random.nextInt(8) == 0
                ? (char) random.nextInt(0x10000)
                : close.charAt(random.nextInt(close.length())));
      }
      for (Word word : words(text.toString())) {
        assertTrue(word.weight() > 0, text::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "quay ", "1,", "1.", "A.", "5% ", "'s", "\u0301\u0323", "\u6771", "\uD83D"})
  void millionsOfCharactersAreCutShort(String part) {
    String text = "e" + part.repeat(4_000_000 / part.length());
    assertTrue(reader.read(text).size() <= SentenceReader.MOST_WORDS);
  }
}
