package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LemmaTest {

  /** A lemma, and forms that must meet in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kill kills killed killing killings",
        "close closes closed closing",
        "bus buses",
        "pass passes passed passing",
        "use uses used using",
        "stop stops stopped stopping",
        "vote votes voted voting",
        "party parties",
        "die dies died dying",
        "try tries tried trying",
        "play plays played playing",
        "injure injures injured injuring",
        "arrest arrests arrested arresting",
        "visit visits visited visiting",
        "edit edits edited editing",
        "create creates created creating",
        "treat treats treated treating",
        "complete completes completed completing",
        "invite invites invited inviting",
        "unite unites uniting",
        "change changes changed changing",
        "hang hangs hung hanging",
        "charge charges charged charging",
        "rule rules ruled ruling",
        "fail fails failed failing",
        "travel travels travelled travelling traveled",
        "control controls controlled controlling",
        "install installs installed installing",
        "refer refers referred referring",
        "offer offers offered offering",
        "ignore ignores ignored ignoring",
        "monitor monitors monitored monitoring",
        "fire fires fired firing",
        "repair repairs repaired repairing",
        "force forces forced forcing",
        "seize seizes seized seizing",
        "handle handles handled handling",
        "decide decides decided deciding",
        "raid raids raided raiding",
        "add adds added adding",
        "develop develops developed developing",
        "escape escapes escaped escaping",
        "open opens opened opening",
        "define defines defined defining",
        "postpone postpones postponed postponing",
        "mention mentions mentioned mentioning",
        "promote promotes promoted promoting",
        "execute executes executed executing",
        "evacuate evacuates evacuated evacuating",
        "persuade persuades persuaded persuading",
        "continue continues continued continuing",
        "agree agrees agreed agreeing",
        "free frees freed freeing",
        "exceed exceeds exceeded exceeding",
        "quote quotes quoted quoting",
        "acquire acquires acquired acquiring",
        "move moves moved moving",
        "watch watches watched watching",
        "fix fixes fixed fixing",
        "go goes went gone going",
        "be is are was were been being am",
        "have has had having",
        "make makes made making",
        "shoot shoots shot shooting shootings",
        "person people",
        "man men",
        "woman women",
        "child children",
        "foot feet",
        "crisis crises",
        "wolf wolves",
        "house houses housed housing",
        "cause causes caused causing",
        "virus viruses",
        "hero heroes",
        "price prices priced pricing",
        "building buildings",
        "need needs needed needing",
        "king kings",
        "thing things",
        "wedding weddings",
        "news",
        "species",
        "politics",
        "big bigger biggest",
        "large larger largest",
        "heavy heavier heaviest",
        "good better best",
        "officer officers",
        "water waters",
        "united",
        "red",
        "bed beds",
        "sing sings sang sung singing",
        "this",
        "gas",
        "boss bosses"
      })
  void formsMeet(String forms) {
    String[] words = forms.split(" ", -1);
    for (String word : words) {
      assertEquals(words[0], Lemma.of(word), word);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "s", "ed", "ing", "es", "ies", "red", "ring", "ssed", "12", "été", "'s"})
  void oddWordsKeepALemma(String word) {
    String lemma = Lemma.of(word);
    assertEquals(lemma, Lemma.of(lemma));
  }
}
