package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          At least 12 died.            | At least 12 died .
          $1.5bn and 5.3m              | $ 1.5 bn and 5.3 m
          1,200 or 1,200, or           | 1,200 or 1,200 , or
          10 000 people, 1 234 567 men | 10,000 people , 1,234,567 men
          394 054 MWe                  | 394,054 MWe
          on May 12 300 people came    | on May 12 300 people came
          the Boeing 737 200 came      | the Boeing 737 200 came
          About 12 300 people came     | About 12,300 people came
          in 2031 300 came, 12 3000    | in 2031 300 came , 12 3000
          𝟏𝟐 men, 𝟏 and 𝟏𝟐𝟑 000      | 𝟏𝟐 men , 𝟏 and 𝟏𝟐𝟑 000
          10 1,2 and 1.5 300           | 10 1,2 and 1.5 300
          12 30 or 0 300 or 12 300m    | 12 30 or 0 300 or 12 300 m
          It cost 12.                  | It cost 12 .
          at 10:30 p.m. on Monday      | at 10:30 p.m. on Monday
          the U.S. said                | the U.S. said
          didn't, can't                | did n't , ca n't
          Brandt's sons' cars          | Brandt 's sons ' cars
          Brandt 's son , they 're     | Brandt 's son , they 're
          the 's' of Brandt 'so far'   | the ' s ' of Brandt ' so far '
          [N]obody left [it]           | Nobody left [ it ]
          Holt -LRB- 54 -RRB- left     | Holt ( 54 ) left
          -LR -LRBX- -lrb-             | - LR - LRBX - - lrb -
          they'll, we've, you're, he'd | they 'll , we 've , you 're , he 'd
          I'm sorry, I’m not           | I 'm sorry , I ’m not
          Lorne--a town -- fell---they | Lorne -- a town -- fell --- they
          10--12 and ----              | 10 - - 12 and - - - -
          O'Brien                      | O'Brien
          10-12 twenty-two             | 10 - 12 twenty - two
          12% of 38°C                  | 12 % of 38 ° C
          2028-04-05                   | 2028 - 04 - 05
          the 5th                      | the 5 th
          COVID-19, G20                | COVID - 19 , G20
          “No,” he said                | “ No , ” he said
          Sept. 11                     | Sept . 11
          2½                           | 2 ½
          5 o'clock                    | 5 o'clock
          """)
  void wordsNumbersAndMarks(String text, String tokens) {
    assertEquals(tokens, String.join(" ", read(text).stream().map(Token::text).toList()));
  }

  @Test
  void curlyApostrophesFold() {
    assertEquals("n't", read("didn’t").get(1).folded());
    assertEquals("'s", read("Brandt’s").get(1).folded());
  }

  @Test
  void hyphensFoldToADash() {
    assertEquals("\u2014", read("Lorne--a town").get(1).folded());
    assertEquals("\u2014", read("Lorne --- a town").get(1).folded());
  }

  @Test
  void offsetsAreThoseOfTheText() {
    String text = "One. Two 3% more";
    for (Token token : TokenReader.read(text, new Span(5, text.length()))) {
      assertEquals(token.text(), text.substring(token.start(), token.end()));
      assertTrue(token.start() >= 5);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void anyTextIsCutWithoutLoss(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(
            random.nextInt(4) == 0 ? random.nextInt(0x11000) : 32 + random.nextInt(96));
      }
      int at = 0;
      for (Token token : read(text.toString())) {
        assertTrue(token.start() >= at && token.end() > token.start());
        at = token.end();
      }
    }
  }

  private static List<Token> read(String text) {
    return TokenReader.read(text, new Span(0, text.length()));
  }
}
