package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a million characters on which work would take hours if it were quadratic. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "桥"})
  void aMillionMarksOnOneLetterAreOneToken(String letter) {
    String text = letter + "\u0301\u0323".repeat(500_000);
    Tokens tokens = Tokens.of(text, 1);
    assertEquals(1, tokens.size());
    assertEquals(new Span(0, text.length()), tokens.span(0));
  }

  @Test
  void abbreviationsWithoutEndAreOneSentence() {
    assertEquals(1, Sentences.of("Mr. ".repeat(250_000)).size());
    assertEquals(1, Sentences.of("Inc. Xx ".repeat(125_000)).size());
    assertEquals(1, Sentences.of("J. ".repeat(330_000)).size());
    assertEquals(125_000, Sentences.of("The Inc. ".repeat(125_000)).size());
  }

  @Test
  void marksOfListsTakeLinearTime() {
    assertEquals(110_001, Sentences.of("Ipo. * B ".repeat(110_000)).size());
    assertEquals(1, Sentences.of("ipo. * ".repeat(140_000)).size());
    assertEquals(2, Sentences.of("Ipo. " + "*".repeat(1_000_000)).size());
  }
}
