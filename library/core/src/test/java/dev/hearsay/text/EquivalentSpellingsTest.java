package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquivalentSpellingsTest {

  /** The numeral sign composes to another character though it is below Arabic. */
  @Test
  void theGreekNumeralSignHashesAsItsEquivalent() {
    assertEquals(Tokens.of("α\u02B9", 1).digest(), Tokens.of("α\u0374", 1).digest());
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      if (Glyph.of(cp) == Glyph.LETTER && !Glyph.mayCompose(cp)) {
        assertTrue(
            Normalizer.isNormalized(Character.toString(cp), Normalizer.Form.NFC),
            Integer.toHexString(cp));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"café, cafe\u00AD\u0301", "か\u3099, か\u200B\u3099", "क़, क\u200D\u093C"})
  void invisibleCharactersBeforeAMarkDoNotMatter(String one, String other) {
    assertEquals(Tokens.of(one, 1).hash(0), Tokens.of(other, 1).hash(0));
  }
}
