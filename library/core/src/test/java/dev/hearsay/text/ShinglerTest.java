package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglerTest {

  private static final long SEED = 11;

  @Test
  void aTextLeavesNoTraceInTheNext() {
    Shingler shingler = new Shingler(SEED);
    for (int words : new int[] {3, 100_000, 0, 5, 700, 200_000, 12, 1}) {
      String text = "The council met on day %d and voted. ".formatted(words).repeat(words / 7 + 1);
      Shingles alone = Shingles.of(text, SEED);
      shingler.read(text);
      assertEquals(alone.size(), shingler.size());
      assertArrayEquals(
          alone.distinct(),
          Arrays.stream(shingler.hashes(), 0, shingler.size()).sorted().distinct().toArray());
      assertEquals(alone.tokens().digest(), shingler.digest());
      assertEquals(alone.tokens().extent(), shingler.extent());
    }
    assertEquals(new Span(0, 0), shingler.read("").extent());
  }

  /** A soft hyphen in a word sends it off the table of Latin-1, and means nothing. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theTableAndTheSlowPathAgree(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 2_000; run++) {
      StringBuilder quick = new StringBuilder();
      StringBuilder slow = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        char c = (char) random.nextInt(random.nextBoolean() ? 128 : 256);
        quick.append(c);
        slow.append(c);
        if (c != 0xAD && Character.isLetterOrDigit(c)) {
          slow.append('\u00AD');
        }
      }
      Tokens expected = Tokens.of(slow.toString(), SEED);
      Tokens actual = Tokens.of(quick.toString(), SEED);
      assertEquals(expected.digest(), actual.digest(), () -> quick.toString());
    }
  }

  @Test
  void wordsOfEveryLengthAgreeOnBothPaths() {
    for (int length = 1; length <= 40; length++) {
      for (String letter : new String[] {"a", "é", "Ñ", "9"}) {
        String word = letter.repeat(length);
        assertEquals(Tokens.of(word + "\u200D", SEED).hash(0), Tokens.of(word, SEED).hash(0), word);
      }
    }
  }
}
