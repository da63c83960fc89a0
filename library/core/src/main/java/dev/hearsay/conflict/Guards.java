package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quantity.Aspect;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Entity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Asks every guard whether it fires for a clash. */
final class Guards {

  /** Words on either side in which a word narrows what is counted. */
  private static final int CLOSE = 6;

  /** Words before a toll among which it is told that it has grown. */
  private static final int GROWN = 6;

  private static final Set<String> GROWTH =
      Set.of("rise", "climb", "jump", "increase", "grow", "mount", "up", "edge", "soar");

  /** Words before a name among which the verb is looked for. */
  private static final int VERB = 8;

  /** What opens what opposites are told of, and words behind it in which that begins. */
  private static final Set<String> MATTERS = Set.of("of", "for");

  private static final int MATTER = 5;

  private static final double SAME = 0.5;

  private static final double SLOT_NEAR = 0.15;
  private static final double SLOT_WIDE = 0.35;

  private final Matching matching;
  private final Context contextA;
  private final Context contextB;
  private final boolean disputed;

  Guards(Matching matching, Context contextA, Context contextB) {
    this.matching = matching;
    this.contextA = contextA;
    this.contextB = contextB;
    this.disputed = Natures.isDisputed(matching.a().attributions(), matching.b().attributions());
  }

  Set<Guard> fired(Clash clash) {
    Set<Guard> fired = EnumSet.noneOf(Guard.class);
    for (Guard guard : Guard.values()) {
      if (fires(guard, clash)) {
        fired.add(guard);
      }
    }
    return fired;
  }

  private boolean fires(Guard guard, Clash clash) {
    return switch (guard) {
      case OTHER_EVENT -> strangers(true, clash, true) > 0 && strangers(false, clash, true) > 0;
      case UPDATE -> otherMoments(clash);
      case DISPUTED -> disputed;
      case NOT_REAL -> !clash.isOfRemark() && mood(true, clash) != mood(false, clash);
      case OTHER_ROLE -> otherRole(clash);
      case OTHER_SCOPE -> otherScope(clash);
      case BACKGROUND -> clash.sort() == Clash.Sort.TIMES && clash.strength() <= 0.3;
      case NEXT_DAY -> clash.sort() == Clash.Sort.TIMES && areNextDays(clash);
      case TRIMMED -> clash.kind() == Kind.QUOTE && clash.strength() <= QuoteRule.TRIMMED;
      case NON_FUNCTIONAL -> takesSeveral(true, clash) && takesSeveral(false, clash);
      case OTHER_SLOT -> isOfOtherSlot(clash) || areOfOtherMatters(clash);
    };
  }

  /** Whether hardly anything around a clash is the same. */
  static boolean isOfOtherSlot(Clash clash) {
    return clash.near() < SLOT_NEAR && clash.wide() < SLOT_WIDE;
  }

  /** Whether opposites go on with other things: "cleared of fraud", "found guilty of arson". */
  boolean areOfOtherMatters(Clash clash) {
    if (clash.sort() != Clash.Sort.ANTONYM && clash.sort() != Clash.Sort.REVERSAL) {
      return false;
    }
    int i = matter(true, clash);
    int j = matter(false, clash);
    return i >= 0
        && j >= 0
        && matching.alike(i, j) < Matching.COUNTERPART
        && !matching.knows(true, i)
        && !matching.knows(false, j);
  }

  /**
   * The first term behind "of" or "for" that follows the words of a clash, a time or a name in
   * between ("cleared Dresk on Monday of fraud"), or -1.
   */
  private int matter(boolean first, Clash clash) {
    Passage passage = matching.passage(first);
    int statement = passage.statement(clash.place(first));
    int from = passage.after(clash.place(first), clash.span(first));
    int at = from;
    while (at < from + MATTER && (isOfTime(passage, at) || isOfName(passage, at))) {
      at++;
    }
    if (!MATTERS.contains(passage.form(at))) {
      return -1;
    }
    int term = passage.firstTerm(at + 1);
    boolean there =
        term < passage.terms().size()
            && passage.terms().get(term).place() <= at + MATTER
            && passage.statement(passage.terms().get(term).place()) == statement;
    return there ? term : -1;
  }

  /** Whether a word is a name, or a title before one: "surgeon Dresk". */
  private static boolean isOfName(Passage passage, int at) {
    List<Word> words = passage.words();
    boolean name = at < words.size() && words.get(at).kind() == Word.Kind.NAME;
    boolean title = at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.NAME;
    return name || (title && words.get(at).kind() == Word.Kind.CONTENT && !words.get(at).verb());
  }

  /** Whether a word tells when something was, or opens that: "on Monday". */
  private static boolean isOfTime(Passage passage, int at) {
    List<Word> words = passage.words();
    boolean time = at < words.size() && words.get(at).kind() == Word.Kind.TIME;
    boolean opens = at + 1 < words.size() && words.get(at + 1).kind() == Word.Kind.TIME;
    return time || (opens && words.get(at).form().equals("on"));
  }

  /** Whether what is named stands behind a verb that can be true of several. */
  private boolean takesSeveral(boolean first, Clash clash) {
    if (clash.sort() != Clash.Sort.NAMES && clash.sort() != Clash.Sort.PLACE) {
      return false;
    }
    Passage passage = matching.passage(first);
    int place = clash.place(first);
    int behind = passage.after(place, clash.span(first));
    if (behind < passage.words().size() && passage.words().get(behind).isTelling()) {
      return false;
    }
    int start = Math.max(passage.start(passage.statement(place)), place - VERB);
    for (int i = place - 1; i >= start; i--) {
      Word word = passage.words().get(i);
      if (Cues.SEVERAL.contains(word.lemma())) {
        return true;
      }
      boolean doer = word.form().equals("by");
      if (doer || (word.verb() && word.kind() != Word.Kind.NAME)) {
        return false;
      }
    }
    return false;
  }

  private Word.Mood mood(boolean first, Clash clash) {
    return matching.passage(first).mood(clash.place(first));
  }

  /** Whether each statement names somebody or something that the other text does not. */
  boolean nameOthers(Clash clash) {
    return strangers(true, clash, false) > 0 && strangers(false, clash, false) > 0;
  }

  /**
   * Entities of the statement that the other text does not name, those of the clash left out.
   *
   * @param ofClause whether only those count that stand in the clause of the clash
   */
  private int strangers(boolean first, Clash clash, boolean ofClause) {
    Passage passage = matching.passage(first);
    int statement = passage.statement(clash.place(first));
    int clause = passage.word(clash.place(first)).clause();
    int strangers = 0;
    for (Entity entity : passage.entities()) {
      Word word = passage.terms().get(entity.from()).word();
      boolean known = matching.knows(first, entity);
      boolean own = word.isIn(clash.span(first));
      boolean here =
          passage.statement(passage.terms().get(entity.from()).place()) == statement
              && (!ofClause || word.clause() == clause);
      strangers += !known && !own && here && !passage.isReporting(word) ? 1 : 0;
    }
    return strangers;
  }

  private boolean otherMoments(Clash clash) {
    if (clash.kind() == Kind.TEMPORAL) {
      return hasChanged(clash);
    }
    if (clash.kind() == Kind.NUMERIC && (tellsChange(clash) || hasGrown(clash))) {
      return true;
    }
    if (mood(true, clash) == Word.Mood.PENDING || mood(false, clash) == Word.Mood.PENDING) {
      return true;
    }
    for (TemporalRule.Pair pair : matching.times()) {
      if ((!pair.agrees() || TemporalRule.areMoments(matching, pair))
          && pair.a().value().kind() == TimeExpression.Kind.POINT
          && pair.b().value().kind() == TimeExpression.Kind.POINT) {
        return true;
      }
    }
    return Natures.isUpdate(matching.a(), contextA, matching.b(), contextB);
  }

  private boolean areNextDays(Clash clash) {
    return matching.times().stream()
        .filter(pair -> pair.a().place() == clash.placeA() && pair.b().place() == clash.placeB())
        .anyMatch(pair -> TemporalRule.areNextDays(matching, pair));
  }

  /** Whether not only the time differs but what is told as well. */
  private boolean hasChanged(Clash time) {
    for (NumericRule.Pair pair : matching.numbers()) {
      if (!pair.agrees() && pair.match() >= SAME && pair.wide() >= SAME) {
        return true;
      }
    }
    for (int i = 0; i < matching.a().terms().size(); i++) {
      for (int j = 0; j < matching.b().terms().size(); j++) {
        Relation relation = matching.relation(i, j);
        if (relation == Relation.REVERSAL
            && matching.coverA(i) < SAME
            && matching.coverB(j) < SAME
            && matching.a().terms().get(i).place() != time.placeA()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the number of one side is told as one that was put in place of another. */
  private boolean tellsChange(Clash clash) {
    return Natures.hasCue(matching.a(), clash.placeA(), matching.b())
        || Natures.hasCue(matching.b(), clash.placeB(), matching.a());
  }

  /** Whether the greater of two tolls is told as one that the lesser has come to. */
  private boolean hasGrown(Clash clash) {
    Quantity q = matching.a().quantity(clash.a());
    Quantity r = matching.b().quantity(clash.b());
    if (q == null || r == null || !q.onlyRises() || !r.onlyRises()) {
      return false;
    }
    boolean first = q.value() > r.value();
    Passage greater = matching.passage(first);
    int at = clash.place(first);
    int start = Math.max(greater.start(greater.statement(at)), at - GROWN);
    boolean reached = false;
    for (int i = at - 1; i >= start; i--) {
      Word word = greater.words().get(i);
      reached |= word.form().equals("to");
      if (reached && GROWTH.contains(word.lemma())) {
        return true;
      }
    }
    return false;
  }

  private boolean otherRole(Clash clash) {
    if (clash.kind() != Kind.NUMERIC && clash.kind() != Kind.QUANTIFIER) {
      return false;
    }
    Quantity q = matching.a().quantity(clash.placeA());
    Quantity r = matching.b().quantity(clash.placeB());
    return q != null
        && r != null
        && ((q.role() != null && r.role() != null && !q.role().equals(r.role()))
            || (q.aspect() != r.aspect()
                && q.aspect() != Aspect.LEVEL
                && r.aspect() != Aspect.LEVEL));
  }

  /**
   * Whether a word close by includes, or excludes, one close by in the other (women and men), or
   * numbers are counted over other periods (on Tuesday, over ten years).
   */
  private boolean otherScope(Clash clash) {
    boolean numbers = clash.kind() == Kind.NUMERIC || clash.kind() == Kind.QUANTIFIER;
    return matching.contrasts(clash.placeA(), clash.placeB(), CLOSE) > 0
        || (numbers && Periods.differ(matching, clash.placeA(), clash.placeB()));
  }
}
