package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.text.Span;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {

  private static String clauses(String sentence) {
    StringJoiner clauses = new StringJoiner(" ");
    int last = 0;
    Span span = new Span(0, sentence.length());
    for (Word word : new StatementReader().read(sentence, span, null).words()) {
      if (word.clause() != last) {
        clauses.add("/");
        last = word.clause();
      }
      clauses.add(word.form());
    }
    return clauses.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sank because the pump failed.|the ferry sank / because the pump failed",
        "He was hurt and the driver was held.|he was hurt / and the driver was held",
        "He fell and was held.|he fell / and was held",
        "Four people were killed, wounded and held.|four people were killed wounded and held",
        "He sold bread, milk and eggs.|he sold bread milk and eggs",
        "Men and women were paid.|men and women were paid",
        "The man that shot him fled.|the man / that shot him fled",
        "He was seen as a friend.|he was seen as a friend",
        "The house burned as the crew was asleep.|the house burned / as the crew was asleep",
        "Lund lost; Brandt won.|lund lost / brandt won",
        "He did not like that song.|he did not like that song",
        "He did not say that it rained.|he did not say / that it rained",
        "He urged that she leave.|he urged / that she leave",
        "He knew that it rained.|he knew / that it rained",
        "Shops closed and bank worries persist.|shops closed / and bank worries persist",
        "Lorne, the capital, was shelled.|lorne / the capital / was shelled",
      })
  void partsClauses(String sentence, String clauses) {
    assertEquals(clauses, clauses(sentence));
  }

  /** The first and the last word belong to one clause, which another interrupts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister, who was not hurt, resigned.",
        "Lorne, the capital, was shelled.",
        "The road, police said, was open.",
        "Brandt, 46, was fined.",
        "The road (a new one) was closed.",
        "The road - the only one - was closed.",
        "The road — the only one — was closed.",
        "The road ― the only one ― was closed.",
        "The road -- the only one -- was closed.",
        "The road--the only one--was closed.",
        "The road --- the only one --- was closed.",
      })
  void resumesTheClause(String sentence) {
    Statement statement =
        new StatementReader().read(sentence, new Span(0, sentence.length()), null);
    int last = statement.words().size() - 1;
    assertEquals(statement.words().get(0).clause(), statement.words().get(last).clause());
    assertEquals(1, statement.words().stream().mapToInt(Word::clause).max().orElse(0));
  }

  @Test
  void numbersFromZero() {
    assertEquals(0, new StatementReader().read("He fell.", null).get(0).words().get(0).clause());
  }
}
