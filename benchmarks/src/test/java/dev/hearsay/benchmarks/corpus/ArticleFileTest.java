package dev.hearsay.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04                      | 2026-03-04T00:00:00Z
          2026-03-04T05:06:07             | 2026-03-04T05:06:07Z
          2026-03-04T05:06:07Z            | 2026-03-04T05:06:07Z
          2026-03-04T05:06:07+02:00       | 2026-03-04T03:06:07Z
          2026-03-04T05:06:07.089         | 2026-03-04T05:06:07.089Z
          2026-03-04T05:06                | 2026-03-04T05:06:00Z
          'Wed, 4 Mar 2026 05:06:07 GMT'  | 2026-03-04T05:06:07Z
          """)
  void readsDates(String date, Instant instant) {
    assertEquals(instant, ArticleFile.instant(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-04", "4 March 2026"})
  void takesOtherDatesForNone(String date) {
    assertNull(ArticleFile.instant(date));
  }
}
