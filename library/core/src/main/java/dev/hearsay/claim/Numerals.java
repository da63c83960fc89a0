package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words: "1,200", "5.3m", "twenty-two", "two and a half million". */
final class Numerals {

  private record Entry(Numeral.Kind kind, double low, double high) {}

  /** Quantifiers that name no number, and places that have none. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "some",
          "various",
          "numerous",
          "many",
          "few",
          "multiple",
          "countless",
          "innumerable",
          "untold",
          "tens",
          "last",
          "final",
          "penultimate",
          "all",
          "every",
          "each",
          "entire",
          "whole",
          "the whole",
          "most",
          "once",
          "nothing",
          "none",
          "single",
          "teens",
          "a number of",
          "few more",
          "every other",
          "runner-up",
          "double",
          "triple",
          "treble",
          "half the",
          "half",
          "both",
          "pair",
          "twins",
          "triplets",
          "quadruplets",
          "quintuplets",
          "solo",
          "lone",
          "sole",
          "duo",
          "trio",
          "threesome",
          "foursome",
          "quartet",
          "quintet",
          "sextet",
          "septet",
          "octet",
          "mill",
          "mil",
          "mm",
          "gross",
          "arab",
          "grand",
          "myriad",
          "score",
          "score of",
          "a score");

  private static final Map<String, Double> CARDINALS = new HashMap<>();
  private static final Map<String, Double> MAGNITUDES = new HashMap<>();
  private static final Map<String, Double> ORDINALS = new HashMap<>();
  private static final Phrases<Entry> PHRASES = new Phrases<>(false, false);
  private static final Set<String> BEGINNINGS = new HashSet<>();

  private static final int DOZEN = 12;

  /** The step of "a million", of which the number may be off by a fifth. */
  private static final double PHRASE_STEP = 0.4;

  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

  static {
    Table.read(Numerals.class, "number-words.tsv", Numerals::add);
    ORDINALS.remove("last");
    PHRASES.add("half", new Entry(Numeral.Kind.FRACTION, 0.5, 0.5));
    BEGINNINGS.addAll(CARDINALS.keySet());
    BEGINNINGS.addAll(ORDINALS.keySet());
    BEGINNINGS.addAll(PHRASES.beginnings());
  }

  private Numerals() {}

  private static void add(List<String> columns) {
    String word = columns.get(0);
    double low = Double.parseDouble(columns.get(1));
    boolean single = word.indexOf(' ') < 0 && word.indexOf('-') < 0;
    switch (columns.get(2)) {
      case "CARDINAL" -> {
        if (single && !LEFT_OUT.contains(word)) {
          CARDINALS.putIfAbsent(word, low);
        } else if (!LEFT_OUT.contains(word)) {
          PHRASES.add(word, new Entry(Numeral.Kind.CARDINAL, low, low));
        }
      }
      case "MAGNITUDE" -> {
        if (single && !LEFT_OUT.contains(word)) {
          MAGNITUDES.putIfAbsent(word, low);
        } else if (!single && !LEFT_OUT.contains(word)) {
          PHRASES.add(word, new Entry(Numeral.Kind.CARDINAL, low, low));
        }
      }
      case "ORDINAL" -> {
        if (single && low > 0 && Character.isLetter(word.charAt(0))) {
          ORDINALS.putIfAbsent(word, low);
        }
      }
      default -> addPhrase(columns, word, low);
    }
  }

  private static void addPhrase(List<String> columns, String word, double low) {
    if (LEFT_OUT.contains(word)) {
      return;
    }
    Numeral.Kind kind = Numeral.Kind.valueOf(columns.get(2));
    double high = columns.size() > 3 ? Double.parseDouble(columns.get(3)) : low;
    PHRASES.add(word, new Entry(kind, low, high));
  }

  /** Whether a number may begin with a word; most words are out at once. */
  static boolean mayBegin(String folded) {
    return BEGINNINGS.contains(folded);
  }

  /** The number that begins at a token, or null. */
  static @Nullable Numeral at(Sentence sentence, int start) {
    if (!sentence.isNumber(start) && !mayBegin(sentence.folded(start))) {
      return null;
    }
    Numeral number =
        sentence.isNumber(start) ? inDigits(sentence, start) : inWords(sentence, start);
    Phrases.Found<Entry> phrase = PHRASES.longest(sentence, start);
    if (phrase == null || (number != null && number.end() >= phrase.end())) {
      return number;
    }
    return ofPhrase(sentence, phrase);
  }

  private static @Nullable Numeral ofPhrase(Sentence sentence, Phrases.Found<Entry> phrase) {
    Entry entry = phrase.first();
    int start = phrase.start();
    int last = phrase.end() - 1;
    int end = sentence.is(last, "of") ? last : last + 1;
    double value = entry.low();
    if (value == DOZEN || value == DOZEN / 2) {
      return Numeral.word(start, end, Numeral.Kind.VAGUE, value * 5 / 6, value * 7 / 6);
    }
    if (entry.kind() == Numeral.Kind.CARDINAL) {
      Numeral read =
          Numeral.cardinal(
              start, end, value, value >= 1000 ? value * PHRASE_STEP : 1, value, false);
      return withMore(sentence, read);
    }
    return Numeral.word(start, end, entry.kind(), entry.low(), entry.high());
  }

  // In digits.

  private static @Nullable Numeral inDigits(Sentence sentence, int start) {
    String digits = sentence.token(start).folded();
    double value = value(digits);
    if (Double.isNaN(value)) {
      return null;
    }
    int end = start + 1;
    if (SUFFIXES.contains(sentence.folded(end)) && sentence.isGlued(end)) {
      return Numeral.word(start, end + 1, Numeral.Kind.ORDINAL, value, value);
    }
    double step = step(digits);
    if (end < sentence.size()
        && sentence.isGlued(end)
        && sentence.token(end).text().length() == 1) {
      double part = vulgar(sentence.token(end).text().charAt(0));
      if (part > 0) {
        return withMore(sentence, Numeral.cardinal(start, end + 1, value + part, part, 1, true));
      }
    }
    return withMore(sentence, Numeral.cardinal(start, end, value, step, 1, true));
  }

  /** The value of digits with commas and a point, or NaN if they are none of a number. */
  static double value(String digits) {
    double whole = 0;
    double scale = 0;
    int group = -1;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        whole = whole * 10 + digit;
        scale *= 10;
        group = group < 0 ? group : group + 1;
      } else if (c == ',' && scale == 0 && (group < 0 ? i <= 3 : group == 3 || group == 2)) {
        group = 0;
      } else if (c == '.' && scale == 0 && (group < 0 || group == 3)) {
        scale = 1;
        group = -1;
      } else {
        return Double.NaN;
      }
    }
    if (group >= 0 && group != 3) {
      return Double.NaN;
    }
    return scale == 0 ? whole : whole / scale;
  }

  private static double step(String digits) {
    int point = digits.indexOf('.');
    return point < 0 ? 1 : Math.pow(10, point + 1.0 - digits.length());
  }

  private static double vulgar(char c) {
    return switch (c) {
      case '\u00BD' -> 0.5;
      case '\u00BC' -> 0.25;
      case '\u00BE' -> 0.75;
      case '\u2153' -> 1.0 / 3;
      case '\u2154' -> 2.0 / 3;
      default -> 0;
    };
  }

  // In words.

  private static @Nullable Numeral inWords(Sentence sentence, int start) {
    if (!sentence.isWord(start)) {
      return null;
    }
    String first = sentence.folded(start);
    Double ordinal = ORDINALS.get(first);
    if (ordinal != null) {
      return Numeral.word(start, start + 1, Numeral.Kind.ORDINAL, ordinal, ordinal);
    }
    Double cardinal = CARDINALS.get(first);
    if (cardinal == null) {
      return null;
    }
    double value = cardinal;
    int end = start + 1;
    if (value >= 20 && value < 100 && value % 10 == 0) {
      int unit = sentence.isHyphen(end) ? end + 1 : end;
      Double more = CARDINALS.get(sentence.folded(unit));
      Double place = ORDINALS.get(sentence.folded(unit));
      if (more != null && more < 10 && more > 0) {
        value += more;
        end = unit + 1;
      } else if (place != null && place < 10 && unit > end) {
        double at = value + place;
        return Numeral.word(start, unit + 1, Numeral.Kind.ORDINAL, at, at);
      }
    }
    return withMore(sentence, Numeral.cardinal(start, end, value, 1, 1, false));
  }

  /** The number with the magnitudes and halves that follow. */
  private static Numeral withMore(Sentence sentence, Numeral number) {
    Numeral read = halves(sentence, number);
    while (true) {
      int end = read.end();
      int word = sentence.isHyphen(end) && !read.written() ? end + 1 : end;
      double magnitude = magnitude(sentence, word, read);
      if (magnitude == 0) {
        break;
      }
      boolean rounded = magnitude >= 1000;
      double value = read.value() * magnitude;
      double step = rounded ? read.step() * magnitude : 1;
      read =
          Numeral.cardinal(
              read.start(),
              word + 1,
              value,
              step,
              rounded ? read.magnitude() * magnitude : read.magnitude(),
              read.written());
      read = halvesOfMagnitude(sentence, read, magnitude);
      read = rest(sentence, read, magnitude);
    }
    return read;
  }

  /** What a word multiplies a number before it by, or 0. */
  private static double magnitude(Sentence sentence, int at, Numeral number) {
    if (!sentence.isWord(at)) {
      return 0;
    }
    String word = sentence.folded(at);
    Double magnitude = MAGNITUDES.get(word);
    if (magnitude == null) {
      return 0;
    }
    if (word.length() <= 3 && !word.equals("bn") && !word.equals("mn")) {
      boolean glued = sentence.isGlued(at) && sentence.isNumber(at - 1);
      return glued && meansMagnitude(sentence, at, word, number) ? magnitude : 0;
    }
    return magnitude;
  }

  /** Whether "m" is million and not metre, "t" trillion and not tonne. */
  private static boolean meansMagnitude(Sentence sentence, int at, String word, Numeral number) {
    if (word.equals("k") || word.length() > 1) {
      return true;
    }
    if (Units.symbolEndsBefore(sentence, number.start())) {
      return true;
    }
    if (word.equals("b")) {
      return true;
    }
    int next = at + 1;
    if (word.equals("t")) {
      return false;
    }
    if (!sentence.isWord(next) || Words.isMetres(sentence.folded(next))) {
      return false;
    }
    return Units.at(sentence, next, false) != null || Words.isPlural(sentence, next);
  }

  /** "two and a half", "two and a quarter". */
  private static Numeral halves(Sentence sentence, Numeral number) {
    int end = number.end();
    int and = sentence.isHyphen(end) ? end + 1 : end;
    if (!sentence.is(and, "and")) {
      return number;
    }
    int a = sentence.isHyphen(and + 1) ? and + 2 : and + 1;
    if (!sentence.is(a, "a")) {
      return number;
    }
    int part = sentence.isHyphen(a + 1) ? a + 2 : a + 1;
    double more = sentence.is(part, "half") ? 0.5 : sentence.is(part, "quarter") ? 0.25 : 0;
    if (more == 0) {
      return number;
    }
    return Numeral.cardinal(
        number.start(), part + 1, number.value() + more, more, 1, number.written());
  }

  /** "a million and a half". */
  private static Numeral halvesOfMagnitude(Sentence sentence, Numeral number, double magnitude) {
    int end = number.end();
    if (sentence.is(end, "and") && sentence.is(end + 1, "a") && sentence.is(end + 2, "half")) {
      double more = magnitude / 2;
      return Numeral.cardinal(
          number.start(),
          end + 3,
          number.value() + more,
          more,
          number.magnitude(),
          number.written());
    }
    return number;
  }

  /** "two hundred and five", "one million two hundred thousand". */
  private static Numeral rest(Sentence sentence, Numeral number, double magnitude) {
    if (number.written() || magnitude < 100) {
      return number;
    }
    int end = number.end();
    boolean and = sentence.is(end, "and");
    Numeral more = inWords(sentence, and ? end + 1 : end);
    boolean fits =
        more != null
            && more.isCardinal()
            && more.value() > 0
            && more.value() < magnitude
            && more.isWhole()
            && (!and || more.value() < 1000);
    if (more == null || !fits) {
      return number;
    }
    return Numeral.cardinal(
        number.start(),
        more.end(),
        number.value() + more.value(),
        more.step(),
        more.step() >= 1000 ? number.magnitude() : 1,
        false);
  }
}
