package dev.hearsay.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To be merged into the table of SentencesTest. */
class MoreSentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The answer was no.|Officials left.",
        "He said no.|The vote was held.",
        "See No. 4 and Nos. 7 and 8.|Both are old.",
        "The novel by J.K. Rowling sold out.|So did the film.",
        "They chose Plan B.|The council agreed.",
        "The letter to J. A. Smith was lost.|It was found.",
        "At 9 a.m. Monday the court sat.|It rose at 5 p.m.|The judge left.",
        "They closed Main St.|The road is old.",
        "It rose by 6 ft.|The wall fell.",
        "M.\u00A0Dupont est là.|Oui.",
        "He met\u00A0Mr. Brown.|Then he left.",
        "He met\tMr. Brown.|Then he left.",
        "هل أُغلق الجسر؟|نعم.",
        "پل بند ہے۔|کشتی نہیں چلی۔",
        "Կամուրջը փակ է։|Նավ չկա։",
        "ድልድዩ ተዘግቷል።|ጀልባ የለም።",
      })
  void cutsTextAtTheBars(String marked) {
    String text = marked.replace("|", " ");
    List<String> expected = Arrays.asList(marked.split("\\|", -1));
    assertEquals(expected, Sentences.of(text).stream().map(span -> span.of(text)).toList());
  }
}
