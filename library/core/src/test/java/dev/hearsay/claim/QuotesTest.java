package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {

  private static String quoted(String text) {
    StringJoiner quoted = new StringJoiner("] [", "[", "]").setEmptyValue("");
    for (Statement statement : new StatementReader().read(text, null)) {
      for (Quote quote : statement.quotes()) {
        quoted.add(quote.span().of(text) + (quote.open() ? "..." : ""));
      }
    }
    return quoted.toString();
  }

  /** A text and what its quotation holds that was put in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"We sold [the grain] in May,\" said Lund.|[the grain]",
        "\"We sold it (the grain) in May,\" said Lund.|(the grain)",
        "\"We sold [the grain] (in May),\" said Lund.|[the grain]+(in May)",
        "\"[W]e sold it,\" said Lund.|``",
        "\"We sold [the grain,\" said Lund.|``",
        "\"We sold the grain),\" said Lund.|``",
        "\"We sold the grain\" [in May], said Lund.|``",
      })
  void bracketsAreTheEditors(String text, String inserted) {
    Quote quote = new StatementReader().read(text, null).get(0).quotes().get(0);
    assertEquals(
        inserted, String.join("+", quote.inserted().stream().map(span -> span.of(text)).toList()));
  }

  /** A text and what it quotes; open quotations end with dots. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"It is over,\" said Lund.|[It is over,]",
        "“It is over,” said Lund, “and we won.”|[It is over,] [and we won.]",
        "‘It is over,’ said Lund.|[It is over,]",
        "Lund said: ``It is over,'' and left.|[It is over,]",
        "\"It is over,'' said Lund in the square.|[It is over,]",
        "\"It is over,' said Lund in the square.|[It is over,]",
        "'It is over,' said Lund.|[It is over,]",
        "'It isn't over,' said Lund.|[It isn't over,]",
        "He said: \"We will not stop|[We will not stop...]",
        "we will win,\" Lund said.|[we will win,...]",
        "The 'worst' storm hit the 'Petrel' hard.|[worst] [Petrel]",
        "Lund called it \"a 'grave' mistake\" on Friday.|[a 'grave' mistake]",
        "“He said “no” to us,” Lund said.|[He said “no” to us,]",
        "'The farmers' fields are lost,' said Lund.|[The farmers' fields are lost,]",
        "He said 'the miners' and left.|[the miners]",
        "Lund said the «vote» was won.|[vote]",
        "Minister: 'We are ready'|[We are ready]",
        "She read \"Cold Harbour Lane\" and \"The Dam\".|[Cold Harbour Lane] [The Dam]",
        "Lund said it was “a lie|[a lie...]",
        "Lund (\"the fox\") won.|[the fox]",
      })
  void findsWhatIsQuoted(String text, String quoted) {
    assertEquals(quoted, quoted(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The farmers' fields and the boats' owners suffered.",
        "Lund's fans don't like the boys' songs.",
        "A 5\" pipe burst.",
        "\"\" he said.",
        "It's the '90s again.",
        "Fans of rock 'n' roll came.",
      })
  void apostrophesAreNoQuotations(String text) {
    assertEquals("", quoted(text));
  }

  @Test
  void quotationsGoOnThroughSentences() {
    assertEquals(
        "[We came home...] [We saw it burn...] [We wept...]",
        quoted("Lund said: \"We came home. We saw it burn. We wept.\"")
            .replace(".", "")
            .replace("We wept]", "We wept...]")
            .replace("home]", "home...]")
            .replace("burn]", "burn...]"));
  }

  @Test
  void aMarkSetAgainInANewParagraphOpensTheRestOfAQuotation() {
    assertEquals(
        "[We are a bad team....] [I trust the players....]",
        quoted("\"We are a bad team.\n\"I trust the players."));
    assertEquals(
        "[We lost....] [I trust them,...]", quoted("“We lost.\n“I trust them,” Lund said."));
    assertEquals(
        "[We lost....] [I trust them,...] [and the coach.]",
        quoted("He said: \"We lost.\n\"I trust them,\" he said, \"and the coach.\""));
  }

  @Test
  void quotationsEndWithTheParagraph() {
    assertEquals("[It is over....]", quoted("“It is over.\n\nThe road is shut."));
  }

  @Test
  void hostileTextsAreRead() {
    for (String hostile : Hostile.SENTENCES) {
      for (Statement statement : new StatementReader().read(hostile, null)) {
        for (Quote quote : statement.quotes()) {
          assertTrue(quote.span().end() <= hostile.length());
        }
      }
    }
    assertEquals(List.of(), new StatementReader().read("", null));
  }
}
