package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerFuzzTest {

  private static final long SEED = 99;

  /** Alphabets, as inclusive ranges, that a random text draws from in turn. */
  private static final int[][] RANGES = {
    {'a', 'z'},
    {'A', 'Z'},
    {'0', '9'},
    {0x0000, 0x007F},
    {0x0080, 0x036F},
    {0x0375, 0x058F},
    {0x0590, 0x06FF},
    {0x0900, 0x0DFF},
    {0x0E00, 0x0EFF},
    {0x1000, 0x11FF},
    {0x1780, 0x17FF},
    {0x1E00, 0x20FF},
    {0x3000, 0x30FF},
    {0x4E00, 0x4E20},
    {0xAC00, 0xAC40},
    {0xD800, 0xDFFF},
    {0xF900, 0xFAFF},
    {0xFE00, 0xFFFF},
    {0x10400, 0x1044F},
    {0x1D400, 0x1D7FF},
    {0x20000, 0x20020},
    {0x0000, 0x10FFFF},
  };

  private static final String[] SNIPPETS = {
    " ", ".", "-", "'", "\u00AD", "\u200D", "\u0301", "\u3099"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithTheReferenceOnRandomUnicode(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Long> hashes = new HashMap<>();
    Map<Long, String> foldings = new HashMap<>();
    for (int run = 0; run < 4000; run++) {
      String text = randomText(random);
      List<ReferenceTokenizer.Token> expected = ReferenceTokenizer.tokens(text);
      Tokens actual = Tokens.of(text, SEED);
      String message = "seed " + seed + ", text " + escaped(text);
      assertEquals(expected.size(), actual.size(), message);
      int previousStart = -1;
      for (int i = 0; i < actual.size(); i++) {
        Span span = actual.span(i);
        assertEquals(expected.get(i).span(), span, message);
        assertTrue(span.start() > previousStart && span.length() > 0, message);
        previousStart = span.start();
        String folded = expected.get(i).folded();
        long hash = actual.hash(i);
        assertEquals(hashes.computeIfAbsent(folded, f -> hash), hash, message);
        assertEquals(foldings.computeIfAbsent(hash, h -> folded), folded, message);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void canonicallyEquivalentTextsHashAlike(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 4000; run++) {
      String text = randomText(random);
      Tokens.Digest digest = Tokens.of(text, SEED).digest();
      for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
        String other = Normalizer.normalize(text, form);
        assertEquals(digest, Tokens.of(other, SEED).digest(), form + " of " + escaped(text));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void spansOfASubstringAreThoseOfTheWholeMoved(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 2000; run++) {
      String before = randomText(random);
      String after = randomText(random);
      Tokens first = Tokens.of(before, SEED);
      Tokens second = Tokens.of(after, SEED);
      Tokens both = Tokens.of(before + "\n" + after, SEED);
      assertEquals(first.size() + second.size(), both.size());
      for (int i = 0; i < second.size(); i++) {
        Span span = second.span(i);
        int shift = before.length() + 1;
        int at = first.size() + i;
        assertEquals(new Span(span.start() + shift, span.end() + shift), both.span(at));
        assertEquals(second.hash(i), both.hash(at));
      }
    }
  }

  /** Stays mostly within one alphabet for a while; no mark follows a format character. */
  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int[] range = RANGES[0];
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(6) == 0) {
        range = RANGES[random.nextInt(RANGES.length)];
      }
      String next =
          random.nextInt(5) == 0
              ? SNIPPETS[random.nextInt(SNIPPETS.length)]
              : Character.toString(random.nextInt(range[0], range[1] + 1));
      boolean markAfterFormat =
          !text.isEmpty()
              && Glyph.of(text.codePointBefore(text.length())) == Glyph.FORMAT
              && Glyph.of(next.codePointAt(0)) == Glyph.MARK;
      text.append(markAfterFormat ? " " : next);
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
    return escaped.toString();
  }
}
