package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Quantity.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantifierSpanTest {

  /** Of people, none of a set is a count of zero besides; both stand where the words stand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Neither man has been charged with any wrongdoing, the paper said. | Neither
          Neither of the men was charged with fraud, the paper said.        | Neither
          Not one of the men was charged with fraud, the paper said.        | Not one
          Not a single passenger was injured in the crash, police said.     | Not a single
          """)
  void noneIsZero(String text, String words) {
    List<Quantity> quantities = new StatementReader().read(text, null).get(0).quantities();
    List<Quantity> zero =
        quantities.stream().filter(q -> q.kind() == Kind.COUNT && q.high() == 0).toList();
    assertEquals(1, zero.size(), quantities::toString);
    assertEquals(words, zero.get(0).span().of(text));
    assertTrue(quantities.stream().anyMatch(q -> q.isQuantifier() && q.high() == 0));
  }
}
