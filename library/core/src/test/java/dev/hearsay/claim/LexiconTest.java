package dev.hearsay.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.text.Span;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static final Set<Relation> OPPOSITES =
      EnumSet.of(Relation.ANTONYM, Relation.REVERSAL, Relation.PARTIAL);

  /** The lexeme of a word or phrase as a text has it; it must be known. */
  private static int lexeme(String phrase) {
    Sentence tokens = new Sentence(TokenReader.read(phrase, new Span(0, phrase.length())));
    Phrases.Found<Integer> found = Lexicon.at(tokens, 0);
    return found == null || found.end() < tokens.size() ? Lexicon.UNKNOWN : found.first();
  }

  private static Relation relation(String a, String b) {
    Relation relation = Lexicon.relation(lexeme(a), lexeme(b));
    assertEquals(relation, Lexicon.relation(lexeme(b), lexeme(a)), "the other way round");
    return relation;
  }

  /** Articles and possessives between the words of a phrase are passed over. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "lost their lives/died",
        "lose their lives/killed",
        "made an arrest/make arrest",
        "broke the ceasefire/break ceasefire"
      })
  void phrasesAreKnownWithTheirArticles(String a, String b) {
    assertEquals(Relation.SAME, relation(a, b));
  }

  @Test
  void anArticleIsNoPartOfAPhraseAtItsEnds() {
    String text = "die the";
    Sentence tokens = new Sentence(TokenReader.read(text, new Span(0, text.length())));
    Phrases.Found<Integer> found = Lexicon.at(tokens, 0);
    assertEquals(1, found == null ? 0 : found.end());
    assertEquals(Lexicon.UNKNOWN, lexeme("lost their the lives"));
  }

  /** Reversals of the news: said of the same thing, one of them is wrong. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "impose/lift",
        "remain/leave",
        "stay/leave",
        "resume/halt",
        "resume/suspend",
        "approve/reject",
        "approve/turn down",
        "back/oppose",
        "backed/against",
        "support/oppose",
        "switch on/switch off",
        "turn on/turn off",
        "deny/admit",
        "deny/confirm",
        "guilty/acquitted",
        "convict/acquit",
        "guilty/innocent",
        "guilty/cleared",
        "higher/lower",
        "gain/loss",
        "profit/loss",
        "survive/die",
        "survive/killed",
        "kept/scrapped",
        "keep/scrap",
        "keep/abolish",
        "extended/cut short",
        "extend/shorten",
        "won/lost",
        "win/lose",
        "victory/defeat",
        "opened/closed",
        "open/shut",
        "alive/dead",
        "accept/turn down",
        "accept/refuse",
        "accept/reject",
        "arrive/depart",
        "arrested/on the run",
        "arrested/at large",
        "arrest/release",
        "jailed/freed",
        "unanimous/split",
        "majority/minority",
        "first/last",
        "rise/fall",
        "increase/decrease",
        "raise/cut",
        "raise/lower",
        "hire/fire",
        "appoint/dismiss",
        "appoint/sack",
        "resign/stay on",
        "marry/divorce",
        "agree/disagree",
        "agree/refuse",
        "deal/no deal",
        "allow/ban",
        "permit/forbid",
        "legal/illegal",
        "lawful/unlawful",
        "safe/unsafe",
        "safe/dangerous",
        "success/failure",
        "succeed/fail",
        "pass/fail",
        "present/absent",
        "full/empty",
        "begin/end",
        "start/finish",
        "go ahead/cancelled",
        "go ahead/postponed",
        "held/cancelled",
        "upheld/overturned",
        "uphold/overturn",
        "uphold/quash",
        "ratify/reject",
        "advance/retreat",
        "attack/defend",
        "buy/sell",
        "import/export",
        "lend/borrow",
        "hot/cold",
        "wet/dry",
        "strengthen/weaken",
        "improve/worsen",
        "better/worse",
        "expand/shrink",
        "expel/readmit",
        "expel/admit",
        "build/demolish",
        "build/destroy",
        "reopen/close",
        "conscious/unconscious",
        "married/single",
        "male/female",
        "man/woman",
        "north/south",
        "east/west",
        "northern/southern",
        "true/false",
        "genuine/fake",
        "public/private",
        "temporary/permanent",
        "voluntary/compulsory",
        "optional/mandatory",
        "deliberate/accidental",
        "natural causes/murder",
        "suicide/murder",
        "friendly/hostile",
        "ally/enemy",
        "war/peace",
        "surplus/deficit",
        "solvent/bankrupt",
        "healthy/ill",
        "positive/negative",
        "ahead of schedule/behind schedule",
        "on time/late",
        "crewed/uncrewed",
        "manned/unmanned",
        "armed/unarmed",
        "missing/found",
        "trapped/rescued",
        "drowned/rescued",
        "sank/stayed afloat",
        "new/old",
        "young/old",
        "boy/girl",
        "son/daughter",
        "increase/steady",
        "unchanged/raised",
        "delay/bring forward",
        "ceasefire/fighting",
        "withdraw/deploy",
        "join/leave",
        "join/quit",
        "elected/defeated",
        "re-elected/ousted",
        "reinstated/sacked",
        "suspended/reinstated",
        "banned/allowed",
        "vaccinated/unvaccinated",
        "infected/uninfected",
        "cause/prevent",
        "praise/criticise",
        "welcome/condemn",
        "profitable/loss-making",
        "wholesale/retail",
        "lead/trail",
        "ahead/behind",
        "inside/outside",
        "indoors/outdoors",
        "upstream/downstream",
        "offshore/onshore",
        "home/abroad",
        "domestic/foreign",
        "local/foreign",
        "empty/crowded",
        "sold out/half empty",
        "spared/destroyed",
        "intact/damaged",
        "reveal/conceal",
        "remember/forget",
        "solved/unsolved",
        "identified/unidentified",
        "legalise/ban",
        "nationalise/privatise",
        "merge/split",
        "lock/unlock",
        "freeze/unfreeze",
        "enter/leave",
        "land/take off",
        "sober/drunk",
        "awake/asleep",
        "paid/unpaid",
        "insured/uninsured",
      })
  void opposites(String a, String b) {
    Relation relation = relation(a, b);
    assertTrue(OPPOSITES.contains(relation), relation.name());
  }

  /** Words that have nothing to do with one another, or too much in too many ways. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "go/come",
        "end/way",
        "put/take",
        "fall/take",
        "work/rest",
        "find/lose",
        "fire/flood",
        "strike/attack",
        "head/leave",
        "hold/fall",
        "run/stop",
        "leave/right",
        "march/walk",
        "strike/call off",
        "age/young",
        "drink/sober",
        "bend/straight",
        "miss/find",
        "good/lead",
        "take/leave",
        "get/lose",
        "make/buy",
        "go/stay",
        "put/remove",
        "way/end",
        "pay/save",
        "day/year",
        "report/deny",
        "time/place",
        "look/hide",
        "give/keep",
        "case/house",
        "party/minister",
      })
  void strangers(String a, String b) {
    assertEquals(Relation.NONE, relation(a, b));
  }

  /** Two words, and what may be said of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "early/late/ANTONYM REVERSAL PARTIAL SCALE",
        "injured/unhurt/ANTONYM REVERSAL PARTIAL SCALE",
        "injured/dead/NONE SCALE",
        "unhurt/dead/ANTONYM REVERSAL PARTIAL SCALE",
        "lost/found/NONE ANTONYM REVERSAL PARTIAL",
        "all/none/ANTONYM REVERSAL PARTIAL SCALE",
        "all/some/SCALE",
        "most/few/ANTONYM REVERSAL PARTIAL SCALE",
        "always/never/ANTONYM REVERSAL PARTIAL SCALE",
        "minor/serious/ANTONYM REVERSAL PARTIAL SCALE",
        "kill/die/SAME",
        "dead/killed/SAME",
        "arrest/detain/SAME",
        "buy/purchase/SAME",
        "jail/imprison/SAME",
        "gun/pistol/INCLUDES",
        "pistol/rifle/CATEGORY LOOSE",
        "car/lorry/CATEGORY",
        "dog/cat/CATEGORY LOOSE",
        "flood/landslide/LOOSE",
        "tuesday/friday/CATEGORY",
        "france/germany/PLACE",
        "paris/france/INCLUDES",
        "french/france/SAME",
        "kremlin/russia/INCLUDES SAME",
        "paris/london/PLACE",
        "german/french/LOOSE",
        "red/blue/LOOSE",
        "report/say/NONE SAME",
        "minister/mayor/CATEGORY LOOSE NONE",
        "police/army/NONE CATEGORY LOOSE PARTIAL",
        "state/country/LOOSE",
        "day/night/ANTONYM REVERSAL PARTIAL NONE CATEGORY LOOSE",
        "house/home/SAME INCLUDES NONE",
        "bank/company/INCLUDES NONE",
        "captain/skipper/SAME",
        "postpone/cancel/NONE SAME LOOSE",
        "left/right/ANTONYM REVERSAL PARTIAL NONE",
        "town/country/NONE LOOSE CATEGORY INCLUDES",
        "set/rise/NONE ANTONYM REVERSAL PARTIAL",
        "move/remain/ANTONYM REVERSAL PARTIAL NONE",
        "show/hide/ANTONYM REVERSAL PARTIAL NONE",
        "part/whole/NONE ANTONYM REVERSAL PARTIAL",
        "week/month/NONE CATEGORY LOOSE SCALE",
        "hand/head/NONE CATEGORY LOOSE",
        "south/west/ANTONYM REVERSAL PARTIAL CATEGORY",
      })
  void relations(String a, String b, String any) {
    Relation relation = relation(a, b);
    assertTrue(Set.of(any.split(" ", -1)).contains(relation.name()), relation.name());
  }

  @Test
  void aWordSaysTheSameAsItself() {
    int lexeme = lexeme("bridge");
    assertEquals(Relation.SAME, Lexicon.relation(lexeme, lexeme));
    assertEquals(Relation.NONE, Lexicon.relation(Lexicon.UNKNOWN, lexeme));
    assertEquals(Relation.NONE, Lexicon.relation(Lexicon.UNKNOWN, Lexicon.UNKNOWN));
  }

  @Test
  void sensesAreEqualForThoseThatSayTheSame() {
    assertEquals(Lexicon.sense(lexeme("jail")), Lexicon.sense(lexeme("imprison")));
    assertEquals(Lexicon.UNKNOWN, Lexicon.sense(Lexicon.UNKNOWN));
  }

  @Test
  void wordsAreFoundByName() {
    assertEquals(Relation.PLACE, Lexicon.relation("paris", "london"));
    assertEquals(Relation.NONE, Lexicon.relation("xyzzy", "london"));
  }
}
