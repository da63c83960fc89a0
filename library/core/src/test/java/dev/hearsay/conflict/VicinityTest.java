package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VicinityTest {

  /** Two texts, a run of words of each, and how much is the same around them, of 11. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The dam near Tarn broke on Monday. | 3 | 4 | The dam near Lund broke on Monday.  | 3 | 4 | 11
          The dam near Tarn broke on Monday. | 3 | 4 | The dam near Lund gave way.         | 3 | 4 | 5.5
          The dam near Tarn broke on Monday. | 3 | 4 | A wall at Lund broke on Monday.     | 3 | 4 | 5.5
          The dam near Tarn broke on Monday. | 3 | 4 | A wall near Lund gave way.          | 3 | 4 | 3
          The dam near Tarn broke on Monday. | 3 | 4 | The dam near Lund did not break.    | 3 | 4 | 5.5
          The quay was not open in May.      | 4 | 5 | The quay was open in May.           | 3 | 4 | 11
          The dam of Ana Lund broke.         | 3 | 5 | The dam of Brandt broke.            | 3 | 4 | 11
          They found 12 boats.               | 3 | 4 | They found 14 boats.                | 3 | 4 | 11
          Rain fell.                         | 0 | 1 | Snow came down.                     | 0 | 1 | 6.5
          """)
  void wordsAround(String a, int p, int afterP, String b, int q, int afterQ, double same) {
    Passage one = Given.passage(a);
    Passage other = Given.passage(b);
    double alike = same / 11;
    assertEquals(alike, Vicinity.alike(one, p, afterP, other, q, afterQ), 1e-9);
    assertEquals(alike, Vicinity.alike(other, q, afterQ, one, p, afterP), 1e-9);
  }
}
