package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells words for a share of a set: all pupils, every member, most of the tenants, none of them.
 */
final class Quantifiers {

  private enum Form {
    OF,
    NOUN,
    ONE,
    WHOLE,
    ALONE,
    START
  }

  private record Entry(double low, double high, Form form) {}

  /**
   * A quantifier.
   *
   * @param end the token after it and the "of" behind it
   * @param nounEnd the token after the noun of the set
   * @param head the set, "" if it is not named
   * @param low least percent
   * @param high greatest percent
   * @param alone whether it stands for people by itself: everyone
   */
  record Found(int end, int nounEnd, String head, double low, double high, boolean alone) {
    boolean isNone() {
      return high == 0;
    }

    boolean isAll() {
      return low == 100;
    }
  }

  private static final Phrases<Entry> ENTRIES = new Phrases<>(false, false);
  private static final Set<String> NO_SETS = Words.of("no sets");
  private static final Set<String> BEHIND = Words.of("before no quantifier");

  static {
    Table.read(Quantifiers.class, "quantifiers.tsv", Quantifiers::add);
  }

  private Quantifiers() {}

  private static void add(List<String> columns) {
    Form form = Form.valueOf(columns.get(3).toUpperCase(Locale.ROOT));
    ENTRIES.add(columns.get(0), new Entry(bound(columns.get(1)), bound(columns.get(2)), form));
  }

  private static double bound(String percent) {
    return switch (percent.charAt(0)) {
      case '>' -> Math.nextUp(Double.parseDouble(percent.substring(1)));
      case '<' -> Math.nextDown(Double.parseDouble(percent.substring(1)));
      default -> Double.parseDouble(percent);
    };
  }

  /** The quantifier that begins at a token, or null. */
  static @Nullable Found at(Sentence sentence, int at) {
    Phrases.Found<Entry> phrase = ENTRIES.longest(sentence, at);
    if (phrase == null || BEHIND.contains(sentence.folded(at - 1))) {
      return null;
    }
    Entry entry = phrase.first();
    int end = phrase.end();
    if (entry.form() == Form.ALONE) {
      return new Found(end, end, "person", entry.low(), entry.high(), true);
    }
    if (sentence.is(end, "of")) {
      boolean start = entry.form() != Form.START || at == 0 || !sentence.isWord(at - 1);
      return start && entry.form() != Form.WHOLE ? of(sentence, entry, end + 1) : null;
    }
    return switch (entry.form()) {
      case NOUN -> several(sentence, entry, at, end);
      case ONE -> one(sentence, entry, at, end);
      case WHOLE -> found(sentence, entry, end, end, false);
      default -> null;
    };
  }

  /** "of the 61 children", "of them". */
  private static @Nullable Found of(Sentence sentence, Entry entry, int end) {
    int at = set(sentence, end);
    if (sentence.is(at, "it") || sentence.is(at, "this") || sentence.is(at, "that")) {
      return null;
    }
    if (!sentence.beginsNoun(at)) {
      boolean named = sentence.is(at - 1, "them") || sentence.is(at, "whom") || at > end;
      return named || sentence.is(at, "which")
          ? new Found(end, at, "", entry.low(), entry.high(), false)
          : null;
    }
    return found(sentence, entry, end, at, true);
  }

  /** Where the noun of a set begins: behind "the", "its", a number. */
  private static int set(Sentence sentence, int from) {
    int at = from;
    while (Noun.isDeterminer(sentence.folded(at))) {
      at++;
    }
    Numeral number = sentence.isTimed(at) ? null : Numerals.at(sentence, at);
    return number != null && number.isCardinal() ? number.end() : at;
  }

  /** "all pupils", "all the 61 pupils", "both men"; "both teachers and pupils" are no set. */
  private static @Nullable Found several(Sentence sentence, Entry entry, int at, int end) {
    boolean compared = Verbs.isDeterminer(sentence.folded(at - 1));
    int noun = set(sentence, end);
    boolean loose = entry.low() < 100 && noun > end;
    Numeral number = entry.low() < 100 ? Numerals.at(sentence, at) : null;
    boolean longer = number != null && number.end() > end; // "a few hundred"
    if (compared || loose || longer || Verbs.isAdverb(sentence.folded(noun))) {
      return null;
    }
    boolean counted = noun > end && Numerals.at(sentence, noun - 1) != null;
    if (counted && !sentence.beginsNoun(noun)) {
      return new Found(end, noun, "", entry.low(), entry.high(), false);
    }
    Found found = found(sentence, entry, end, noun, true);
    boolean plural =
        found != null && found.nounEnd() > noun && Words.isPlural(sentence, found.nounEnd() - 1);
    boolean pair = found != null && sentence.is(at, "both") && sentence.is(found.nounEnd(), "and");
    return plural && !pair ? found : null;
  }

  /** "every member", "not a single house"; "is not a single market" denies no share. */
  private static @Nullable Found one(Sentence sentence, Entry entry, int at, int end) {
    boolean number = sentence.isNumber(end) || Numerals.mayBegin(sentence.folded(end));
    boolean denied = entry.high() == 0 && Verbs.isBe(sentence.folded(at - 1));
    boolean said = sentence.is(at, "neither") && isVerb(sentence, end);
    return number || denied || said ? null : found(sentence, entry, end, end, false);
  }

  /** "neither admits", "neither denied": what stands behind a pronoun. */
  private static boolean isVerb(Sentence sentence, int at) {
    return Words.isPlural(sentence, at) || Verbs.isPast(sentence, at);
  }

  private static @Nullable Found found(
      Sentence sentence, Entry entry, int end, int from, boolean plural) {
    if (sentence.isTimed(from)) {
      return null;
    }
    Noun noun = Noun.at(sentence, from, plural);
    Noun set = noun.head().isEmpty() ? Noun.at(sentence, from, !plural) : noun;
    if (sentence.is(set.end(), "'s")) {
      return found(sentence, entry, end, set.end() + 1, plural);
    }
    Phrases.Found<Units.Unit> unit = Units.at(sentence, from, false);
    boolean time = unit != null && unit.first().isTime() && !Amount.isPartOfName(sentence, from);
    if (set.head().isEmpty() || time || NO_SETS.contains(set.head())) {
      return null;
    }
    int nounEnd = set.end() == from ? behindAdjectives(sentence, from) : set.end();
    return new Found(end, nounEnd, set.head(), entry.low(), entry.high(), false);
  }

  /** The token after adjectives that stand for people: "of those arrested", "of the 15 dead". */
  static int behindAdjectives(Sentence sentence, int from) {
    int at = from;
    while (Words.isPersonalAdjective(sentence.folded(at))) {
      at++;
    }
    return at;
  }
}
