package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.text.Span;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingTest {

  private static List<Attribution> attributions(String sentence) {
    return new StatementReader()
        .read(sentence, new Span(0, sentence.length()), null)
        .attributions();
  }

  private static String told(String sentence) {
    StringJoiner told = new StringJoiner("; ");
    for (Attribution attribution : attributions(sentence)) {
      told.add(attribution.name() + " " + attribution.stance());
    }
    return told.toString();
  }

  /** A sentence, and who says it how. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Police said on Monday that the ferry sank.|police NEUTRAL",
        "The ferry sank, said Ole Brandt, a farmer.|ole brandt farmer NEUTRAL",
        "The ferry sank, Ole Brandt said on Tuesday.|ole brandt NEUTRAL",
        "\"It sank,\" said coalition leader Veit Arnim, reading from a sheet."
            + "|coalition leader veit arnim NEUTRAL",
        "According to the port's harbour master, two men drowned.|port harbour master NEUTRAL",
        "Two men drowned, according to police.|police NEUTRAL",
        "Anna Lund told reporters that nobody was hurt.|anna lund NEUTRAL",
        "Anna Lund told the hearing that nobody was hurt.|anna lund NEUTRAL",
        "Brandt's lawyer argued before the judges that he was innocent.|brandt lawyer CLAIM",
        "The court heard that the driver was drunk.|court NEUTRAL",
        "The inquest was told the brakes had failed.|inquest NEUTRAL",
        "Organisers put the number at 4,000.|organiser NEUTRAL",
        "Their association puts the acreage affected at 1,700.|association NEUTRAL",
        "Minister: bridge is safe|minister NEUTRAL",
        "Bridge is safe: minister|minister NEUTRAL",
        "Brandt: \"We won\"|brandt NEUTRAL",
        "Ole Brandt, a farmer, said the field was dry.|ole brandt farmer NEUTRAL",
        "Mele Tauf, 38, said the sea rose.|mele tauf NEUTRAL",
        "The minister, who visited on Monday, denied the claims.|minister DENY",
        "The actor denied taking bribes.|actor DENY",
        "The actor flatly denied that he took bribes.|actor DENY",
        "Police in Tolmark confirmed the arrest.|police CONFIRM",
        "In Lorne police said two men were held.|police NEUTRAL",
        "Holt Corp. ( HLT.N ) said Tuesday it had not decided.|holt corp NEUTRAL",
        "In a statement the ministry said it regretted the delay.|ministry NEUTRAL",
        "On Monday police said the road was open.|police NEUTRAL",
        "A spokesman for the army claimed that ten rebels died.|spokesman army CLAIM",
        "A report published on Monday said the bridge was unsafe.|report NEUTRAL",
        "Police investigating the fire said it was arson.|police NEUTRAL",
        "The minister visited Lorne on Monday and said the dam would hold.|minister NEUTRAL",
        "The mayor opened the bridge on Monday, saying it was safe.|mayor NEUTRAL",
        "The union accused the port of hiding the report.|union ACCUSE",
        "The port was accused of fraud by the union.|union ACCUSE",
        "\"I will never come back,\" the actor said.|actor NEUTRAL",
        "The treasurer has not confirmed the figures.|treasurer DOUBT",
        "The ministry rejected claims that it knew.|ministry DENY",
        "Claims by the union that pay fell were false.|union CLAIM",
        "The president was quoted as saying the war was over.|president NEUTRAL",
        "Halvor Dahl (PAS) said the vote was rigged.|halvor dahl NEUTRAL",
        "The company admitted on Tuesday that data was lost.|company ADMIT",
        "Brandt pleaded not guilty to theft.|brandt DENY",
        "The coach questioned whether the goal was fair.|coach DOUBT",
        "It will take five years, the army's chief engineer said.|army chief engineer NEUTRAL",
        "The deputy broke the rules, the ethics panel of parliament found on Tuesday."
            + "|ethic panel parliament NEUTRAL",
        "The ministry announced on Monday a plan to drain the lake.|ministry NEUTRAL",
        "Police and prosecutors said they found no weapon.|police prosecutor NEUTRAL",
        "Reports say the cost is falling.|report NEUTRAL",
      })
  void findsWhoSpeaks(String sentence, String told) {
    assertEquals(told, told(sentence));
  }

  /** Nobody is named who says it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"The alarm went,\" she said, \"and the square was gone.\"",
        "Voters rejected the plan.",
        "The man accused of theft was freed.",
        "The plan announced on Monday would cost millions.",
        "Storm Hessa: 3 dead",
        "The boat sank on Tuesday.",
        "He read the report of the third conversation, which made it more likely.",
        "A blast, reported at noon, broke windows.",
        "The price of the claim rose.",
      })
  void namesNobody(String sentence) {
    assertEquals("", told(sentence));
  }

  @Test
  void spansAreThoseOfTheText() {
    String sentence = "The ferry sank, said Ole Brandt, a farmer.";
    Attribution attribution = attributions(sentence).get(0);
    Span speaker = attribution.speaker();
    Span cue = attribution.cue();
    assertEquals("Ole Brandt, a farmer", sentence.substring(speaker.start(), speaker.end()));
    assertEquals("said", sentence.substring(cue.start(), cue.end()));
  }

  @Test
  void hostileSentencesAreRead() {
    for (String hostile : Hostile.SENTENCES) {
      assertTrue(attributions(hostile).size() <= hostile.length());
    }
  }
}
