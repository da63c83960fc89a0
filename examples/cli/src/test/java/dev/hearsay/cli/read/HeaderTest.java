package dev.hearsay.cli.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
  private static final String BODY =
      "The mill wheel went round on Tuesday, for the first time since the floods. It was loud.";

  /** In the texts, / is a line end and BODY the first paragraph. */
  private static String text(String pattern) {
    return pattern.replace("/", "\n").replace("BODY", BODY + "\n\n" + BODY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mill wheel turns once again//BODY | Mill wheel turns once again |",
        "date 2026-03-04/Mill wheel turns//BODY | Mill wheel turns | 2026-03-04",
        " date 2026-03-04 BODY | | 2026-03-04",
        "date 2026-03-04//Why? It turns!//BODY | Why? It turns! | 2026-03-04",
        "World, Local News, Sport//Mill wheel turns once again//BODY | Mill wheel turns once again |",
        "Home • World • Sport//Mill wheel turns once again//BODY | Mill wheel turns once again |",
        "Mill wheel turns once again/By Agnes Dutt/March 4, 2026//BODY | Mill wheel turns once again | March 4, 2026",
        "By Agnes Dutt//Mill wheel turns once again//BODY | Mill wheel turns once again |",
        "March 4, 2026//Mill wheel turns once again//BODY | Mill wheel turns once again | March 4, 2026",
        "\"It was loud\": mill wheel turns//BODY | \"It was loud\": mill wheel turns |",
        "Mill wheel turns: \"It was loud.\"//BODY | Mill wheel turns: \"It was loud.\" |",
        "水车七十年来第一次转动//BODY | 水车七十年来第一次转动 |",
      })
  void reads(String pattern, String title, String date) {
    Header header = Header.of(text(pattern));
    assertEquals(title, header.title());
    assertEquals(date, header.date());
    String body = text(pattern).substring(header.body());
    assertTrue(body.startsWith(BODY), body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BODY",
        "The mill wheel went round on Tuesday.//BODY",
        "Mill wheel//BODY",
        "Mill wheel turns once again",
        "The mill wheel went round on Tuesday for the first time/since the floods of the year before last and it was/very loud.",
        "",
        "  //  ",
      })
  void leavesAloneWhatIsNoHeadline(String pattern) {
    String text = text(pattern);
    Header header = Header.of(text);
    assertNull(header.title());
    assertEquals(text.strip(), text.substring(header.body()).strip());
  }
}
