package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final long SEED = 1;

  /** Text, then its tokens as they stand in it, with a middle dot between. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The ferry sank.                   | The·ferry·sank
          don't, isn’t, O'Neill             | don·t·isn·t·O·Neill
          a well-known 24-hour strike       | a·well·known·24·hour·strike
          snake_case and file_name_2        | snake·case·and·file·name·2
          1,234.50 euros, 3.5%, 2026-03-04  | 1·234·50·euros·3·5·2026·03·04
          42nd B2B 4x4                      | 42nd·B2B·4x4
          https://example.org/a?b=c#d       | https·example·org·a·b·c·d
          Café «À la carte» façade          | Café·À·la·carte·façade
          5 m² at 3½ km, x₂                 | 5·m²·at·3½·km·x₂
          №5 and ① and Ⅷ                    | 5·and·①·and·Ⅷ
          ein Fußweg, ΟΔΟΣ, ο δρόμος        | ein·Fußweg·ΟΔΟΣ·ο·δρόμος
          İstanbul’da ılık bir gün          | İstanbul·da·ılık·bir·gün
          Это важная новость, Ёлка          | Это·важная·новость·Ёлка
          أُغْلِقَ الجِسْرُ، أمس            | أُغْلِقَ·الجِسْرُ·أمس
          נסגר הגשר, היום.                  | נסגר·הגשר·היום
          पुल रविवार को बंद हुआ।            | पुल·रविवार·को·बंद·हुआ
          পুলটি বন্ধ                        | পুলটি·বন্ধ
          다리가 일요일에 닫혔다.           | 다리가·일요일에·닫혔다
          大桥关闭了。                      | 大桥·桥关·关闭·闭了
          橋は、閉鎖                        | 橋は·閉鎖
          サーバー                          | サー·ーバ·バー
          ใต้น้ำ                            | ใต้·ต้น้·น้ำ
          ສະພານ                             | ສະ·ະພ·ພາ·ານ
          ស្ពាន                             | ស្ពា·ពាន
          တံတား                             | တံတား
          A股 3月5日                        | A·股·3·月·5·日
          新しいiPhoneの価格は999ドル       | 新し·しい·iPhone·の価·価格·格は·999·ドル
          𐐀𐐁 𝐁𝐨𝐥𝐝 𠀀𠀁𠀂                  | 𐐀𐐁·𝐁𝐨𝐥𝐝·𠀀𠀁·𠀁𠀂
          fire🔥works 👍🏽 ok                | fire·works·ok
          """)
  void cutsTextIntoTokens(String text, String tokens) {
    assertEquals(Arrays.asList(tokens.split("·", -1)), tokens(text));
  }

  @Test
  void marksWithoutALetterBeforeThemAreNoTokens() {
    assertEquals(List.of("a", "b"), tokens("\u0301a \u0301 -\u0308b"));
  }

  @Test
  void keycapsStayWithTheirDigit() {
    assertEquals(List.of("1\uFE0F\u20E3"), tokens("1\uFE0F\u20E3"));
  }

  @Test
  void unpairedSurrogatesSeparate() {
    assertEquals(List.of("a", "b", "c", "d"), tokens("a\uD835b\uDC00c\uDC00\uD835d"));
    assertEquals(List.of("x"), tokens("\uDC00\uD835x\uD801"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t\r", "--- … ---", "\uFEFF", "\uD800", "🙂🙃", "\u0301\u0302"})
  void textWithoutLettersHasNoTokens(String text) {
    Tokens tokens = Tokens.of(text, SEED);
    assertEquals(0, tokens.size());
    assertEquals(new Span(0, 0), tokens.extent());
  }

  @Test
  void everyControlCharacterSeparates() {
    for (char c = 0; c < 0xA0; c++) {
      if (Character.isISOControl(c)) {
        assertEquals(List.of("left", "right"), tokens("left" + c + "right"), "U+" + (int) c);
      }
    }
  }

  /** Two spellings of the same words, invisible characters escaped. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The FERRY Sank          | the ferry sank
          Café Ångström           | Cafe\u0301 A\u030Angstro\u0308m
          Trần Hưng Đạo           | Tra\u0302\u0300n Hu\u031Bng Đa\u0323o
          Ế                       | e\u0302\u0301
          coöperation             | co\u00ADo\u0308pera\u00ADtion
          newspaper               | \u200Bnews\u200Bpa\u200Dp\u200Ce\uFEFFr\u2060
          मक़बरा फ़िल्म            | मक\u093Cबरा फ\u093Cिल्म
          क्षेत्र                 | क्\u200Dषेत्र
          می‌خواهم                | میخواهم
          다리가                  | \u1103\u1161\u1105\u1175\u1100\u1161
          닫힌                    | \u1103\u1161\u11AE\u1112\u1175\u11AB
          がぎぐ                  | か\u3099き\u3099く\u3099
          大桥关闭                | 大\u200B桥\uFEFF关\u200D闭
          豈更                    | \uF900\uF901
          สะพาน                   | สะ\u200Bพาน
          Σοφία Ολυμπία           | σοφία ολυμπία
          ὈΔΌΣ                    | ὀδός
          ΣΟΦΟΣ                   | σοφος
          STRAẞE                  | straße
          İZMİR                   | izmir
          ЁЛКА                    | Е\u0308лка
          𐐀𐐁                      | 𐐨𐐩
          K Å Ω                   | \u212A \u212B \u2126
          """)
  void spellingsOfTheSameWordsHashAlike(String one, String other) {
    assertEquals(Tokens.of(one, SEED).digest(), Tokens.of(other, SEED).digest());
  }

  @ParameterizedTest
  @CsvSource({
    "cafe, café",
    "ı, i",
    "Masse, Maße",
    "क, क़",
    "か, が",
    "10², 102",
    "O, 0",
    "a, а",
    "가, 까"
  })
  void differentWordsHashApart(String one, String other) {
    assertNotEquals(Tokens.of(one, SEED).hash(0), Tokens.of(other, SEED).hash(0));
  }

  @Test
  void spansReachOverInvisibleCharactersInsideAWord() {
    assertEquals(List.of("pa\u00ADper", "news"), tokens("pa\u00ADper\u00AD \uFEFFnews\u200B"));
    assertEquals(List.of("大\u200B桥"), tokens("\u200B大\u200B桥"));
  }

  @Test
  void tashkilBelongsToTheWord() {
    assertEquals(1, Tokens.of("مُحَمَّدٌ", SEED).size());
    assertEquals(
        Tokens.of("مُحَمَّدٌ", SEED).digest(),
        Tokens.of(Normalizer.normalize("مُحَمَّدٌ", Normalizer.Form.NFD), SEED).digest());
  }

  @Test
  void everyLetterHashesAsItsLowerCase() {
    for (int cp = 0; cp <= Character.MAX_CODE_POINT; cp++) {
      int lower = Character.toLowerCase(cp);
      if (lower != cp) {
        Tokens tokens = Tokens.of(Character.toString(cp), SEED);
        if (tokens.size() > 0) {
          long expected = Tokens.of(Character.toString(lower), SEED).hash(0);
          assertEquals(expected, tokens.hash(0), Integer.toHexString(cp));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-Latn-AZ", "lt-LT", "th-TH-u-nu-thai"})
  void theDefaultLocaleDoesNotMatter(String tag) {
    String text = "İstanbul'da ILIK bir gün: TITLE Iıİi Ì J́ สะพาน 12 straße ΟΔΟΣ";
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      Tokens.Digest expected = Tokens.of(text, SEED).digest();
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertEquals(expected, Tokens.of(text, SEED).digest());
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "e\u0301", "ạ", "ж", "क", "다", "𝐁", "x\u00AD"})
  void aMillionCharactersWithoutASpaceAreOneToken(String part) {
    int repeats = 1_000_000 / part.length();
    String text = part.repeat(repeats - 1) + "z";
    Tokens tokens = Tokens.of(text + " " + text, SEED);
    assertEquals(2, tokens.size());
    assertEquals(new Span(0, text.length()), tokens.span(0));
    assertEquals(tokens.hash(0), tokens.hash(1));
    assertNotEquals(tokens.hash(0), Tokens.of(part + text, SEED).hash(0));
  }

  @Test
  void aMillionUnspacedCharactersAreAsManyPairs() {
    Tokens tokens = Tokens.of("桥".repeat(1_000_000), SEED);
    assertEquals(999_999, tokens.size());
    assertEquals(new Span(999_998, 1_000_000), tokens.span(999_998));
    assertEquals(tokens.hash(0), tokens.hash(999_998));
  }

  @Test
  void runsOfTokensSpanFromTheFirstToTheLast() {
    String text = "« The old bridge, closed. »";
    Tokens tokens = Tokens.of(text, SEED);
    assertEquals("The old bridge, closed", tokens.extent().of(text));
    assertEquals("old bridge", tokens.span(1, 2).of(text));
    assertEquals(tokens.span(3), tokens.span(3, 1));
  }

  @Test
  void digestsTellSequencesApart() {
    List<String> texts =
        List.of("", "a", "b", "a a", "a b", "b a", "a b c", "a c b", "b c a", "ab", "a a a");
    List<Tokens.Digest> digests =
        texts.stream().map(text -> Tokens.of(text, SEED).digest()).distinct().toList();
    assertEquals(texts.size(), digests.size());
    assertNotEquals(Tokens.of("a b", SEED).digest(), Tokens.of("a b", SEED + 1).digest());
    assertEquals(Tokens.of("A, b!", SEED).digest(), Tokens.of("«a» — B", SEED).digest());
  }

  private static List<String> tokens(String text) {
    Tokens tokens = Tokens.of(text, SEED);
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      strings.add(tokens.span(i).of(text));
    }
    return strings;
  }
}
