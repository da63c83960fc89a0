package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

  @ParameterizedTest
  @CsvSource({
    "attack,attacks",
    "attack,attacked",
    "attack,Attacking",
    "house,houses",
    "city,cities",
    "stop,stopped",
    "stop,stopping",
    "close,closed",
    "close,closing",
    "call,called",
    "tax,taxes",
    "carry,carried",
    "bus,BUS",
    "café,cafés"
  })
  void formsOfAWordMeet(String one, String other) {
    boolean ascii = one.chars().allMatch(c -> c < 128);
    assertEquals(ascii, stem(one) == stem(other));
  }

  @ParameterizedTest
  @CsvSource({"press,pres", "crisis,cris", "us,u", "red,r", "king,k", "ring,r", "status,statu"})
  void endingsThatAreNoneStay(String word, String cut) {
    assertNotEquals(stem(word), stem(cut));
  }

  @Test
  void givesTheWordsOfATextInOrder() {
    String text = "NATO’s 3rd fleet sailed; Élan stayed — 42 ships, İzmir";
    WordReader reader = new WordReader().read(text);
    assertEquals(
        "[nato, s, 3rd, fleet, sailed, élan, stayed, 42, ships, izmir]",
        IntStream.range(0, reader.size())
            .mapToObj(reader::folded)
            .toList()
            .toString()
            .replace("i\u0307", "i"));
    assertEquals("fleet", reader.span(3).of(text));
    assertTrue(reader.isCapitalized(0));
    assertTrue(reader.isCapitalized(5));
    assertFalse(reader.isCapitalized(3));
    assertTrue(reader.isNumber(2));
    assertTrue(reader.isNumber(7));
    assertFalse(reader.isNumber(0));
    assertEquals(WordReader.hash("Fleet"), reader.words()[3]);
  }

  @Test
  void readsOneTextAfterTheOther() {
    WordReader reader = new WordReader();
    long[] alone = Arrays.copyOf(new WordReader().read("ships sailed").stems(), 2);
    reader.read("a much longer text than the next one, with ships in it");
    reader.read("ships sailed");
    assertEquals(2, reader.size());
    assertEquals(alone[0], reader.stems()[0]);
    assertEquals(alone[1], reader.stems()[1]);
    assertEquals(0, reader.read("").size());
    assertEquals(0, reader.read(" \u0000 ... \uD800").size());
  }

  @Test
  void stemsAreSpelledAsTheyAreHashed() {
    WordReader reader = new WordReader().read("Élans ATTACKED cities, running 9s");
    assertEquals(
        "[élans, attack, cit, run, 9s]",
        IntStream.range(0, reader.size()).mapToObj(reader::stem).toList().toString());
    assertEquals(WordReader.hash("attack"), reader.stemHash(1));
    assertArrayEquals(
        IntStream.range(0, reader.size()).mapToLong(reader::stemHash).toArray(),
        Arrays.copyOf(reader.stems(), reader.size()));
  }

  @Test
  void aHashIsOfOneWord() {
    assertThrows(IllegalArgumentException.class, () -> WordReader.hash("two words"));
    assertThrows(IllegalArgumentException.class, () -> WordReader.hash(""));
  }

  private static long stem(String word) {
    WordReader reader = new WordReader().read(word);
    assertEquals(1, reader.size());
    return reader.stems()[0];
  }
}
