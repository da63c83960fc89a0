package dev.hearsay.claim;

import dev.hearsay.claim.Units.Unit;
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
    if (unit == null || sentence.isTimed(at)) {
      return new Amount(number, start, end, null);
    }
    Numeral signed = negative(sentence, number);
    int first = signed.value() < 0 ? start - 1 : start;
    return new Amount(signed, first, unit.end(), meant(sentence, unit, number));
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
