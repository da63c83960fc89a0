package dev.hearsay.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a number measures by looking at the words near it. */
final class Roles {

  /**
   * A role found.
   *
   * @param role its name
   * @param word the lemma of the word that tells, "" if it is no noun or verb
   * @param at where it stands
   */
  record Found(String role, String word, int at) {}

  private static Found found(Sentence sentence, Measures.Said said, int at) {
    String word = sentence.lemma(at);
    return new Found(said.role(), Words.isBoundary(word) ? "" : word, at);
  }

  /** Tokens looked at after a noun phrase, and before a number. */
  private static final int AFTER = 8;

  private static final int BEFORE = 14;

  /** Tokens before an entry at which a longer one may begin. */
  private static final int MORE = 3;

  /** What may stand between a verb and its number without parting them. */
  private static final Set<String> PASSED = Words.of("passed");

  /** Tokens of an aside between commas. */
  private static final int ASIDE = 12;

  /** Nouns of people that name what befell them before, while the verb tells what does now. */
  private static final Set<String> PERSONS = Words.of("befallen");

  private static final Set<String> INTRANSITIVE = Words.of("intransitive");

  private Roles() {}

  /**
   * The role of a number.
   *
   * @param sentence where it stands
   * @param start first token of the number and of what bounds it
   * @param from first token to look at within the number and its noun
   * @param nounEnd the token after its noun
   * @param kinds its kind, and what it measures
   * @param count whether it counts something; else the words before it tell more, however far
   * @param part whether it is part of a number before, so that a comma ends nothing
   */
  static @Nullable Found find(
      Sentence sentence,
      int start,
      int from,
      int nounEnd,
      Set<String> kinds,
      boolean count,
      boolean part) {
    Found within = null;
    for (int i = from; i < nounEnd; i++) {
      Measures.Said said = Measures.at(sentence, i, kinds);
      boolean person = i == nounEnd - 1 && PERSONS.contains(sentence.lemma(i));
      if (said != null && !said.byHead() && !person) {
        return found(sentence, said, i);
      }
      if (said != null && said.end() == nounEnd) {
        within = found(sentence, said, nounEnd - 1);
      }
    }
    Found near = near(sentence, start, from, nounEnd, kinds, count, part);
    boolean weak = near != null && within != null && Measures.isWeak(near.role());
    return near == null || weak ? within : near;
  }

  private static @Nullable Found near(
      Sentence sentence,
      int start,
      int from,
      int nounEnd,
      Set<String> kinds,
      boolean count,
      boolean part) {
    Found after = after(sentence, nounEnd, kinds, count, part);
    if (after != null) {
      return after;
    }
    Found split = count ? split(sentence, start, nounEnd, kinds) : null;
    return split != null ? split : before(sentence, start, from, kinds, count);
  }

  /** The role that the noun itself gives, or the next word. */
  static @Nullable Found close(Sentence sentence, int from, int nounEnd, Set<String> kinds) {
    for (int i = from; i <= nounEnd; i++) {
      Measures.Said said = Measures.at(sentence, i, kinds);
      if (said != null && (!said.byHead() || said.end() == nounEnd)) {
        return found(sentence, said, i);
      }
    }
    return null;
  }

  /** The role that the words after a noun phrase give to what it counts. */
  static @Nullable Found after(Sentence sentence, int from, Set<String> kinds) {
    return after(sentence, from, kinds, true, false);
  }

  private static @Nullable Found after(
      Sentence sentence, int from, Set<String> kinds, boolean count, boolean part) {
    int most = Math.min(sentence.size(), from + (count ? AFTER : 4));
    boolean helped = false;
    boolean thing = Measures.isThing(sentence.lemma(from - 1));
    for (int i = from; i < most; i++) {
      if (!sentence.isWord(i)) {
        int next = part && sentence.is(i, ",") ? i : afterAside(sentence, i);
        if (next < 0) {
          return null;
        }
        most = Math.min(sentence.size(), most + next - i);
        i = next;
        continue;
      }
      String word = sentence.folded(i);
      Measures.Said said = Measures.at(sentence, i, kinds, thing);
      if (said != null && !said.byHead()) {
        boolean active = !helped && said.end() == i + 1 && isActive(sentence, i, word);
        return active ? null : found(sentence, said, i);
      }
      helped |= sentence.lemma(i).equals("be") || sentence.lemma(i).equals("get");
      if (Words.isBreak(word) || word.equals("that") || endsClause(sentence, i, word)) {
        return null;
      }
    }
    return null;
  }

  /** The end of what stands between two commas or is joined by a hyphen, or -1. */
  private static int afterAside(Sentence sentence, int at) {
    if (sentence.isHyphen(at)) {
      return at;
    }
    if (sentence.is(at, ",")) {
      for (int i = at + 1; i < Math.min(sentence.size(), at + ASIDE); i++) {
        if (sentence.is(i, ",")) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a verb in the past has an object: "three gunmen killed 12". */
  private static boolean isActive(Sentence sentence, int at, String word) {
    String lemma = sentence.lemma(at);
    if (lemma.equals(word) || word.endsWith("ing") || INTRANSITIVE.contains(lemma)) {
      return false;
    }
    int next = at + 1;
    if (!sentence.isWord(next)) {
      return sentence.isNumber(next);
    }
    String following = sentence.folded(next);
    if (Words.isPreposition(following) || following.endsWith("ly")) {
      return false;
    }
    return !sentence.isCapitalized(next) || sentence.isCapitalized(at);
  }

  /** Whether a verb stands here that tells something else. */
  private static boolean endsClause(Sentence sentence, int at, String word) {
    String lemma = sentence.lemma(at);
    if (lemma.equals(word) || word.endsWith("s") || word.endsWith("ing")) {
      return false;
    }
    return switch (lemma) {
      case "be",
          "have",
          "do",
          "get",
          "will",
          "person",
          "man",
          "woman",
          "child",
          "leave",
          "find",
          "report",
          "fear",
          "believe",
          "confirm",
          "say" ->
          false;
      default -> !Words.isPlural(sentence, at);
    };
  }

  /** "cut 200 jobs", "claimed 12 lives": a verb and its noun on both sides of the number. */
  private static @Nullable Found split(
      Sentence sentence, int start, int nounEnd, Set<String> kinds) {
    String role = Measures.around(sentence, start - 1, nounEnd - 1, kinds);
    return role == null ? null : new Found(role, sentence.lemma(start - 1), start - 1);
  }

  private static @Nullable Found before(
      Sentence sentence, int start, int number, Set<String> kinds, boolean count) {
    boolean free = !count || isReached(sentence, start, number);
    int least = Math.max(0, start - BEFORE);
    Found best = null;
    for (int i = start - 1; i >= least; i--) {
      String word = sentence.folded(i);
      boolean comma = word.equals(",") || (count && Words.isBreak(word));
      if (word.equals(";") || word.equals(":") || (free && comma && best != null)) {
        break;
      }
      boolean level = count && tellsOfLevel(sentence, i);
      Measures.Said said = level ? null : Measures.at(sentence, i, kinds);
      boolean told = said != null && said.end() <= start && !(count && said.byHead());
      if (said != null && told && !isPerShare(sentence, i, said)) {
        best = longest(sentence, i, said, kinds);
        if (!count || !free) {
          return best;
        }
      }
      if (level) {
        free = true;
      } else if (!free && !passes(sentence, i, word)) {
        return null;
      }
    }
    return best;
  }

  /** What the longest entry says that ends with this one: "net income", not "income". */
  private static Found longest(Sentence sentence, int at, Measures.Said said, Set<String> kinds) {
    Found best = found(sentence, said, at);
    for (int i = at - 1; i >= Math.max(0, at - MORE); i--) {
      Measures.Said longer = Measures.at(sentence, i, kinds);
      if (longer != null && longer.end() >= said.end() && longer.byHead() == said.byHead()) {
        best = new Found(longer.role(), best.word(), i);
      }
    }
    return best;
  }

  /** "60 cents per share": of another number. */
  private static boolean isPerShare(Sentence sentence, int at, Measures.Said said) {
    int share = said.end() - 1;
    boolean each = sentence.is(share - 1, "per") || sentence.is(share - 1, "a");
    boolean whole = sentence.is(share, "share") && each && at >= share - 1;
    return whole && (sentence.isNumber(share - 2) || Units.at(sentence, share - 2, false) != null);
  }

  /** Whether the number is where a count has come to: what is counted stands before the verb. */
  private static boolean isReached(Sentence sentence, int start, int number) {
    for (int i = start; i < number; i++) {
      if (sentence.is(i, "to") || sentence.is(i, "at") || tellsOfLevel(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tellsOfLevel(Sentence sentence, int at) {
    String lemma = sentence.lemma(at);
    return switch (lemma) {
      case "be", "reach", "hit", "stand", "total", "number", "remain", "exceed", "pass" -> true;
      default -> Measures.isRise(sentence, at) || Measures.isFall(sentence, at);
    };
  }

  private static boolean passes(Sentence sentence, int at, String word) {
    if (PASSED.contains(word) || sentence.isNumber(at) || word.endsWith("ly")) {
      return true;
    }
    return Words.isPlural(sentence, at)
        || Numerals.at(sentence, at) != null
        || sentence.isHyphen(at)
        || word.equals("man")
        || word.equals("woman")
        || word.equals("child")
        || word.equals("person");
  }
}
