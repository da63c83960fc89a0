package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Span;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodsTest {

  private static Statement read(String sentence) {
    return new StatementReader().read(sentence, new Span(0, sentence.length()), null);
  }

  /** The moods of content words and names, in order, those told as facts left out. */
  private static String moods(String sentence) {
    StringJoiner moods = new StringJoiner(" ");
    for (Word word : read(sentence).words()) {
      if (word.mood() != Word.Mood.FACT && word.isTelling()) {
        moods.add(word.form() + ":" + word.mood());
      }
    }
    return moods.toString();
  }

  /** A sentence, a word of it, and how real that is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The bridge may have been damaged.|damaged|POSSIBLE",
        "Ferries will resume on Monday.|resume|FUTURE",
        "The minister said it would close the bridge.|close|FUTURE",
        "If it rains, the match will move indoors.|move|CONDITIONAL",
        "If it rains, the match will move indoors.|rains|CONDITIONAL",
        "If it rains, the match will move, the minister said.|minister|FACT",
        "The town would flood if the dam broke.|flood|CONDITIONAL",
        "Unless pay rises, drivers will strike.|strike|CONDITIONAL",
        "He must pay if convicted.|convicted|CONDITIONAL",
        "The minister asked if the dam was safe.|safe|POSSIBLE",
        "It is unclear whether the pilot survived.|survived|POSSIBLE",
        "The bank was expected to raise rates but kept them.|raise|FUTURE",
        "The bank was expected to raise rates but kept them.|kept|FACT",
        "Four people were reportedly killed.|killed|UNCONFIRMED",
        "The alleged thief was freed on Monday.|thief|UNCONFIRMED",
        "The alleged thief was freed on Monday.|freed|FACT",
        "Rumours that the actor died spread quickly.|died|UNCONFIRMED",
        "Unconfirmed reports said 12 had died.|died|UNCONFIRMED",
        "He denied taking bribes.|bribes|DENIED",
        "The minister denied that the dam was unsafe.|unsafe|DENIED",
        "The minister denied that the dam was unsafe.|denied|FACT",
        "Brandt was denied bail.|denied|FACT",
        "The board agreed on Monday to sell the ship.|sell|FUTURE",
        "The board agreed Monday to sell the ship.|ship|FUTURE",
        "The board met on Monday to sell the ship.|ship|FACT",
        "The minister did not deny that the dam was unsafe.|unsafe|FACT",
        "Reports that one of the four was dead were untrue.|dead|DENIED",
        "The ministry rejected claims that it had known.|known|DENIED",
        "There is no evidence that the fire was arson.|arson|DENIED",
        "Voters rejected the plan on Sunday.|plan|FACT",
        "Officials plan to close the school.|close|FUTURE",
        "The plan was approved on Monday.|approved|FACT",
        "The planned closure was approved on Monday.|closure|FUTURE",
        "The planned closure was approved on Monday.|approved|FACT",
        "Army engineers are to bridge the brook.|bridge|FUTURE",
        "Ferries to resume on Monday|resume|FUTURE",
        "Minister to resign|resign|FUTURE",
        "He could not be reached.|reached|FACT",
        "The dam could burst.|burst|POSSIBLE",
        "Police believe that the man drowned.|drowned|POSSIBLE",
        "The man tried to escape.|escape|FUTURE",
        "The treaty was signed and will take effect in June.|signed|FACT",
        "The driver, who may lose his licence, was unhurt.|unhurt|FACT",
        "The driver, who may lose his licence, was unhurt.|licence|POSSIBLE",
        "The airport was closed due to the storm.|storm|FACT",
        "The hearing is due to begin on Friday.|begin|FUTURE",
        "A suspected arsonist was held.|held|FACT",
        "Two people were believed to have drowned.|drowned|POSSIBLE",
        "They agreed to sell the ship, which sank in May.|sank|FACT",
        "A false alarm emptied the hall.|emptied|FACT",
        "The court has yet to rule.|rule|PENDING",
        "The deal is yet to be signed.|signed|PENDING",
        "They have still to sign.|sign|PENDING",
        "The cause remains to be found.|found|PENDING",
        "The port has not yet closed.|closed|PENDING",
        "The court has not ruled yet.|ruled|PENDING",
        "No arrests have been made so far.|arrests|PENDING",
        "No decision yet on closing the port.|closing|PENDING",
        "The port is still not open.|open|PENDING",
        "The court has not ruled.|ruled|FACT",
        "The port is still open.|open|FACT",
        "The port is no longer open.|open|FACT",
        "The decision to close the mill was announced on Monday.|close|FUTURE",
        "The decision to close the mill was announced on Monday.|announced|FACT",
        "Three men accused of fraud were freed.|fraud|UNCONFIRMED",
        "Three men accused of fraud were freed.|freed|FACT",
        "The risk of frost closed the pass.|frost|POSSIBLE",
        "The risk of frost closed the pass.|closed|FACT",
        "Its plan to build a dam was criticised.|criticised|FACT",
        "The proposed merger comes after a bad year.|merger|FUTURE",
        "The proposed merger comes after a bad year.|comes|FACT",
        "A man caught trying to climb the fence is in hospital.|climb|FUTURE",
        "A man caught trying to climb the fence is in hospital.|hospital|FACT",
        "A clerk who tried to flee was arrested.|flee|FUTURE",
        "A clerk who tried to flee was arrested.|arrested|FACT",
        "The council plans to close the school opened in May.|opened|FACT",
        "The minister wants to see the road repaired.|repaired|FUTURE",
        "The change would mean the bank is broke.|broke|FUTURE",
        "The claim that the ship sank was dismissed.|sank|UNCONFIRMED",
        "The claim that the ship sank was dismissed.|dismissed|FACT",
        "She would have come to Belk had the road been safe, she said.|safe|CONDITIONAL",
        "She would have come to Belk, but the road had been closed.|closed|FACT",
        "The rule would be kept and argued costs had grown, they said.|grown|FACT",
        "The town has yet to recover and bank worries persist.|persist|FACT",
        "Workers demand higher pay.|pay|FUTURE",
        "They demand that he resign.|resign|FUTURE",
        "The court heard a request for bail on Monday in Lorne.|bail|FUTURE",
        "The court heard a request for bail on Monday in Lorne.|lorne|FACT",
        "The group calls for a ban.|ban|FUTURE",
        "A call for calm was broadcast.|broadcast|FACT",
        "The new school is to open in May.|open|FUTURE",
        "He would not leave even if they asked.|asked|CONDITIONAL",
        "Owners would be warned if any leak was found.|leak|CONDITIONAL",
        "She asked him if the shop was open.|open|POSSIBLE",
        "The board met to consider closing the mill.|mill|POSSIBLE",
        "A ban is being considered.|considered|POSSIBLE",
        "The song still won't be played.|played|FACT",
        "The song is still not played.|played|PENDING",
        "He could not confirm, deny or explain the leak.|leak|FACT",
        "He refused to confirm or deny the report.|report|FACT",
        "The union would have a small share.|share|FUTURE",
        "The union would have won the vote.|vote|CONDITIONAL",
        "He is bound to lose.|lose|FUTURE",
        "The court is due to issue a ruling in June.|ruling|FUTURE",
        "The delay was due to rain in the north.|rain|FACT",
        "The expected storm missed the coast.|storm|FUTURE",
        "The expected storm missed the coast.|missed|FACT",
        "The rumoured deal was signed.|deal|UNCONFIRMED",
        "The rumoured deal was signed.|signed|FACT",
        "Unconfirmed talk that the mayor fled spread.|fled|UNCONFIRMED",
        "The draft law was approved.|approved|FACT",
      })
  void tellsHowRealWordsAre(String sentence, String form, Word.Mood mood) {
    for (Word word : read(sentence).words()) {
      if (word.form().equals(form)) {
        assertEquals(mood, word.mood());
        return;
      }
    }
    throw new AssertionError(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The match is on 6 May in Lorne.",
        "May Lund resigned on Monday.",
        "Will Smith won the race.",
        "His will was read on Friday.",
        "Rescuers found the body on Friday.",
        "About 40 people often came.",
        "The tests found no sign of poison.",
        "He was found to be clean.",
        "They fail to pay.",
        "Sales were weaker than expected in June.",
        "The weaker-than-expected harvest hurt farmers.",
        "The bank cut rates as expected on Monday.",
        "Strong demand for copper lifted prices.",
        "Demand has not fallen.",
        "The firm ignored requests for comment.",
        "Its purpose is to inform voters.",
        "The aim of the talks was to end the war.",
        "What they want is to win.",
        "It's hard to show a cause.",
        "Changes to employment helped the town.",
        "Many consider themselves lucky.",
        "What is considered normal has changed.",
        "In that case the woman was fined.",
        "It was paid in cases where the owner had died.",
        "Dozens if not hundreds fled.",
        "Ships bound to Lorne were late.",
      })
  void tellsFacts(String sentence) {
    assertEquals("", moods(sentence));
  }

  @Test
  void hostileSentencesAreRead() {
    for (String hostile : Hostile.SENTENCES) {
      List<Word> words = read(hostile).words();
      assertTrue(words.size() <= StatementReader.LONGEST);
    }
  }
}
