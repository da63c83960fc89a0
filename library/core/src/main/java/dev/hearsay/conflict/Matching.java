package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The terms of two passages with their counterparts: those that say the same in the same place. */
final class Matching {

  /** From here on two terms can be counterparts. */
  static final double COUNTERPART = 0.45;

  /** From here on two terms are the same for sure. */
  static final double KNOWN = 0.8;

  private static final double SAME_LEMMA = 0.97;
  private static final double SAME_SENSE = 0.9;
  private static final double SAME_NAME = 0.85;
  private static final double SAME_ROOT = 0.8;
  private static final double INCLUDED = 0.75;
  private static final int ROOT = 5;

  /** From here on, by the words around it, a word is told of the same in both passages. */
  private static final double OWN = 0.3;

  /** How far to look at the terms around, in words. */
  private static final int WIDE = 8;

  private final Passage a;
  private final Passage b;
  private final double[][] alike;
  private final Relation[][] relations;
  private final int[] ofA;
  private final int[] ofB;
  private final double[] coverA;
  private final double[] coverB;
  private final double anchor;
  private final List<NumericRule.Pair> allNumbers;
  private final List<NumericRule.Pair> numbers;
  private final List<TemporalRule.Pair> allTimes;
  private final List<TemporalRule.Pair> times;
  private final List<Clash> quotations;

  Matching(Passage a, Passage b, Lexemes lexemes) {
    this.a = a;
    this.b = b;
    int n = a.terms().size();
    int m = b.terms().size();
    alike = new double[n][m];
    relations = new Relation[n][m];
    ofA = new int[n];
    ofB = new int[m];
    coverA = new double[n];
    coverB = new double[m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        measure(i, j, lexemes);
        coverA[i] = Math.max(coverA[i], alike[i][j]);
        coverB[j] = Math.max(coverB[j], alike[i][j]);
      }
    }
    match(n, m);
    anchor = ofSame();
    allNumbers = NumericRule.all(this);
    numbers = NumericRule.pairs(this, allNumbers);
    allTimes = TemporalRule.all(this);
    times = TemporalRule.pairs(allTimes);
    quotations = QuoteRule.pairs(this);
  }

  /** Numbers that may tell of one thing. */
  List<NumericRule.Pair> numbers() {
    return numbers;
  }

  /** Times that may be those of one thing. */
  List<TemporalRule.Pair> times() {
    return times;
  }

  /** All pairs of numbers that can be compared, each number with any other. */
  List<NumericRule.Pair> allNumbers() {
    return allNumbers;
  }

  /** All pairs of times that can be compared, each time with any other. */
  List<TemporalRule.Pair> allTimes() {
    return allTimes;
  }

  /** Quotations of one remark; those of the same words have no strength. */
  List<Clash> quotations() {
    return quotations;
  }

  private void measure(int i, int j, Lexemes lexemes) {
    Term x = a.terms().get(i);
    Term y = b.terms().get(j);
    Word v = x.word();
    Word w = y.word();
    if (v.lemma().equals(w.lemma())) {
      relations[i][j] = Relation.SAME;
      alike[i][j] = v.form().equals(w.form()) ? 1 : SAME_LEMMA;
      return;
    }
    Relation relation = relation(i, v, j, w);
    relations[i][j] = relation;
    alike[i][j] =
        switch (relation) {
          case SAME -> SAME_SENSE;
          case INCLUDES -> INCLUDED;
          case NONE -> otherwise(x, y, lexemes);
          default -> 0;
        };
  }

  /**
   * How two words stand to one another. Places have capitals: "split", "male" and "van" do not. Of
   * two names that begin with a place one may go on: "Jordan Lund" is not in Jordan.
   */
  private Relation relation(int i, Word v, int j, Word w) {
    Relation relation = Lexicon.relation(v.lexeme(), w.lexeme());
    if (relation != Relation.PLACE) {
      return relation;
    }
    boolean places = v.capital() && w.capital() && a.goesOn(i) == b.goesOn(j);
    return places ? relation : Relation.NONE;
  }

  private static double otherwise(Term x, Term y, Lexemes lexemes) {
    String v = x.word().lemma();
    String w = y.word().lemma();
    if (isKind(x.word(), y.word()) || isKind(y.word(), x.word())) {
      return INCLUDED;
    }
    if (x.isName() || y.isName()) {
      return names(v, w);
    }
    boolean root = sameRoot(v, w);
    double cosine = lexemes.cosine(x, y);
    return root && cosine > 0.2 ? Math.max(SAME_ROOT, cosine) : Math.max(0, cosine);
  }

  /** How alike two words are as names. */
  private static double names(String v, String w) {
    boolean same = v.length() == w.length() && Wording.plain(v).equals(Wording.plain(w));
    return same ? SAME_LEMMA : sameRoot(v, w) ? SAME_NAME : 0;
  }

  /** Whether two words may be one name. */
  static boolean mayBeOneName(Word v, Word w) {
    return v.lemma().equals(w.lemma())
        || Lexicon.relation(v.lexeme(), w.lexeme()) == Relation.SAME
        || names(v.lemma(), w.lemma()) >= KNOWN;
  }

  /** Whether a phrase names a kind of what its last word names: "car bomb", "bomb". */
  private static boolean isKind(Word phrase, Word word) {
    int last = phrase.lemma().length() - word.lemma().length();
    return last > 0
        && phrase.lexeme() >= 0
        && phrase.lemma().charAt(last - 1) == ' '
        && phrase.lemma().endsWith(word.lemma());
  }

  private static boolean sameRoot(String v, String w) {
    return v.length() >= ROOT && w.length() >= ROOT && v.regionMatches(0, w, 0, ROOT);
  }

  private record Link(int i, int j, double score) {}

  private void match(int n, int m) {
    Arrays.fill(ofA, -1);
    Arrays.fill(ofB, -1);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        if (alike[i][j] >= COUNTERPART) {
          double near = near(a.terms().get(i).place(), b.terms().get(j).place());
          links.add(new Link(i, j, alike[i][j] + 0.4 * near));
        }
      }
    }
    links.sort(Comparator.comparingDouble((Link link) -> -link.score));
    for (Link link : links) {
      if (ofA[link.i] < 0 && ofB[link.j] < 0) {
        ofA[link.i] = link.j;
        ofB[link.j] = link.i;
      }
    }
  }

  /** How much the words around two places are the same words, in the same order, in 0..1. */
  double near(int p, int q) {
    return near(p, p + 1, q, q + 1);
  }

  /** As {@link #near(int, int)}, of runs of words. Negators are passed over. */
  double near(int p, int afterP, int q, int afterQ) {
    return Vicinity.alike(a, p, afterP, b, q, afterQ);
  }

  /** How much of the terms around two places are counterparts, by weight, in 0..1. */
  double wide(int p, int q) {
    return wide(p, p + 1, q, q + 1);
  }

  /** As {@link #wide(int, int)}, around runs of words. */
  double wide(int p, int afterP, int q, int afterQ) {
    double shared = 0;
    double all = 0;
    for (int i = a.firstTerm(p - WIDE); i < a.terms().size(); i++) {
      Term term = a.terms().get(i);
      int far = Math.abs(term.place() - p);
      if (term.place() > p + WIDE) {
        break;
      }
      if (term.place() >= p && term.place() < afterP) {
        continue;
      }
      double weight = term.weight() * (WIDE + 1 - far);
      all += weight;
      if (ofA[i] >= 0 && Math.abs(b.terms().get(ofA[i]).place() - q) <= WIDE) {
        shared += weight * alike[i][ofA[i]];
      }
    }
    double sharedB = 0;
    double allB = 0;
    for (int j = b.firstTerm(q - WIDE); j < b.terms().size(); j++) {
      Term term = b.terms().get(j);
      int far = Math.abs(term.place() - q);
      if (term.place() > q + WIDE) {
        break;
      }
      if (term.place() >= q && term.place() < afterQ) {
        continue;
      }
      double weight = term.weight() * (WIDE + 1 - far);
      allB += weight;
      if (ofB[j] >= 0 && Math.abs(a.terms().get(ofB[j]).place() - p) <= WIDE) {
        sharedB += weight * alike[ofB[j]][j];
      }
    }
    double ofAll = all == 0 ? 0 : shared / all;
    double ofAllB = allB == 0 ? 0 : sharedB / allB;
    return (Math.max(ofAll, ofAllB) + Math.min(ofAll, ofAllB)) / 2;
  }

  Passage a() {
    return a;
  }

  /** The first passage or the second. */
  Passage passage(boolean first) {
    return first ? a : b;
  }

  /** How like the likest term of the other passage is to a term of the first or the second. */
  double cover(boolean first, int term) {
    return first ? coverA[term] : coverB[term];
  }

  /**
   * How like a term the likest of the other passage is, those left out that are the counterpart of
   * another term for sure.
   */
  double told(boolean first, int term) {
    return knows(first, term) ? cover(first, term) : free(first, term);
  }

  /** The same, of a word that stands elsewhere in the other passage as well. */
  double free(boolean first, int term) {
    double told = 0;
    int[] partners = first ? ofB : ofA;
    for (int other = 0; other < partners.length; other++) {
      int partner = partners[other];
      boolean taken = partner >= 0 && partner != term && hasSame(first ? partner : other);
      told = taken ? told : Math.max(told, first ? alike[term][other] : alike[other][term]);
    }
    return told;
  }

  /** Whether the other passage has the term, surely. */
  boolean knows(boolean first, int term) {
    return cover(first, term) >= KNOWN;
  }

  /**
   * Whether the other passage names the entity, if only in part: "Lopez" is Ana Lopez, and Maria
   * Lopez is not.
   */
  boolean knows(boolean first, Entity entity) {
    for (int t = entity.from(); t < entity.to(); t++) {
      if (knows(first, t) && isOne(first, entity, t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the other passage has of a term of an entity may be the entity. */
  private boolean isOne(boolean first, Entity entity, int term) {
    Passage others = passage(!first);
    for (int u = 0; u < others.terms().size(); u++) {
      if ((first ? alike[term][u] : alike[u][term]) >= KNOWN) {
        Entity other = others.entity(u);
        if (other == null
            || !isApart(first, entity)
            || !isApart(!first, other)
            || isShortened(passage(first), entity, others, other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the first of the names is short for that of the other: Tim, T. of Timothy Roth. */
  private static boolean isShortened(Passage a, Entity x, Passage b, Entity y) {
    String one = a.terms().get(x.from()).word().form();
    String other = b.terms().get(y.from()).word().form();
    return !one.equals(other) && (one.startsWith(other) || other.startsWith(one));
  }

  /**
   * Whether an entity has a name that the other passage does not have: a common word at its
   * beginning is a title.
   */
  private boolean isApart(boolean first, Entity entity) {
    for (int t = entity.from(); t < entity.to(); t++) {
      boolean common = passage(first).terms().get(t).word().lexeme() >= 0;
      if (!knows(first, t) && (!common || t == entity.to() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the counterpart of a term of the first passage is the same, surely. */
  boolean hasSame(int i) {
    return ofA[i] >= 0 && alike[i][ofA[i]] >= KNOWN;
  }

  /** What both passages have in so many words, by weight. */
  double anchor() {
    return anchor;
  }

  private double ofSame() {
    double same = 0;
    for (int i = 0; i < ofA.length; i++) {
      same += hasSame(i) ? a.terms().get(i).weight() : 0;
    }
    return same;
  }

  /** Whether each of two terms stands in the other passage as well, among the same words. */
  boolean hasOwnPlace(int i, int j) {
    int k = ofA[i];
    int l = ofB[j];
    return k >= 0
        && l >= 0
        && hasSame(i)
        && hasSame(l)
        && near(a.terms().get(i).place(), b.terms().get(k).place()) >= OWN
        && near(a.terms().get(l).place(), b.terms().get(j).place()) >= OWN;
  }

  /** Whether both passages name somebody or something, speakers left out. */
  boolean sharesName() {
    for (int i = 0; i < ofA.length; i++) {
      Word word = a.terms().get(i).word();
      if (word.kind() == Word.Kind.NAME
          && hasSame(i)
          && !a.isReporting(word)
          && !b.isReporting(b.terms().get(ofA[i]).word())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a term of each passage is the opposite of one of the other, and not told there. */
  boolean hasOpposites() {
    for (int i = 0; i < ofA.length; i++) {
      for (int j = 0; j < ofB.length; j++) {
        boolean opposite =
            switch (relations[i][j]) {
              case ANTONYM, REVERSAL, SCALE -> true;
              default -> false;
            };
        if (opposite && !knows(true, i) && !knows(false, j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many terms close to a place contrast with one close to a place of the other passage. */
  int contrasts(int placeA, int placeB, int close) {
    int contrasts = 0;
    for (int i = 0; i < a.terms().size(); i++) {
      if (isBeside(a.terms().get(i), placeA, close) && coverA[i] <= KNOWN) {
        for (int j = 0; j < b.terms().size(); j++) {
          contrasts +=
              isBeside(b.terms().get(j), placeB, close)
                      && coverB[j] <= KNOWN
                      && relations[i][j] != Relation.NONE
                      && relations[i][j] != Relation.SAME
                  ? 1
                  : 0;
        }
      }
    }
    return contrasts;
  }

  private static boolean isBeside(Term term, int place, int close) {
    return term.place() != place && Math.abs(term.place() - place) <= close;
  }

  Passage b() {
    return b;
  }

  double alike(int i, int j) {
    return alike[i][j];
  }

  Relation relation(int i, int j) {
    return relations[i][j];
  }

  /** The counterpart of a term of the first passage, or -1. */
  int ofA(int i) {
    return ofA[i];
  }

  int ofB(int j) {
    return ofB[j];
  }

  /** How like the likest term of the other passage is to a term of the first. */
  double coverA(int i) {
    return coverA[i];
  }

  double coverB(int j) {
    return coverB[j];
  }
}
