package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

  private static int place(Passage passage, String word) {
    for (int i = 0; i < passage.words().size(); i++) {
      if (passage.words().get(i).form().equals(word)) {
        return i;
      }
    }
    throw new IllegalArgumentException(word);
  }

  /** Two texts, a word of each, and how alike what is before and behind is, three terms each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Crews saved 12 sailors in Orlec.  | 12     | Crews saved 14 sailors in Orlec.| 14     | 1   | 1
          Crews saved 12 sailors in Orlec.  | 12     | Nurses saved 14 sailors in Tarsk.| 14     | 0.5 | 0.5
          Crews saved 12 sailors in Orlec.  | 12     | Rain fell on 14 roofs.            | 14     | 0   | 0
          Crews saved 12.                     | 12     | Crews saved 14.                   | 14     | 1   | 1
          Crews saved 12.                     | 12     | Crews saved 14 sailors.           | 14     | 1   | 0
          Rain fell. Crews saved 12 sailors.  | 12     | Crews saved 14 sailors. Rain fell.| 14     | 1   | 1
          """)
  void termsBeside(String a, String p, String b, String q, double before, double behind) {
    Matching matching = Given.matching(a, b);
    int x = place(matching.a(), p);
    int y = place(matching.b(), q);
    assertEquals(before, Frame.before(matching, x, y), 1e-9);
    assertEquals(behind, Frame.from(matching, x + 1, y + 1), 1e-9);
    Matching back = Given.matching(b, a);
    assertEquals(before, Frame.before(back, y, x), 1e-9);
    assertEquals(behind, Frame.from(back, y + 1, x + 1), 1e-9);
  }

  /** Two texts, a word of each, and how alike the verbs before and behind and the prepositions. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The firm opened a plant in Orlec.  | orlec | The firm opened a plant in Tarsk.   | tarsk | 1   | 0.5 | 1
          The firm opened a plant in Orlec.  | orlec | The firm opened a plant near Tarsk. | tarsk | 1   | 0.5 | 0
          The firm opened a plant in Orlec.  | orlec | Tarsk welcomed the firm.            | tarsk | -1  | -1  | -1
          Orlec welcomed the firm.           | orlec | Tarsk welcomed the firm.            | tarsk | 0.5 | 1   | 0.5
          """)
  void verbsAndPrepositions(
      String a, String p, String b, String q, double before, double behind, double prepositions) {
    Matching matching = Given.matching(a, b);
    int x = place(matching.a(), p);
    int y = place(matching.b(), q);
    assertEquals(before, Frame.verbsBefore(matching, x, y), 0.05);
    assertEquals(behind, Frame.verbsAfter(matching, x, y), 0.05);
    assertEquals(prepositions, Frame.prepositions(matching, x, y), 1e-9);
  }
}
