package dev.hearsay.cli.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-04 | 2026-03-04T00:00:00Z",
        "2026-03-04T10:20:30Z | 2026-03-04T10:20:30Z",
        "2026-03-04T10:20:30.123+01:00 | 2026-03-04T09:20:30.123Z",
        "2026-03-04T10:20:30-07:00 | 2026-03-04T17:20:30Z",
        "2026-03-04T10:20:30.1234Z | 2026-03-04T10:20:30.123400Z",
        "2026-03-04T10:20+0100 | 2026-03-04T09:20:00Z",
        "2026-03-04T10:20:30 | 2026-03-04T10:20:30Z",
        "2026-03-04 10:20:30 | 2026-03-04T10:20:30Z",
        "2026-03-04 10:20:30 +0100 | 2026-03-04T09:20:30Z",
        "2026-03-04 10:20 UTC | 2026-03-04T10:20:00Z",
        "Wed, 4 Mar 2026 10:20:30 GMT | 2026-03-04T10:20:30Z",
        "Wed, 04 Mar 2026 10:20:30 +0200 | 2026-03-04T08:20:30Z",
        "Mon, 05 Apr 93 18:01:16 GMT | 1993-04-05T18:01:16Z",
        "4 Mar 26 10:20 EDT | 2026-03-04T14:20:00Z",
        "Wednesday, 4 Mar 2026 10:20:30 -0700 | 2026-03-04T17:20:30Z",
        "4 Mar 2026 10:20:30 XYZ | 2026-03-04T10:20:30Z",
        "March 4, 2026 | 2026-03-04T00:00:00Z",
        "Mar. 4, 2026 | 2026-03-04T00:00:00Z",
        "Wednesday, March 4, 2026 | 2026-03-04T00:00:00Z",
        "4 March 2026 | 2026-03-04T00:00:00Z",
        "4th Sept. 2026 | 2026-09-04T00:00:00Z",
        "20260304 | 2026-03-04T00:00:00Z",
        "1772618400 | 2026-03-04T10:00:00Z",
        "1772618400000 | 2026-03-04T10:00:00Z",
        "2024-02-29 | 2024-02-29T00:00:00Z",
      })
  void understands(String written, Instant moment) {
    assertEquals(moment, Dates.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-29",
        "2026-13-01",
        "0000-01-01",
        "1599-12-31",
        "2201-01-01",
        "99999-06-15",
        "31 February 2026",
        "2026-03-04T25:00:00Z",
        "2026-02-29T10:20:30Z",
        "2026-03-04T24:00:00Z",
        "2026-03-04T10:60:30+01:00",
        "2026-03-04T10:20:30+19:00",
        "2026-03-04T10:20:30+0l:00",
        "2201-03-04T10:20:30Z",
        "2026-03-04T1a:20:30Z",
        "Thu, 4 Mar 2026 10:60:30 GMT",
        "99999999999999999999",
        "2026-03-04 and some words after it",
      })
  void refuses(String written) {
    assertNull(Dates.parse(written));
  }

  @ParameterizedTest
  @CsvSource({
    "1772618400, 2026-03-04T10:00:00Z",
    "1772618400000, 2026-03-04T10:00:00Z",
    "20260304, 2026-03-04T00:00:00Z",
    "1772618400.5, 2026-03-04T10:00:00.500Z",
    "0, 1970-01-01T00:00:00Z",
    "1e30,",
    "NaN,"
  })
  void understandsNumbers(double number, @Nullable Instant moment) {
    assertEquals(moment, Dates.ofNumber(number));
  }
}
