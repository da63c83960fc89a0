package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearsay.text.Span;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

  private static Statement read(String sentence) {
    return new StatementReader().read(sentence, new Span(0, sentence.length()), null);
  }

  private static String negated(String sentence) {
    StringJoiner negated = new StringJoiner(" ");
    for (Word word : read(sentence).words()) {
      if (word.isNegated()) {
        negated.add(word.form());
      }
    }
    return negated.toString();
  }

  /** A sentence, and its words that are negated, in order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was not damaged.|damaged",
        "I don't like that word.|like word",
        "We wouldn't use that song.|use song",
        "They never reached that stage.|reached stage",
        "They never knew that the dam leaked.|knew",
        "The council gave no details of how the files vanished.|details",
        "He did not know what the party wanted.|know",
        "The tax would not be cut and argued costs had grown.|cut",
        "The town has yet to recover and bank worries persist.|recover",
        "He did not sell; he bought.|sell",
        "The firm stopped offering overseas savings accounts to clients.|offering overseas savings accounts",
        "The bank vowed to stop making new car loans.|making new car loans",
        "He failed to pay the fine quickly.|pay fine",
        "They were let go without having been paid.|paid",
        "The plane didn't land.|land",
        "He can't swim.|swim",
        "It cannot be repaired.|repaired",
        "Nobody was hurt in the crash.|hurt crash",
        "No one was hurt.|hurt",
        "No ferries sailed.|ferries sailed",
        "Police found no survivors.|survivors",
        "Nothing was stolen.|stolen",
        "It is NOT safe.|safe",
        "It went to the F.B.I. Nothing was stolen.|stolen",
        "Minister Says Bridge Not Safe|safe",
        "None of the crew survived.|crew survived",
        "Hardly anyone survived.|survived",
        "Not all passengers survived.|passengers survived",
        "The town is no longer held by rebels.|held rebels",
        "She has yet to sign.|sign",
        "He left without paying the bill.|paying bill",
        "The accord was signed without the consent of the rebels.|consent rebels",
        "There was no evidence of arson.|evidence arson",
        "The bus did not stop.|stop",
        "He decided not to sell the farm.|sell farm",
        "Neither the driver nor the guard was hurt.|driver guard hurt",
        "The driver was neither killed nor injured.|killed injured",
        "He was not killed and wounded.|killed wounded",
        "A guard, and no policeman, fired the shot.|policeman",
        "Not one of the directors was in favour.|directors favour",
        "Not a drop fell.|drop fell",
        "Not a single house was spared.|house spared",
        "Neither of the pilots survived.|pilots survived",
        "It cannot be repaired before May.|repaired",
        "They have still to sign.|sign",
        "The bill is still to pass.|pass",
        "The cause remains to be found.|found",
        "The council has not decided.|decided",
        "The port is still not open.|open",
        "No decision has been made on closing.|decision made closing",
        // Verbs that negate what they govern.
        "He failed to pay the fine.|pay fine",
        "The team failed in a bid to free him.|free",
        "He refused to sign the treaty.|sign treaty",
        "The minister stopped short of blaming the army.|blaming army",
        "She was unable to walk.|walk",
        "He declined, through a lawyer, to sign.|sign",
        "He declined at a meeting in Vesk to sign.|sign",
        "Holt declined comment.|comment",
        "The bank prevented the sons of the former owner from landing.|landing",
        // What a verb that is negated undoes is not denied.
        "The firm did not cancel the trip.|cancel",
        "The council did nothing to discourage the strike.|discourage",
        // What was so, where something was not.
        "The quarrel has not eased since the end of the siege.|eased",
        "Vesk has not seen such a flood since 1950.|seen",
        "There were no suspects in the shooting.|suspects",
        "The pump works without having to replace the valve.|replace valve",
        "The fare isnt paid.|paid",
        "Guards prevented the crew from landing.|landing",
        "The court ruled out closing the port.|closing port",
        "The firm avoided paying tax.|paying tax",
        "The council decided against selling the hall.|selling hall",
        "The ferry declined to dock.|dock",
        "The ferry declined on Tuesday to dock.|dock",
        // The scope ends with the clause, or at a purpose.
        "Police did not say that he was hurt.|say",
        "He did not resign because the court ruled.|resign",
        "They did not close the road to save money.|close road",
        "They do not plan to close the road.|plan close road",
        "The minister was not hurt but resigned.|hurt",
        "The minister, who was not hurt, resigned.|hurt",
        "They did not, police said, resign.|resign",
        "The fire did not kill anyone and the plant reopened.|kill",
        "She did not fall and was unhurt.|fall",
      })
  void negates(String sentence, String negated) {
    assertEquals(negated, negated(sentence));
  }

  /** Nothing is negated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge was damaged.",
        "That was not all: by May he owned a mill.",
        "It was a no-change verdict.",
        "They sell a no-frills model.",
        "It happened outside of his house.",
        "They had to go without food.",
        "Their album Generation Nothing came out in May.",
        "They sang I Am Not Sorry in the square.",
        "Not only the minister resigned.",
        "No doubt the minister resigned.",
        "No more than 40 people died.",
        "No fewer than 40 people died.",
        "He did not fail to pay.",
        "The firm did not fail to pay the fine.",
        "The bill passed in May.",
        "He remains a member.",
        "He is still a member.",
        "The ship sailed without incident.",
        "It was not unusual.",
        "He barely escaped the fire.",
        "Train No. 5 was late.",
        "The council voted no.",
        "He denied taking bribes.",
        "The court did not rule out closing the port.",
        "Voters rejected the plan.",
        "The trip was cancelled.",
        "The bridge failed.",
        "He refused.",
        "He was never without guards.",
        "Whether or not he came is open.",
      })
  void leavesAlone(String sentence) {
    assertEquals("", negated(sentence));
  }

  @Test
  void twoNegatorsCancelOut() {
    Statement statement = read("He never refused to sign.");
    assertEquals(-1, statement.words().get(statement.words().size() - 1).negation());
  }

  @Test
  void countsTheWordsBehindTheNegator() {
    Statement statement = read("No ferries sailed.");
    assertEquals(1, statement.words().get(1).negation());
    assertEquals(2, statement.words().get(2).negation());
    assertEquals(Word.Kind.NEGATOR, statement.words().get(0).kind());
  }

  @Test
  void hostileSentencesAreRead() {
    for (String hostile : Hostile.SENTENCES) {
      for (Word word : read(hostile).words()) {
        assertEquals(word.negation() > 0, word.isNegated());
      }
    }
  }
}
