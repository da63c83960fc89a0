package dev.hearsay.claim;

import dev.hearsay.claim.Units.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param number the number
 * @param start first token, with a symbol before it
 * @param end the token after the last, with a unit after it
 * @param unit its unit, or null
 */
record Amount(Numeral number, int start, int end, @Nullable Unit unit) {

  /** Sums in the lesser unit are rounded to so many parts of it. */
  private static final double MANY = 1e6;

  /** What may stand between a number and a unit of time. */
  private static final Set<String> IN_A_ROW =
      Set.of("consecutive", "straight", "successive", "full", "whole", "working");

  /** A number with the unit that stands before or after it. */
  static Amount of(Sentence sentence, Numeral number) {
    int start = number.start();
    int end = number.end();
    Phrases.Found<Unit> symbol = Units.symbolBefore(sentence, start);
    if (symbol != null) {
      Phrases.Found<Unit> name = Units.at(sentence, end, number.written());
      boolean again =
          name != null
              && name.first().money()
              && name.first().dimension().equals(symbol.first().dimension());
      return new Amount(
          number, symbol.start(), again && name != null ? name.end() : end, symbol.first());
    }
    Phrases.Found<Unit> scale = Units.measureBefore(sentence, start);
    if (scale == null && sentence.is(start - 1, "of")) {
      scale = Units.measureBefore(sentence, start - 1);
    }
    if (scale != null) {
      return new Amount(number, scale.start(), end, scale.first());
    }
    int at = sentence.isHyphen(end) ? end + 1 : end;
    Phrases.Found<Unit> unit = Units.at(sentence, at, number.written() && at == end);
    if (unit == null && at == end) {
      boolean vague = number.kind() == Numeral.Kind.VAGUE && sentence.is(end, "of");
      unit = vague ? Units.at(sentence, end + 1, false) : inRow(sentence, end);
    }
    boolean part = at == end && number.value() != 1 && isPartOfName(sentence, at);
    if (unit == null || part || sentence.isTimed(at)) {
      return new Amount(number, start, end, null);
    }
    Numeral signed = negative(sentence, number);
    int first = signed.value() < 0 ? start - 1 : start;
    return new Amount(signed, first, unit.end(), meant(sentence, unit, number)).whole(sentence);
  }

  /** "six night trains", "all day nurses": what they are called, and no unit. */
  static boolean isPartOfName(Sentence sentence, int at) {
    boolean part = sentence.is(at, "night") || sentence.is(at, "day");
    return part && Words.isPlural(sentence, at + 1);
  }

  /** The unit of time of "three consecutive weeks", or null. */
  private static Phrases.@Nullable Found<Unit> inRow(Sentence sentence, int end) {
    boolean not = sentence.is(end, "non") && sentence.isHyphen(end + 1);
    int row = not ? end + 2 : end;
    if (!IN_A_ROW.contains(sentence.folded(row)) || sentence.isTimed(row + 1)) {
      return null;
    }
    Phrases.Found<Unit> unit = Units.at(sentence, row + 1, false);
    return unit != null && unit.first().dimension().equals("time") ? unit : null;
  }

  /** The amount with what follows in lesser units: "6 feet 7 inches", "2 hours and 15 minutes". */
  private Amount whole(Sentence sentence) {
    Amount whole = this;
    Amount next = whole.lesser(sentence);
    while (next != null) {
      whole = whole.and(next);
      next = whole.lesser(sentence);
    }
    return whole;
  }

  /** What follows in a lesser unit of the same kind and makes less than one of this unit. */
  private @Nullable Amount lesser(Sentence sentence) {
    if (unit == null || !unit.isParted() || !number.isCardinal() || !number.isWhole()) {
      return null;
    }
    boolean and = sentence.is(end, "and") && !sentence.is(start - 1, "between");
    boolean joined = and || sentence.is(end, ",") || sentence.isHyphen(end);
    int at = joined ? end + 1 : end;
    Numeral other = sentence.isTimed(at) ? null : Numerals.at(sentence, at);
    if (other == null || !other.isCardinal() || other.magnitude() > 1) {
      return null;
    }
    int name = sentence.isHyphen(other.end()) ? other.end() + 1 : other.end();
    Phrases.Found<Unit> found = Units.at(sentence, name, other.written() && name == other.end());
    if (found == null) {
      boolean inches = unit.name().equals("foot") && joined && sentence.isHyphen(end);
      Amount brief = new Amount(other, other.start(), other.end(), Units.INCH);
      return inches && brief.isLessThan(unit) ? brief : null;
    }
    Amount lesser = new Amount(other, other.start(), found.end(), found.first());
    return lesser.isLessThan(unit) ? lesser : null;
  }

  private boolean isLessThan(Unit greater) {
    return unit != null
        && unit.dimension().equals(greater.dimension())
        && unit.factor() < greater.factor()
        && of(number.value()) < greater.factor();
  }

  /** Both as one, in the lesser unit. */
  private Amount and(Amount lesser) {
    double factor = lesser.unit == null ? 1 : lesser.unit.factor();
    double value = of(number.value()) / factor + lesser.number.value();
    double rounded = Math.rint(value * MANY) / MANY;
    Numeral sum =
        Numeral.cardinal(
            number.start(), lesser.number.end(), rounded, lesser.number.step(), 1, true);
    return new Amount(sum, start, lesser.end, lesser.unit);
  }

  /** "-5C", "minus 5 degrees". */
  private static Numeral negative(Sentence sentence, Numeral number) {
    int at = number.start() - 1;
    boolean sign =
        sentence.is(at, "minus")
            || ((sentence.is(at, "-") || sentence.is(at, "\u2212"))
                && sentence.isGlued(at + 1)
                && !sentence.isGlued(at));
    return sign
        ? new Numeral(
            number.start(),
            number.end(),
            number.kind(),
            -number.value(),
            -number.high(),
            -number.low(),
            number.step(),
            number.magnitude(),
            number.written())
        : number;
  }

  /** The unit that an alias of several means here. */
  private static Unit meant(Sentence sentence, Phrases.Found<Unit> unit, Numeral number) {
    Unit first = unit.first();
    if (unit.values().size() == 1
        || (!first.name().equals("pound") && first.money() == unit.values().get(1).money())) {
      return first;
    }
    boolean weighs =
        sentence.is(unit.end(), "of")
            || sentence.is(unit.end(), "heavier")
            || sentence.lemma(number.start() - 1).equals("weigh");
    for (Unit other : unit.values()) {
      if (other.money() != weighs) {
        return other;
      }
    }
    return first;
  }

  /** A value in the base unit. */
  double of(double value) {
    return unit == null ? value : unit.of(value);
  }

  String dimension() {
    return unit == null ? "" : unit.dimension();
  }
}
