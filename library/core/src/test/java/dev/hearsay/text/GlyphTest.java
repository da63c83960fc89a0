package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a, LETTER
          7, LETTER
          ²,  LETTER
          ½, LETTER
          ª, LETTER
          ʰ, LETTER
          ж, LETTER
          ا, LETTER
          क, LETTER
          다, LETTER
          ๕, LETTER
          ㄅ, LETTER
          桥, UNSPACED
          々, UNSPACED
          の, UNSPACED
          ー, UNSPACED
          ｰ, UNSPACED
          ส, UNSPACED
          ໆ, UNSPACED
          ក, UNSPACED
          က, UNSPACED
          _, OTHER
          №, OTHER
          €, OTHER
          。, OTHER
          🙂, OTHER
          """)
  void knowsWhatACharacterIs(String character, Glyph glyph) {
    assertEquals(glyph, Glyph.of(character.codePointAt(0)));
  }

  @Test
  void marksAndFormatCharactersAreNeither() {
    for (int cp : new int[] {0x0301, 0x064B, 0x093F, 0x0E31, 0x20DD, 0xFE0F}) {
      assertEquals(Glyph.MARK, Glyph.of(cp));
    }
    for (int cp : new int[] {0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060, 0xFEFF}) {
      assertEquals(Glyph.FORMAT, Glyph.of(cp));
    }
    for (int cp : new int[] {0x0000, 0x00A0, 0xD800, 0xDFFF, 0xE000, 0xFFFF}) {
      assertEquals(Glyph.OTHER, Glyph.of(cp));
    }
  }

  /** U+0374 is left out: it composes to U+02B9 though it is below Arabic. */
  @Test
  void lettersThatAreSaidNotToComposeDoNot() {
    List<String> stable = new ArrayList<>();
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      if (cp != 0x0374 && Glyph.of(cp) == Glyph.LETTER && !Glyph.mayCompose(cp)) {
        stable.add(Character.toString(cp));
      }
    }
    String all = String.join("", stable);
    assertEquals(all, Normalizer.normalize(all, Normalizer.Form.NFC));
    for (String letter : stable) {
      assertEquals(letter, Normalizer.normalize(letter, Normalizer.Form.NFC));
    }
  }
}
