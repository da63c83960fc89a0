package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.Word;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where two passages clash, and what speaks for and against each clash. */
final class Evidence {

  private static final List<Rule> RULES =
      List.of(
          new NumericRule(),
          new TemporalRule(),
          new NegationRule(),
          new OppositeRule(),
          new RoleRule(),
          new QuoteRule(),
          new AttributionRule(),
          new UnanimityRule());

  /** Rules for what nothing speaks against but that it stands in one slot. */
  private static final List<Rule> SLOT_RULES = List.of(new SubstitutionRule(), new ClassRule());

  /** The names of the features of a clash. */
  static final List<String> FEATURES;

  /** Those of a clash that a model of stories weighs as well, by their places. */
  private static final List<Integer> OF_STORIES;

  /** The names of the features of a clash of two sentences of a story: most of these, and more. */
  static final List<String> STORY_FEATURES;

  static {
    Features features = ofNothing();
    FEATURES = List.copyOf(features.names());
    OF_STORIES = List.copyOf(features.ofStories());
    STORY_FEATURES =
        Stream.concat(
                OF_STORIES.stream().map(FEATURES::get),
                inStory(false, Setting.UNKNOWN).names().stream())
            .toList();
  }

  /** Words by which a quotation is a sentence: "I told lies", not "huge mistake". */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "i", "we", "he", "she", "they", "it", "there", "you", "am", "is", "are", "was", "were",
          "have", "has", "had", "will", "would");

  /** Clashes of a pair that are weighed; past that those that fit best. News has fewer. */
  private static final int MOST = 64;

  /** With less, by weight, in common, words that exclude one another tell of other things. */
  private static final double ALIKE = 0.2;

  /** From here on, by weight, two sentences have nearly the same words. */
  private static final double REFILLED = 0.75;

  /** What two sentences share by weight that need no name to be of one thing. */
  private static final double NAMED = 6;

  /** Characters of a title with the spaces around it. */
  private static final int TITLE = 8;

  private final Matching matching;
  private final Guards guards;
  private final Context contextA;
  private final Context contextB;
  private final List<Clash> plain = new ArrayList<>();
  private @Nullable List<Clash> clashes;

  /** For one thread. */
  Evidence(Passage a, Context contextA, Passage b, Context contextB, Lexemes lexemes) {
    this.contextA = contextA;
    this.contextB = contextB;
    this.matching = new Matching(a, b, lexemes);
    this.guards = new Guards(matching, contextA, contextB);
    RULES.forEach(rule -> rule.find(matching, plain::add));
  }

  Passage a() {
    return matching.a();
  }

  Passage b() {
    return matching.b();
  }

  /** Whether both name somebody or something, speakers left out. */
  boolean sharesName() {
    return matching.sharesName();
  }

  /** Where they clash, those left out that {@link #clashes} finds by the slot alone. */
  List<Clash> plain() {
    return plain;
  }

  /** Whether each of the two names somebody in a slot where the other does not. */
  boolean mayExchangeNames() {
    return SubstitutionRule.mayExchangeNames(matching);
  }

  /** All clashes, in no particular order. */
  List<Clash> clashes() {
    List<Clash> found = clashes;
    if (found == null) {
      found = new ArrayList<>(plain);
      for (Rule rule : SLOT_RULES) {
        rule.find(matching, found::add);
      }
      if (found.size() > MOST) {
        found.sort(Comparator.comparingDouble((Clash clash) -> -clash.fit()));
        found.subList(MOST, found.size()).clear();
      }
      clashes = found;
    }
    return found;
  }

  /** What there is to say where nothing clashes: that numbers told in two ways can be one. */
  Verdict agreeing(String textA, String textB) {
    for (NumericRule.Pair pair : matching.numbers()) {
      Quantity q = pair.a().value();
      Quantity r = pair.b().value();
      if (q.low() != r.low() || q.high() != r.high()) {
        String one = Reason.quoted(q.span().of(textA));
        String other = Reason.quoted(r.span().of(textB));
        String reason = one + " and " + other + " can be one number";
        return Verdict.compatible(Kind.NUMERIC, q.span(), r.span(), reason);
      }
    }
    return Verdict.none();
  }

  /** The clashes of two given texts that may be a contradiction. */
  List<Clash> candidates() {
    boolean alike = Math.min(known(true), known(false)) >= ALIKE;
    return clashes().stream()
        .filter(clash -> alike || !isOfOtherSlot(clash))
        .filter(clash -> !haveOtherParts(clash) && !guards.areOfOtherMatters(clash))
        .toList();
  }

  /** Whether two names, little around them the same, stand behind other prepositions. */
  private boolean haveOtherParts(Clash clash) {
    boolean names = clash.sort() == Clash.Sort.NAMES || clash.sort() == Clash.Sort.PLACE;
    return names
        && clash.near() < Gate.ONE_SLOT
        && Frame.haveOtherPrepositions(matching, clash.placeA(), clash.placeB());
  }

  /** Whether words by themselves exclude one another and nothing around them is the same. */
  private static boolean isOfOtherSlot(Clash clash) {
    return switch (clash.sort()) {
      case ANTONYM, REVERSAL, PARTIAL, LOOSE, SCALE, CATEGORY, PLACE -> Guards.isOfOtherSlot(clash);
      default -> false;
    };
  }

  Set<Guard> fired(Clash clash) {
    return guards.fired(clash);
  }

  /**
   * Whether two names stand before one that both texts have: "GOP Rep. Orme", "Texas Rep. Orme".
   */
  private boolean isAttribute(Clash clash) {
    if (clash.sort() != Clash.Sort.NAMES) {
      return false;
    }
    int i = nameBehind(matching.a(), clash.a());
    int j = nameBehind(matching.b(), clash.b());
    return i >= 0 && j >= 0 && matching.ofA(i) == j;
  }

  /** The first name close behind a span, by its term, or -1. */
  private static int nameBehind(Passage passage, Span span) {
    for (int t = 0; t < passage.terms().size(); t++) {
      Word word = passage.terms().get(t).word();
      boolean behind = word.start() >= span.end() && word.start() - span.end() <= TITLE;
      if (behind && word.kind() == Word.Kind.NAME) {
        return t;
      }
    }
    return -1;
  }

  /**
   * Whether both name what they speak of. Shares, amounts of money and what is denied can be of
   * anything: that they are of one thing is not said by what is counted. What is denied needs no
   * name if two articles have enough else in common.
   */
  private boolean isNamed(Clash clash, boolean sameArticle) {
    boolean amount = clash.sort() == Clash.Sort.NUMBERS && isOfAnything(matching.a(), clash.a());
    boolean denied = clash.sort() == Clash.Sort.NEGATED;
    boolean told = denied && !sameArticle && anchor() >= NAMED && isOnVerbs(clash);
    return !(amount || denied) || told || sharesName();
  }

  private boolean isOnVerbs(Clash clash) {
    return matching.a().word(clash.placeA()).verb() && matching.b().word(clash.placeB()).verb();
  }

  /** Whether a number is a share or an amount of money. */
  static boolean isOfAnything(Passage passage, Span number) {
    Quantity quantity = passage.quantity(number);
    return quantity != null
        && (quantity.kind() == Quantity.Kind.MONEY || quantity.kind() == Quantity.Kind.SHARE);
  }

  /** Whether nearly the same words have several other numbers: those of another day or hour. */
  private boolean isRefilled(Clash clash) {
    return clash.sort() == Clash.Sort.NUMBERS
        && matching.numbers().stream().filter(Evidence::haveOtherValues).count() > 1
        && known(true) >= REFILLED
        && known(false) >= REFILLED;
  }

  private static boolean haveOtherValues(NumericRule.Pair pair) {
    return pair.a().value().value() != pair.b().value().value();
  }

  /** How much of what a passage says the other has in so many words, in 0..1. */
  private double known(boolean first) {
    List<Term> terms = matching.passage(first).terms();
    double all = 0;
    double known = 0;
    for (int t = 0; t < terms.size(); t++) {
      all += terms.get(t).weight();
      known += matching.knows(first, t) ? terms.get(t).weight() : 0;
    }
    return all == 0 ? 0 : known / all;
  }

  /** Whether two names stand by numbers that differ: two of whom something like it is told. */
  private boolean isOfOther(Clash clash) {
    return clash.sort() == Clash.Sort.NAMES
        && matching.numbers().stream().anyMatch(pair -> !pair.agrees());
  }

  /** Whether two sentences that are found near each other may be about one thing. */
  boolean isOfOneThing(Clash clash, boolean sameArticle) {
    return isNamed(clash, sameArticle)
        && !isAttribute(clash)
        && !isOfOther(clash)
        && !isRefilled(clash)
        && !guards.nameOthers(clash);
  }

  /** Whether both quotations are sentences by themselves: somebody says more than one in a talk. */
  boolean areTwoRemarks(Clash clash) {
    return clash.sort() == Clash.Sort.QUOTED
        && isSentence(matching.a(), clash.a())
        && isSentence(matching.b(), clash.b());
  }

  private static boolean isSentence(Passage passage, Span quote) {
    return passage.words().stream()
        .anyMatch(word -> word.isIn(quote) && OF_SENTENCES.contains(word.form()));
  }

  /** Whether both sides are words of somebody, who may speak as he likes. */
  boolean isQuoted(Clash clash) {
    return !clash.isOfRemark()
        && isQuoted(matching.a(), clash.placeA())
        && isQuoted(matching.b(), clash.placeB());
  }

  private static boolean isQuoted(Passage passage, int place) {
    return place < passage.words().size() && passage.words().get(place).quote() >= 0;
  }

  /** What both texts have in so many words, by weight. */
  double anchor() {
    return matching.anchor();
  }

  /** What a model weighs of a clash. */
  Features features(Clash clash) {
    return features(clash, fired(clash));
  }

  /** What a model weighs of a clash of which it is known what guards fire. */
  Features features(Clash clash, Set<Guard> fired) {
    return new FeatureReader(matching, clashes(), contextA, contextB).of(clash, fired);
  }

  /** What a model weighs of a clash of two sentences of a story, from what it is by itself. */
  double[] storyFeatures(double[] features, boolean sameArticle, Setting setting) {
    return DoubleStream.concat(
            OF_STORIES.stream().mapToDouble(place -> features[place]),
            Arrays.stream(inStory(sameArticle, setting).values()))
        .toArray();
  }

  private static Features inStory(boolean sameArticle, Setting setting) {
    Features features = new Features();
    features.add("same.article", sameArticle ? 1 : 0);
    setting.addTo(features);
    return features;
  }

  /** The features of a clash that there is not: any clash has the same. */
  private static Features ofNothing() {
    Lexemes lexemes = new Lexemes(StaticEncoder.builtIn(), new DocumentFrequencies());
    Word word =
        new Word(
            0,
            0,
            "",
            "",
            Lexicon.UNKNOWN,
            Word.Kind.FUNCTION,
            false,
            false,
            0,
            0,
            Word.Mood.FACT,
            -1);
    Span nowhere = new Span(0, 0);
    Statement statement =
        new Statement(nowhere, List.of(word), List.of(), List.of(), List.of(), List.of());
    Passage passage = new Passage(List.of(statement), lexemes);
    Clash clash =
        new Clash(Kind.NUMERIC, Clash.Sort.NUMBERS, nowhere, nowhere, 0, 0, 0, 0, 0, 0, true);
    return new Evidence(passage, Context.UNKNOWN, passage, Context.UNKNOWN, lexemes)
        .features(clash);
  }
}
