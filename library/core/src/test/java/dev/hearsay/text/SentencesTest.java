package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** A bar stands between sentences: | for a space, ‖ for nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.|Nobody was hurt.",
        "Was it the storm?|It was!|The captain said so.",
        "Mr. Hale met Mrs. Orme and Dr. Iqbal.|They spoke with Prof. Lund.",
        "The U.S. Senate voted.|The U.K. Treasury did not.",
        "He moved to the U.S.|The visa took a year.",
        "Orrin Inc. said so.|It works for Dale Ltd.|The contract ends soon.",
        "The novel by J. K. Rowling sold out.|So did the film.",
        "George W. Bush spoke first.|Then it rained.",
        "Sen. Ruiz met Gov. Ott on Jan. 5 at St. Alban.|Both left early.",
        "Prices rose 3.5 percent.|Wages rose 1.25 percent.",
        "It cost $4.|It sold for $9.50.|That was in 2019.|Since then it fell.",
        "“We won.”|She smiled.",
        "\"We lost,\" he said.|\"It hurts.\"|Then he left.",
        "‘Stop.’|He ran on.",
        "(The bridge is closed.)|Drivers must turn back.",
        "The work (begun in Sept. 2024) goes on.|It is late.",
        "He paused... and then went on.|Nobody moved.",
        "Well...|Perhaps not.",
        "What?!|No.",
        "See harbour.example.org for times.|Boats leave daily.",
        "See No. 4 and Fig. 7.|Both are old.",
        "El puente cerró.|¿Cuándo abrirá?|¡Nadie lo sabe!",
        "Мост закрыт.|Паром не ходит.",
        "大桥关闭了。‖渡轮停航！‖谁知道？",
        "橋は閉鎖された。‖船も止まった。",
        "पुल बंद है।|नाव नहीं चली।",
        "A heading without a stop\n\n|The text below it.|More.",
        "Line one goes\non in line two.|Next.",
        "One.\r\n\r\n|Two goes\r\non.\r\n \t\r\n|Three",
        "One\r\r|Two",
        "One\u2029|Two",
        "  Leading space.| Trailing space.  ",
        "It was the largest IPO.|* Dale Bank sold shares.|- The ferry sank.|• Nobody was hurt.",
        "The dam of Orrin Co. - Lund said - is old.|It leaks.",
        "It was sold.|*** Orrin bought it.|•  Dale did not.",
        "He moved to Lorne, D.C.|Its streets are wide.",
        "She works for Orrin Inc.|When it closed she left.",
      })
  void cutsTextAtTheBars(String marked) {
    String text = marked.replace("|", " ").replace("‖", "");
    List<String> expected = Arrays.stream(marked.split("[|‖]", -1)).map(String::strip).toList();
    assertEquals(expected, Sentences.of(text).stream().map(span -> span.of(text)).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\n", "\r\n \u00A0\u3000\u2029"})
  void whiteSpaceHasNoSentences(String text) {
    assertEquals(List.of(), Sentences.of(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sentencesAreInOrderDisjointTrimmedAndLeaveOutOnlySpace(long seed) {
    String[] parts = {
      "the", "Ferry", "Mr.", "U.S.", "Inc.", "The", "J.", "3.5", "no", ".", ". ", "...", "!", "?",
      " ", "  ", "\n", "\r\n", "\r", "\n\n", "\u2029", "\u00A0", "\t", "\"", "“", "”", "(", ")",
      "。", "橋", "𝐁", "\uD800", "\u0000", "\u0085", "\u2028", "é", "पुल", "।", "-", ":", ";"
    };
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 3000; run++) {
      StringBuilder builder = new StringBuilder();
      random
          .ints(random.nextInt(40), 0, parts.length)
          .forEach(part -> builder.append(parts[part]).append(part % 3 == 0 ? " " : ""));
      String text = builder.toString();
      int end = 0;
      for (Span sentence : Sentences.of(text)) {
        assertTrue(isBlank(text, end, sentence.start()), text);
        assertTrue(sentence.length() > 0, text);
        assertFalse(isBlank(text, sentence.start(), sentence.start() + 1), text);
        assertFalse(isBlank(text, sentence.end() - 1, sentence.end()), text);
        end = sentence.end();
      }
      assertTrue(isBlank(text, end, text.length()), text);
    }
  }

  @Test
  void theDefaultLocaleDoesNotMatter() {
    String text = "INC. is not Inc. The IV. line. Mr. Ilgaz İnan left. ใต้น้ำ ปิด";
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      List<Span> expected = Sentences.of(text);
      for (String tag : List.of("tr-TR", "th-TH", "ja-JP")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, Sentences.of(text), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static boolean isBlank(String text, int start, int end) {
    return text.substring(start, end)
        .chars()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
