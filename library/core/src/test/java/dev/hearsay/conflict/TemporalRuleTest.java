package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
          The law came into force on 1 January.|The law does not come into force until 1 July.|TIMES 1 January/1 July
          The exams will start on 8 June.|The exams will not start before 22 June.|TIMES 8 June/22 June
          The vote on the bill will be held on May 19, after two this spring.|This spring, on May 12, the vote on the bill will be held.|TIMES May 19/May 12
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in July.|TIMES March 3, 2031/July
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 9.|TIMES March 3, 2031/March 9
          The road was closed before the 2019 season.|The road was closed in the 2023 season.|TIMES 2019/2023
          The bridge in Orlec opened prior to 2019.|The bridge in Orlec opened in 2023.|TIMES 2019/2023
          The talks in Orlec end at the end of March 2031.|The talks in Orlec end at the end of May.|TIMES end of March 2031/end of May
          The mill in Orlec burned down 35 years ago.|The mill in Orlec burned down 20 years ago.|TIMES 35 years ago/20 years ago
          The road was closed until 1987.|The road was closed in 1997.|TIMES 1987/1997
          """)
  void finds(String a, String b, String clashes) {
    assertEquals(clashes, Given.found(new TemporalRule(), a, b));
  }

  /** Two texts with times of other grains or of the past, and how plainly these clash. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The bridge was opened on March 3, 2031.|The bridge was opened in 2021.|1
          The bridge was opened on March 3, 2031.|The bridge was opened on Monday.|0
          The mill burned down 35 years ago.|The mill burned down some 33 years ago.|0
          The mill burned down 35 years ago.|The mill burned down in 1990.|0
          He sang in the band until May 2031.|He left the band in May 2031.|0
          The firm was founded in 1957 in Orlec.|The firm was founded in 1975 in Orlec.|1
          The firm was founded in 1957 in Orlec.|The firm was sold in 1975 in Orlec.|0.3
          The bridge was opened on 3 March 2031.|The bridge was opened on 4 March 2031.|0.7
          The bridge was opened in March 2031.|The bridge was opened in April 2031.|1
          The bridge was opened before 2031.|The bridge was opened in 2031.|1
          """)
  void times(String a, String b, double strength) {
    List<Clash> clashes = Given.clashes(new TemporalRule(), a, b);
    assertEquals(strength, clashes.stream().mapToDouble(Clash::strength).sum(), 1e-9);
  }

  /** Two texts of a Wednesday, 5 March 2031, and of a day after, and what clashes in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          The bridge in Orlec opened on 11 September.|2031-09-12|The bridge in Orlec opened on 11 September 2001.|-
          The bridge in Orlec opened last October.|2031-03-06|The bridge in Orlec opened in October 2029.|-
          The deal will close in the second quarter.|2031-11-06|The deal will close in the second quarter of 2031.|-
          The bridge in Orlec opened in October 2030.|2031-03-06|The bridge in Orlec opened in October 2029.|October 2030/October 2029
          The unions called a strike for Tuesday.|2031-03-12|The unions called a strike for Tuesday.|-
          The unions called a strike for Tuesday.|2031-03-06|The unions called a strike for 11 March.|-
          The unions called a strike for Tuesday.|2031-03-06|The unions called a strike for 12 March.|Tuesday/12 March
          Corvane showed third-quarter profits.|2031-03-06|Corvane showed its profits on Monday.|-
          """)
  void whatTheDayOfTheArticleLeavesOpen(String a, String day, String b, @Nullable String clash) {
    Evidence evidence =
        Given.evidence(
            a, Given.context("2031-03-05T12:00:00Z"), b, Given.context(day + "T12:00:00Z"));
    List<String> clashes =
        evidence.clashes().stream()
            .filter(found -> found.sort() == Clash.Sort.TIMES)
            .map(found -> found.a().of(a) + "/" + found.b().of(b))
            .toList();
    assertEquals(clash == null ? List.of() : List.of(clash), clashes);
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
          The bridge in Orlec did not open until 2019.|The bridge in Orlec opened in 2019.
          The bridge in Orlec did not open before 2019.|The bridge in Orlec opened in 2023.
          The road was closed until 1987.|The road was closed in 1980.
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened in March.
          The bridge in Orlec opened on March 3, 2031.|The bridge in Orlec opened on March 3.
          The bridge in Orlec opened in 2031.|The bridge in Orlec opened in July.
          The blast came at 10:40 a.m. in Orlec.|The blast came on March 3, 2031 in Orlec.
          The blast came at 10:40 a.m. in Orlec.|The blast came at 10:40 in the morning in Orlec.
          Mayor Holt said on Monday that the dam would hold.|Mayor Holt said on Friday that the dam would hold.
          Holt Corp. said in a statement on Monday that the dam would hold.|Holt Corp. said on Friday the dam would hold.
          The dam is to be sold, according to a report on the station's web site on Monday.|The dam is to be sold, Holt said on Friday.
          The mayor left today.|The mayor left today.
          The mayor left today.|The mayor left on Monday.
          The mayor left yesterday.|The mayor left today.
          Nothing like it was built before 2019.|It was built in 2015.
          The driver had slept before Friday's crash.|The bend where Friday's crash happened is steep.
          The bridge in Orlec opened prior to 2019.|The bridge in Orlec opened in 2015.
          """)
  void findsNothing(String a, String b) {
    assertEquals("", Given.found(new TemporalRule(), a, b));
  }
}
