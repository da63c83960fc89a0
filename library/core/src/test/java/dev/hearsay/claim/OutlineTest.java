package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.hearsay.claim.Outline.Keyword;
import dev.hearsay.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {

  private static final StatementReader READER = new StatementReader();
  private static final Instant PUBLISHED = Instant.parse("2026-03-04T12:00:00Z");

  private static List<Keyword> keywords(String sentence) {
    return READER.outline(sentence, null).get(0).keywords();
  }

  /** A sentence and its keywords, by their lemmas. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The dam above Lorne burst.|dam above lorne burst",
        "Twelve of the 14 sailors were rescued on Tuesday, 3 March.|sailor rescue",
        "LORNE, March 4 (APS) - Two men drowned.|man drown",
        "It was he who had been there.|``",
        "By Ole Brandt|``",
        "$5.3, 12%|``",
      })
  void whatTellsWhatItIsAbout(String sentence, String lemmas) {
    assertEquals(
        lemmas, keywords(sentence).stream().map(Keyword::lemma).collect(Collectors.joining(" ")));
  }

  @Test
  void wordsOfOneSenseAreOne() {
    int killed = keywords("The blast killed the guard.").get(1).sense();
    assertEquals(killed, keywords("The guard died in it.").get(1).sense());
    assertNotEquals(killed, keywords("The guard was injured.").get(1).sense());
    assertNotEquals(Lexicon.UNKNOWN, killed);
  }

  @Test
  void aPhraseIsOneKeyword() {
    List<Keyword> keywords = keywords("The guard was shot dead in Lorne.");
    assertEquals(List.of("guard", "shot", "lorne"), keywords.stream().map(Keyword::form).toList());
  }

  static Stream<String> texts() {
    return Stream.concat(
        Hostile.SENTENCES.stream(),
        Stream.of(
            "",
            "By Ole Brandt\n\nLORNE, May 3 (APS) - \"It is over. The ferry is lost.\" Lund wept.",
            "Lund said: \"Ferries wait. The quay is shut.\n\nSo go home.\" Nobody did.",
            "The farmers' union 'will not pay'. It's late. “We know,” said Lund. „Nein“, so he.",
            "``We won,'' Lund said. The 5'10\" keeper -- a member -- did n't."));
  }

  /** Whatever is told before a sentence is read is so when it is read. */
  @ParameterizedTest
  @MethodSource("texts")
  void tellsWhatReadingWillFind(String text) {
    List<Statement> read = new ArrayList<>();
    for (Outline outline : READER.outline(text, PUBLISHED)) {
      int words = outline.words();
      boolean quoting = outline.isQuoting();
      Span span = outline.span();
      outline.keywords();
      Statement statement = outline.read();
      assertEquals(statement, outline.read());
      assertEquals(statement.words().size(), words);
      assertEquals(!statement.quotes().isEmpty(), quoting);
      assertEquals(statement.span(), span);
      if (words > 0) {
        read.add(statement);
      }
    }
    assertEquals(read, READER.read(text, PUBLISHED));
  }
}
