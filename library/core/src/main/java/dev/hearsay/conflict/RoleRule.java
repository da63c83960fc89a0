package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Two names that change places around one verb: who did it to whom. */
final class RoleRule implements Rule {

  /** From here on two terms are one. */
  private static final double SAME = 0.85;

  /** How much the slots of words must be the same; of names the verb is enough. */
  private static final double NEAR_WORDS = 0.4;

  /** Words from a verb to its object, at most. */
  private static final int OBJECT = 4;

  /** Words between "was" and its participle. */
  private static final int ADVERBS = 2;

  /** What stands before a participle, which then is no verb of whoever is named before. */
  private static final Set<String> BEFORE_PARTICIPLES =
      Set.of("be", "is", "are", "was", "were", "been", "being", "by", "wholly");

  /** What stands between a verb and what is not its object. */
  private static final Set<String> PREPOSITIONS =
      Set.of("from", "of", "at", "in", "on", "with", "to", "for", "by", "than", "as", "over");

  /** How plainly they change places if one verb is active in the one and passive in the other. */
  private static final double TURNED = 0.8;

  /** The same, if their order changes as well: "Holt beat Brandt", "Brandt was beaten by Holt". */
  private static final double PASSIVE = 0.2;

  /** Verbs that only say what stands before is: "a drug called Corvan", "a firm based in Tarn". */
  private static final Set<String> NAMING =
      Set.of(
          "called",
          "named",
          "dubbed",
          "titled",
          "entitled",
          "nicknamed",
          "termed",
          "including",
          "based",
          "headquartered");

  /** What two do to one another. */
  private static final Set<String> RECIPROCAL =
      Set.of(
          "meet",
          "marry",
          "wed",
          "divorce",
          "face",
          "play",
          "merge",
          "resemble",
          "fight",
          "clash",
          "talk",
          "speak",
          "negotiate",
          "agree",
          "collide",
          "share",
          "join",
          "draw",
          "be",
          "have");

  /** A term of the first passage and its counterpart in the second. */
  private record Link(int a, int b) {}

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < matching.a().terms().size(); i++) {
      int j = matching.ofA(i);
      if (j >= 0 && matching.alike(i, j) >= SAME) {
        links.add(new Link(i, j));
      }
    }
    for (int x = 0; x < links.size(); x++) {
      for (int y = x + 1; y < links.size(); y++) {
        find(matching, links.get(x), links.get(y), found);
      }
    }
  }

  /**
   * Two terms with their counterparts, by their order in the first passage. They change places if
   * their order is another in the second, or one of the two alone is told in the passive.
   */
  private static void find(Matching matching, Link first, Link second, Consumer<Clash> found) {
    Passage a = matching.a();
    Passage b = matching.b();
    boolean crossed = first.b > second.b;
    Term beforeA = a.terms().get(first.a);
    Term behindA = a.terms().get(second.a);
    Term beforeB = b.terms().get(crossed ? second.b : first.b);
    Term behindB = b.terms().get(crossed ? first.b : second.b);
    boolean names = beforeA.isName() && behindA.isName();
    if (!isTold(a, beforeA, behindA) || !isTold(b, beforeB, behindB)) {
      return;
    }
    if (!(crossed
        ? shareVerb(matching, first, second)
        : names && isTurned(matching, first, second))) {
      return;
    }
    double near =
        (matching.near(beforeA.place(), beforeB.place())
                + matching.near(behindA.place(), behindB.place()))
            / 2;
    if (!names && near < NEAR_WORDS) {
      return;
    }
    double wide =
        (matching.wide(beforeA.place(), beforeB.place())
                + matching.wide(behindA.place(), behindB.place()))
            / 2;
    boolean passive = isPassive(a, beforeA, behindA) != isPassive(b, beforeB, behindB);
    double plain = crossed ? (passive ? PASSIVE : 1) : TURNED;
    found.accept(
        new Clash(
            Kind.ROLE,
            Clash.Sort.SWAPPED,
            new Span(beforeA.word().start(), behindA.word().end()),
            new Span(beforeB.word().start(), behindB.word().end()),
            beforeA.place(),
            beforeB.place(),
            near,
            wide,
            (names ? 1 : 0.5) * plain,
            behindA.place() - beforeA.place(),
            true));
  }

  /** Whether two terms are of one statement, and not of who says it. */
  private static boolean isTold(Passage passage, Term before, Term behind) {
    return passage.statement(before.place()) == passage.statement(behind.place())
        && !passage.isReporting(before.word())
        && !passage.isReporting(behind.word());
  }

  /** Whether a verb and its counterpart stand between the terms: without, they are in a list. */
  private static boolean shareVerb(Matching matching, Link first, Link second) {
    int before = Math.min(first.b, second.b);
    int behind = Math.max(first.b, second.b);
    for (int v = first.a + 1; v < second.a; v++) {
      int w = matching.ofA(v);
      if (w > before
          && w < behind
          && isDoing(matching.a().terms().get(v).word())
          && isDoing(matching.b().terms().get(w).word())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDoing(Word verb) {
    return verb.verb() && !NAMING.contains(verb.form()) && !RECIPROCAL.contains(verb.lemma());
  }

  private static boolean isPassive(Passage passage, Term first, Term second) {
    return passage.has("by", first.place(), second.place());
  }

  /** Whether one verb is active in the one passage and passive in the other. */
  private static boolean isTurned(Matching matching, Link first, Link second) {
    for (int v = first.a + 1; v < second.a; v++) {
      int w = matching.ofA(v);
      if (w > first.b
          && w < second.b
          && ((isActive(matching.a(), v, second.a) && isDone(matching.b(), w))
              || (isActive(matching.b(), w, second.b) && isDone(matching.a(), v)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb has a name for its object: "bought its rival Tolmark". */
  private static boolean isActive(Passage passage, int verb, int object) {
    int place = passage.terms().get(verb).place();
    int end = passage.terms().get(object).place();
    if (end - place > OBJECT || !isDoing(passage.terms().get(verb).word())) {
      return false;
    }
    for (int i = Math.max(0, place - ADVERBS); i < end; i++) {
      boolean before = i < place;
      if ((before ? BEFORE_PARTICIPLES : PREPOSITIONS).contains(passage.words().get(i).form())) {
        return false;
      }
    }
    return true;
  }

  /** Whether "by" follows a verb. */
  private static boolean isDone(Passage passage, int verb) {
    return passage.form(passage.terms().get(verb).place() + 1).equals("by");
  }
}
