package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementReaderTest {

  private static String words(String text) {
    StringJoiner statements = new StringJoiner(" / ");
    for (Statement statement : new StatementReader().read(text, null)) {
      StringJoiner words = new StringJoiner(" ");
      statement.words().forEach(word -> words.add(word.form()));
      statements.add(words.toString());
    }
    return statements.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PORT ELLERY, March 4 (Meridian News Agency) - Two men drowned.|two men drowned",
        "ADDLESTEAD, 3 March 2026 (Kestrel Valley Courier) — The poplars fell.|the poplars fell",
        "STENWICK - By then the count had grown.|by then the count had grown",
        "Lorne (APS) - Two men drowned.|two men drowned",
        "CAPE SUND, Nov. 5 (SN) -- The satellite was lost.|the satellite was lost",
        "LORNE, Nov 24 (APS) - \"We won,\" Lund said.|we won lund said",
        "UPDATE 2-Ferry sinks off Lorne|ferry sinks off lorne",
        "WATCH: Ferry sinks|ferry sinks",
        "FILE PHOTO: The ferry leaves Lorne.|the ferry leaves lorne",
        "By Ole Brandt and Anna Lund|``",
        "(Reporting by Ole Brandt; editing by Anna Lund)|``",
        "By Ole Brandt the river is called deep.|by ole brandt the river is called deep",
        "FERRY SINKS - NINE DEAD|ferry sinks nine dead",
        "The U.S. - a member - voted.|the u.s. a member voted",
        "Two-thirds of the crew - all young - died.|two thirds of the crew all young died",
        "Live music was banned.|live music was banned",
      })
  void dropsWhatStatesNothing(String text, String words) {
    assertEquals(words, words(text));
  }

  @Test
  void aQuotationThatClosesWithItsSentenceGoesOnInNone() {
    String text = "\"It is over. The ferry is lost.\" Lund wept. The owner said he would resign.";
    List<Statement> statements = new StatementReader().read(text, null);
    assertEquals(List.of(1, 1, 0, 0), statements.stream().map(s -> s.quotes().size()).toList());
  }

  @Test
  void theSpanBeginsBehindTheDateline() {
    String text = "LORNE, May 3 (APS) - Two men drowned.";
    Statement statement = new StatementReader().read(text, null).get(0);
    assertEquals("Two men drowned.", statement.span().of(text));
  }

  @Test
  void aBylineOnALineOfItsOwnIsDropped() {
    assertEquals("two men drowned", words("By Ole Brandt\nTwo men drowned."));
  }

  /** A sentence and its verbs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The court approved the plan.|approved",
        "The ferry sank off Lorne.|sank",
        "The minister will resign.|resign",
        "The ferry did not sink.|sink",
        "He has never signed the treaty.|signed",
        "They want to resign.|want resign",
        "Storm kills 12|kills",
        "Court rejects the plea|rejects",
        "The injured man was taken to hospital.|taken",
        "Four injured passengers walked home.|walked",
        "The building burned.|burned",
        "She left without paying.|left paying",
      })
  void guessesVerbs(String sentence, String verbs) {
    StringJoiner found = new StringJoiner(" ");
    Span span = new Span(0, sentence.length());
    for (Word word : new StatementReader().read(sentence, span, null).words()) {
      if (word.verb()) {
        found.add(word.form());
      }
    }
    assertEquals(verbs, found.toString());
  }

  @Test
  void aPhraseIsOneLexeme() {
    List<Word> words =
        new StatementReader().read("He was shot dead in Lorne.", null).get(0).words();
    assertEquals("shoot dead", words.get(2).lemma());
    assertTrue(words.get(2).lexeme() >= 0);
    assertEquals(Word.Kind.FUNCTION, words.get(3).kind());
  }

  @Test
  void hostileTextsAreRead() {
    List<String> texts = new ArrayList<>(Hostile.SENTENCES);
    texts.addAll(Hostile.cuts());
    for (String text : texts) {
      for (Statement statement : new StatementReader().read(text, null)) {
        assertTrue(statement.span().end() <= text.length(), text);
      }
    }
  }

  /** Words of two sentences, and how they stand to one another where they stand. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He was injured.|injured|He was killed.|killed|SCALE",
        "12 were injured.|injured|12 were killed.|killed|SCALE",
        "Prices rose in May.|rose|Prices fell in May.|fell|REVERSAL",
        "Prices rose by 5 percent.|rose|Prices fell by 5 percent.|fell|REVERSAL",
        "The euro rose against the dollar.|rose|The euro fell against the dollar.|fell|REVERSAL",
        "He paid the fine.|paid|He failed to pay the fine.|pay|SAME",
        "The council decided.|decided|The council has not decided.|decided|SAME",
        "The form was signed.|signed|They refused to sign the form.|sign|SAME",
        "He was jailed.|jailed|He was freed.|freed|ANTONYM",
        "They let her go on Friday.|go|The siege is ending.|ending|NONE",
        "The strike will go on.|go|The strike is ending.|ending|REVERSAL",
      })
  void phrasesLeaveVerbsAlone(
      String a, String form, String b, String other, Lexicon.Relation relation) {
    assertEquals(relation, Lexicon.relation(word(a, form).lexeme(), word(b, other).lexeme()));
    assertEquals(Word.Kind.CONTENT, word(a, form).kind());
    assertEquals(Word.Kind.CONTENT, word(b, other).kind());
  }

  @Test
  void wordsOfAPhraseThatAnArticlePartsMeanThemselvesAsWell() {
    String text = "Two sailors lost their lives.";
    assertEquals(
        Lexicon.Relation.SAME,
        Lexicon.relation(word(text, "lost").lexeme(), word("He was killed.", "killed").lexeme()));
    assertEquals("lose", word(text, "lost").lemma());
    assertEquals(Word.Kind.CONTENT, word(text, "lives").kind());
  }

  @Test
  void phrasesLeaveNegatorsAlone() {
    assertTrue(word("He failed to pay.", "pay").isNegated());
    assertFalse(word("He did not fail to pay.", "pay").isNegated());
    assertEquals(Word.Kind.NEGATOR, word("The council has not decided.", "not").kind());
    assertEquals(Word.Kind.CONTENT, word("No deal was reached.", "deal").kind());
    assertTrue(word("No deal was reached.", "deal").isNegated());
  }

  private static Word word(String text, String form) {
    List<Statement> read = new StatementReader().read(text, null);
    for (Word word : read.get(0).words()) {
      if (word.form().equals(form)) {
        return word;
      }
    }
    throw new AssertionError(form);
  }
}
