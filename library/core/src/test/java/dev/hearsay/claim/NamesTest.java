package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.text.Span;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  /** A sentence and the words of it that are parts of names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Rose Lund met the chief of the harbour police, Orme, in Port Ellery.|rose lund orme port ellery",
        "Investigators said Lund had left.|lund",
        "Striker Yannick Obaro scored.|yannick obaro",
        "Brandt's lawyer spoke.|brandt",
        "J. R. Smith met A. Brandt at noon.|j r smith a brandt",
        "Abu al-Masri and Jan van der Berg sailed.|abu al masri jan van der berg",
        "He sailed from Saint-Martin to Port-au-Prince.|saint martin port au prince",
        "Lund Says Bridge To Close After Storm Hessa|lund hessa",
        "STORM HESSA KILLS NINE IN LORNE|hessa lorne",
        "Storm kills nine in Lorne|lorne",
        "The U.S. and the EU signed.|u.s. eu",
        "UN says nine died|un",
        "North Korea and New Zealand signed.|north korea new zealand",
        "South Korea Fires Missile Near Border|south korea",
        "New rules and north winds came.|''",
        "US troops told us that the WHO and the man who fled IS were in it.|us who is",
        "US Says Bridge To Close After Hessa Hits US Base|us hessa us",
        "THE US SAYS NO TO US DEAL|''",
        "I saw Will Smith and O'Brien.|will smith o'brien",
        "McDonald was fined.|mcdonald",
        "\"Grange lied,\" he said.|grange",
        "The al-Nour mosque burned.|al nour",
        "Bridge closed after fire|''",
        "No bread was left.|''",
        "City officials left early.|''",
        "Orme Foods Bought Lund Mills In Port Ellery.|orme foods bought lund mills port ellery",
        "General Motors met Mr. Lund.|general motors mr lund",
        "News Corp shares fell.|news corp",
        "House Speaker Nancy Lund left.|house speaker nancy lund",
        "Vice President Joseph Lund left.|vice president joseph lund",
        "Marks & Spencer closed a shop.|marks spencer",
        "The Bank of Lorne and the Department of the Interior agreed.|bank of lorne department of the interior",
        "Bank of Lorne shares fell.|bank of lorne",
        "The house of the mayor burned.|''",
        "Management and jubilant fans left.|''",
        "Jubilant fans sang.|''",
      })
  void findsNames(String sentence, String names) {
    StringJoiner found = new StringJoiner(" ");
    Span span = new Span(0, sentence.length());
    for (Word word : new StatementReader().read(sentence, span, null).words()) {
      if (word.kind() == Word.Kind.NAME) {
        found.add(word.form());
      }
    }
    assertEquals(names.equals("''") ? "" : names, found.toString());
  }
}
