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
        "The harbour plan, backed by the union, was kept, Lund said.|lund NEUTRAL",
        "The tenants, represented by the Lorne Law Centre, said rents doubled.|tenant NEUTRAL",
        "The minister, elected in 2010, said he would go.|minister NEUTRAL",
        "Mayor Anna Lund, in a speech delivered in Lorne, said rents fell."
            + "|mayor anna lund NEUTRAL",
        "Anna Lund, a spokeswoman for the Tolmark-based bank, told reporters it was sold."
            + "|anna lund spokeswoman tolmark base bank NEUTRAL",
        "The minister who met the king said he was ill.|minister NEUTRAL",
        "The nurse who has never left Lorne said the ward was full.|nurse NEUTRAL",
        "Port officials – including the harbour master – have confirmed the leak."
            + "|port official CONFIRM",
        "The new quays - which the ministry said were cheap - flooded.|ministry NEUTRAL",
        "The quays, which officials say were cheap, flooded.|official NEUTRAL",
        "The fine was set by the port watchdog, which said fish had died.|port watchdog NEUTRAL",
        "She said the navy indicated that the wreck was found.|navy NEUTRAL",
        "The wreck was raised three weeks after the company announced a tender."
            + "|company NEUTRAL",
        "Shares jumped before the Trade Office announced its review.|trade office NEUTRAL",
        "The toll was lower than the ministry said.|ministry NEUTRAL",
        "A statement after the match said two fans were held.|statement NEUTRAL",
        "Kelly has repeatedly denied the theft.|kelly DENY",
        "Billy Reilly said the gate was shut.|billy reilly NEUTRAL",
        "Sally Reilly, a farmer, said the well was dry.|sally reilly farmer NEUTRAL",
        "The video could not be verified by the Lorne Gazette.|lorne gazette DOUBT",
        "The toll could not be immediately confirmed by the agency.|agency DOUBT",
        "The death has not been independently verified by the ministry.|ministry DOUBT",
        "The agency was unable to independently verify the toll.|agency DOUBT",
        "The bank would not sell and Lund said it was sound.|lund NEUTRAL",
        "Sales fell and the company said it would close shops.|company NEUTRAL",
        "The plant closed and Brandt said the town was lost.|brandt NEUTRAL",
        "Shares rose in Lorne and Brandt said the worst was over.|brandt NEUTRAL",
        "The firm lost money and has said it may close.|firm NEUTRAL",
        "The letter said Brandt \"asserts his innocence\" in court.|letter NEUTRAL; brandt CLAIM",
        "The bank, which owns the port, said net income fell by half.|bank NEUTRAL",
        "The owners sued the port, saying the pilots lied.|owner NEUTRAL",
        "Wages must rise, Lund said, reiterating that the cost was small.|lund NEUTRAL",
        "\"It sank,\" Lund told the Gazette, claiming he saw it.|lund NEUTRAL; lund CLAIM",
        "A Swiss banking source said the sale was off.|swiss bank source NEUTRAL",
        "The port will stay open, its chief operating officer said."
            + "|chief operate officer NEUTRAL",
        "One leading broker said shares were cheap.|lead broker NEUTRAL",
        "The line was shut, the paper reported, citing two officials."
            + "|paper NEUTRAL; official NEUTRAL",
        "The company added that the shops were old.|company NEUTRAL",
        "The government further stated that visas were void.|government NEUTRAL",
        "The port listened to claims by the union.|union CLAIM",
        "Brandt added: \"We lost.\"|brandt NEUTRAL",
        "The shops were old, added Anna Lund.|anna lund NEUTRAL",
        "The company added it would sell the shops.|company NEUTRAL",
        "Last month Velora said it would sell the shops.|velora NEUTRAL",
        "Earlier this week chief Anna Lund said the shops were old.|chief anna lund NEUTRAL",
        "The firm did not return a call seeking comment.|firm DOUBT",
        "The firm didn't respond to questions.|firm DOUBT",
        "The firm couldn't be reached for comment.|firm DOUBT",
        "Lund posted: \"The gate is shut.\"|lund NEUTRAL",
        "Lund posted on Twitter that the gate was shut.|lund NEUTRAL",
        "The mayor expressed regret for the delay.|mayor ADMIT",
        "The mayor expressed hope that the road would open.|mayor NEUTRAL",
        "The judge reasoned that the lease was void.|judge NEUTRAL",
        "The road is unsafe, the mayor warns.|mayor NEUTRAL",
        "Officials fear that the dam will burst.|official NEUTRAL",
        "The union claims the fund is empty.|union CLAIM",
        "Brandt and Lund claim the vote was rigged.|brandt lund CLAIM",
        "Analysts on average forecast 57 cents.|analyst NEUTRAL",
        "The lease is void, says a letter signed by forty owners.|letter NEUTRAL",
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
        "He drew up the pension question.",
        "Locals fled in the northern Marlow state, where rain fell.",
        "Turkeys were shipped to the United States.",
        "She edited The Lorne Report.",
        "The Islamic State group held the town.",
        "The firm ignored a call seeking comment.",
        "The mayor faces a re-election challenge, but few know his rival.",
        "Brandt was tried on a fraud charge.",
        "Nothing was new in today's jobs report.",
        "It publishes growth and inflation forecasts.",
        "Buyers of the ship looked at the estimated value of its cargo.",
        "The judge asked both sides for additional written materials this week.",
        "Shops shed 500 more jobs than previously reported.",
        "The gap was narrower than expected.",
        "The bank was hurt by debt write-downs.",
        "A court hearing on the request is scheduled.",
        "The banks are to report by the middle of next week.",
        "He was held on suspicion of the first reported theft.",
        "He wrote a \"model\" state law.",
        "Saying President Lund, he smiled, was wrong.",
        "The bank is selling shops, citing high costs.",
        "The economy added 97,000 jobs.",
        "The chain added 200 stores.",
        "The striker added two goals.",
        "He may go but should not apologise.",
        "He was jailed for alleged fraud.",
        "There were 500 confirmed cases in Lorne and 12 new reported deaths.",
        "All the cases confirmed are from Tolmark.",
        "As of noon, forecasts show a weak front.",
        "The rise beat recent forecasts, recent estimates and old fears.",
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
