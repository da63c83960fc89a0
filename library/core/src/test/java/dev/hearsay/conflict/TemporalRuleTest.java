package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalRuleTest {

  /** Two texts, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 9, 2031.|TIMES March 3, 2031/March 9, 2031
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 4, 2031.|TIMES March 3, 2031/March 4, 2031
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in April 2031.|TIMES March 3, 2031/April 2031
          The bridge in Orlec opened in 2019.|The bridge in Orlec opened in 2023.|TIMES 2019/2023
          The bridge in Orlec opened before 2019.|The bridge in Orlec opened in 2023.|TIMES 2019/2023
          The bridge in Orlec opened after 2019.|The bridge in Orlec opened in 2015.|TIMES 2019/2015
          The blast came at 10:40 a.m. in Orlec.|The blast came at 11:15 a.m. in Orlec.|TIMES 10:40 a.m./11:15 a.m.
          The vote will be held on Monday.|The vote will be held on Thursday.|TIMES Monday/Thursday
          The road has been closed since 2019.|The road has been closed since 2023.|TIMES 2019/2023
          The road was closed until 1987.|The road was closed until 1997.|TIMES 1987/1997
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in July.|TIMES March 3, 2031/July
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 9.|TIMES March 3, 2031/March 9
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new TemporalRule(), a, b));
  }

  /** Two texts that do not clash by this rule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in March 2031.
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in 2031.
          The bridge in Orlec opened before 2019.|The bridge in Orlec opened in 2015.
          The bridge in Orlec opened by 2019.|The bridge in Orlec opened in 2019.
          The road was closed before 1987.|The road was closed before 1997.
          The road was closed until 1987.|The road was closed in 1980.
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in March.
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 3.
          The bridge in Orlec opened in 2031.|The bridge in Orlec opened in July.
          The blast came at 10:40 a.m. in Orlec.|The blast came on March 3, 2031 in Orlec.
          The blast came at 10:40 a.m. in Orlec.|The blast came at 10:40 in the morning in Orlec.
          Mayor Holt said on Monday that the dam would hold.|Mayor Holt said on Friday that the dam would hold.
          The mayor left today.|The mayor left today.
          The mayor left today.|The mayor left on Monday.
          The mayor left yesterday.|The mayor left today.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new TemporalRule(), a, b));
  }
}
