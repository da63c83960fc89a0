package dev.hearsay.training;

import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quantity.Bound;
import dev.hearsay.claim.Statement;
import dev.hearsay.text.Span;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it stands in a text, told as exact.
 *
 * @param kind what it is a number of
 * @param place where its digits stand, or the word for it
 * @param written the digits or the word
 */
record Figure(Quantity.Kind kind, Span place, String written) {

  private static final List<String> WORDS =
      List.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final String SIGNS = "$€£";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b(?i:"
              + String.join("|", WORDS)
              + ")\\b");

  /** The figures of a sentence, as far as each stands alone in what is counted. */
  static List<Figure> of(String text, Statement statement) {
    List<Figure> figures = new ArrayList<>();
    for (Quantity quantity : statement.quantities()) {
      Span span = quantity.span();
      Matcher matcher = WRITTEN.matcher(text).region(span.start(), span.end());
      if (isTold(quantity) && matcher.find()) {
        Span place = new Span(matcher.start(), matcher.end());
        if (!matcher.find()) {
          figures.add(new Figure(quantity.kind(), place, place.of(text)));
        }
      }
    }
    return figures;
  }

  private static boolean isTold(Quantity quantity) {
    return quantity.bound() == Bound.EXACT
        && switch (quantity.kind()) {
          case COUNT, MONEY, SHARE, MEASURE, AGE -> quantity.value() > 1;
          case FACTOR, ORDINAL, SCORE, LABEL -> false;
        };
  }

  /** Where it begins in its text, with a sign of money before it. */
  int start(String text) {
    int start = place.start();
    return start > 0 && SIGNS.indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
  }

  boolean isWord() {
    return !Character.isDigit(written.charAt(0));
  }

  double value() {
    return isWord()
        ? WORDS.indexOf(written.toLowerCase(Locale.ROOT)) + 2
        : Double.parseDouble(written.replace(",", ""));
  }

  private int decimals() {
    int point = written.indexOf('.');
    return point < 0 ? 0 : written.length() - point - 1;
  }

  /** What its last digit that is not zero counts: 100 for 13,900, 0.1 for 2.5. */
  private double unit() {
    if (decimals() > 0) {
      return Math.pow(10, -decimals());
    }
    double unit = 1;
    while (value() % (unit * 10) == 0) {
      unit *= 10;
    }
    return unit;
  }

  /**
   * Another number, as many times as great, written as this one is: a greater one for more than
   * once, else a lesser one; the same if there is none.
   */
  String times(double factor) {
    int side = factor > 1 ? 1 : -1;
    if (isWord()) {
      int near = (int) Math.rint(value() * factor);
      int other = near == value() ? near + side : near;
      String word = WORDS.get(Math.clamp(other, 2, WORDS.size() + 1) - 2);
      boolean capital = Character.isUpperCase(written.charAt(0));
      return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }
    double unit = unit();
    double near = Math.rint(value() * factor / unit) * unit;
    double other = Math.abs(near - value()) < unit / 2 ? value() + side * unit : near;
    return format(Math.max(unit, other));
  }

  /** The number below it of two digits that count, or the one above. */
  String rounded(boolean up) {
    double unit = Math.pow(10, Math.floor(Math.log10(value())) - 1);
    double down = Math.floor(value() / unit) * unit;
    return format(up ? down + unit : down);
  }

  /** In digits. */
  String digits() {
    return isWord() ? Integer.toString((int) value()) : written;
  }

  private String format(double value) {
    boolean grouped = written.contains(",") || value >= 10_000;
    String pattern =
        (grouped ? "#,##0" : "0") + (decimals() > 0 ? "." + "0".repeat(decimals()) : "");
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
