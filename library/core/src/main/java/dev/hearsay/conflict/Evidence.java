package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Clash.Sort;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Where two passages clash, and what speaks for and against each clash. */
final class Evidence {

  private static final List<Rule> RULES =
      List.of(
          new NumericRule(),
          new TemporalRule(),
          new NegationRule(),
          new OppositeRule(),
          new SubstitutionRule(),
          new ClassRule(),
          new RoleRule(),
          new QuoteRule(),
          new AttributionRule());

  /** The names of the features. */
  static final List<String> FEATURES = List.copyOf(names());

  /** Words that are close by. */
  private static final int CLOSE = 5;

  /** From here on the slot of a clash is the same for sure, by near and wide together. */
  private static final double SURE = 0.9;

  private static final int MOST_STRANGERS = 5;
  private static final int MOST_CONTRASTS = 3;

  /** Clashes of a pair that are weighed; past that those that fit best. News has fewer. */
  private static final int MOST = 64;

  private final Matching matching;
  private final double anchor;
  private final Guards guards;
  private final List<Clash> clashes = new ArrayList<>();

  Evidence(Passage a, Context contextA, Passage b, Context contextB, Lexemes lexemes) {
    this.matching = new Matching(a, b, lexemes);
    this.anchor = anchor(matching);
    this.guards = new Guards(matching, contextA, contextB);
    for (Rule rule : RULES) {
      rule.find(matching, clashes::add);
    }
    if (clashes.size() > MOST) {
      clashes.sort(Comparator.comparingDouble((Clash clash) -> -clash.fit()));
      clashes.subList(MOST, clashes.size()).clear();
    }
  }

  Passage a() {
    return matching.a();
  }

  Passage b() {
    return matching.b();
  }

  List<Clash> clashes() {
    return clashes;
  }

  Set<Guard> fired(Clash clash) {
    return guards.fired(clash);
  }

  /** Whether both sides are words of somebody, who may speak as he likes. */
  boolean isQuoted(Clash clash) {
    return clash.kind() != Kind.QUOTE
        && clash.kind() != Kind.ATTRIBUTION
        && isQuoted(matching.a(), clash.placeA())
        && isQuoted(matching.b(), clash.placeB());
  }

  private static boolean isQuoted(Passage passage, int place) {
    return place < passage.words().size() && passage.words().get(place).quote() >= 0;
  }

  /** What both texts have in so many words, by weight. */
  double anchor() {
    return anchor;
  }

  private static double anchor(Matching matching) {
    double anchor = 0;
    for (int i = 0; i < matching.a().terms().size(); i++) {
      int j = matching.ofA(i);
      if (j >= 0 && matching.alike(i, j) >= Matching.KNOWN) {
        anchor += matching.a().terms().get(i).weight();
      }
    }
    return anchor;
  }

  /** What a model weighs of a clash. */
  Features features(Clash clash) {
    return features(clash, fired(clash));
  }

  /** What a model weighs of a clash of which it is known what guards fire. */
  Features features(Clash clash, Set<Guard> fired) {
    Features features = new Features();
    for (Sort sort : Sort.values()) {
      features.add("sort." + sort, sort == clash.sort() ? 1 : 0);
    }
    features.add("near", clash.near());
    features.add("wide", clash.wide());
    features.add("strength", clash.strength());
    features.add("gap", clash.gap());
    features.add("real", clash.real() ? 1 : 0);
    Cover a = cover(true, clash.placeA(), clash.a());
    Cover b = cover(false, clash.placeB(), clash.b());
    features.both("cover", a.all, b.all);
    features.both("names", a.names, b.names);
    features.both("strange", a.strangers, b.strangers);
    int contrasts = matching.contrasts(clash.placeA(), clash.placeB(), CLOSE);
    features.add("contrasts", Math.min(MOST_CONTRASTS, contrasts));
    features.add("others.names", otherNames(clash));
    for (Guard guard : Guard.values()) {
      features.add("guard." + guard, fired.contains(guard) ? 1 : 0);
    }
    return features;
  }

  /**
   * How much of a statement the other text has, the clash itself left out.
   *
   * @param all the covered share of its terms, by weight, in 0..1
   * @param names the covered share of its names, in 0..1
   * @param strangers names that the other text does not have
   */
  private record Cover(double all, double names, double strangers) {}

  private Cover cover(boolean first, int place, Span clash) {
    Passage passage = matching.passage(first);
    int statement = passage.statement(place);
    double covered = 0;
    double all = 0;
    double names = 0;
    double coveredNames = 0;
    for (int t = 0; t < passage.terms().size(); t++) {
      Term term = passage.terms().get(t);
      if (term.word().isIn(clash) || passage.statement(term.place()) != statement) {
        continue;
      }
      double cover = matching.cover(first, t);
      covered += term.weight() * (cover < Matching.COUNTERPART ? 0 : cover);
      all += term.weight();
      if (term.word().kind() == Word.Kind.NAME) {
        names++;
        coveredNames += matching.knows(first, t) ? 1 : 0;
      }
    }
    return new Cover(
        all == 0 ? 0.5 : covered / all,
        names == 0 ? 0.5 : coveredNames / names,
        Math.min(MOST_STRANGERS, names - coveredNames));
  }

  /** How many other names stand in each other's place: with many it is another event. */
  private double otherNames(Clash clash) {
    int names = 0;
    for (Clash other : clashes) {
      boolean name = other.sort() == Sort.NAMES || other.sort() == Sort.PLACE;
      names += name && !other.equals(clash) && other.near() + other.wide() > SURE ? 1 : 0;
    }
    return names;
  }

  /** The features are the same for any clash: here of one that there is not. */
  private static List<String> names() {
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
    Clash clash = new Clash(Kind.NUMERIC, Sort.NUMBERS, nowhere, nowhere, 0, 0, 0, 0, 0, 0, true);
    return new Evidence(passage, Context.UNKNOWN, passage, Context.UNKNOWN, lexemes)
        .features(clash)
        .names();
  }
}
