package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units and currencies by their names, short forms and symbols. */
final class Units {

  /**
   * A unit.
   *
   * @param name its name
   * @param dimension what it measures
   * @param money whether a currency
   * @param factor its size in base units
   * @param offset where its zero stands
   * @param code whether the alias is a code that is written in capitals
   * @param glued whether the alias counts only right after a number
   * @param exact whether the alias has no other form
   */
  record Unit(
      String name,
      String dimension,
      boolean money,
      double factor,
      double offset,
      boolean code,
      boolean glued,
      boolean exact) {

    boolean isTime() {
      return dimension.equals("time");
    }

    /** Whether what is left of a whole number of it is told in a lesser unit. */
    boolean isParted() {
      return switch (name) {
        case "foot", "yard", "mile", "kilometre", "pound", "stone" -> true;
        default -> isTime();
      };
    }

    double of(double value) {
      return value * factor + offset;
    }
  }

  private static final String CURRENCY = "CURRENCY_";

  /** What is measured; other units are counted like any noun. */
  private static final Set<String> MEASURED =
      Set.of(
          "LENGTH",
          "AREA",
          "VOLUME",
          "MASS",
          "SPEED",
          "TEMPERATURE",
          "ANGLE",
          "DURATION",
          "AGE",
          "ENERGY",
          "POWER",
          "PRESSURE",
          "DATA",
          "DATA_RATE",
          "FLOW",
          "FREQUENCY",
          "VOLTAGE",
          "CURRENT",
          "CHARGE",
          "RESISTANCE",
          "LIGHT",
          "ILLUMINANCE",
          "SOUND",
          "DOSE",
          "ACTIVITY",
          "ACCELERATION",
          "FORCE",
          "TORQUE",
          "FUEL_ECONOMY",
          "FUEL_USE",
          "CONCENTRATION",
          "MASS_CONCENTRATION",
          "BLOOD",
          "ACIDITY",
          "YIELD",
          "CARBON",
          "PERCENT",
          "PERCENTAGE_POINT",
          "MAGNITUDE",
          "HURRICANE",
          "TORNADO",
          "WIND_FORCE",
          "INES",
          "UV",
          "AQI",
          "PEOPLE_PER_AREA",
          "CALIBRE",
          "PIXELS",
          "BITCOIN",
          "ETHER");

  private static final Set<String> GLUED =
      Set.of("in", "st", "re", "sh", "sol", "gal", "le", "pt", "mi", "mu", "au", "mo", "cl", "ct");

  /** Names that are other words far more often, or that mean the unit in one form only. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "cup",
          "chain",
          "league",
          "grain",
          "click",
          "generation",
          "season",
          "weekend",
          "'",
          "′",
          "″",
          "\"",
          "cat",
          "rai",
          "sterling",
          "aussie",
          "re",
          "le",
          "meg",
          "gig",
          "bob",
          "loonie",
          "stone",
          "hand high",
          "quarter",
          "percentage",
          "mark",
          "crown",
          "real",
          "won",
          "rand");

  static final Unit INCH = new Unit("inch", "length", false, 0.0254, 0, false, false, false);
  static final Unit SECOND = new Unit("second", "time", false, 1, 0, false, false, false);

  private static final Phrases<Unit> NAMES = new Phrases<>(false, true);
  private static final Phrases<Unit> SYMBOLS_BEFORE = new Phrases<>(true, false);
  private static final Phrases<Unit> SIGNS_BEFORE = new Phrases<>(true, false);
  private static final Phrases<Unit> MEASURES_BEFORE = new Phrases<>(true, false);

  static {
    Table.read(Units.class, "units.tsv", Units::add);
  }

  private Units() {}

  private static void add(List<String> columns) {
    String alias = columns.get(0);
    String named = columns.get(2);
    boolean money = named.startsWith(CURRENCY);
    if (LEFT_OUT.contains(alias) || (!money && !MEASURED.contains(named))) {
      return;
    }
    boolean code = money && alias.length() == 3 && alias.equals(columns.get(1));
    boolean glued = alias.length() == 1 && Character.isLetter(alias.charAt(0));
    Unit unit =
        new Unit(
            columns.get(1),
            dimension(named, money),
            money,
            Double.parseDouble(columns.get(3)),
            columns.size() > 4 ? Double.parseDouble(columns.get(4)) : 0,
            code,
            glued || GLUED.contains(alias),
            false);
    boolean graded = named.equals("MAGNITUDE") || named.equals("HURRICANE");
    if (!graded || alias.indexOf(' ') > 0) {
      NAMES.add(alias, unit);
    }
    if (money && (code || !isName(alias))) {
      SYMBOLS_BEFORE.add(alias, unit);
      if (alias.length() == 1 && isSign(alias.charAt(0))) {
        SIGNS_BEFORE.add(alias, unit);
      }
    } else if (graded) {
      MEASURES_BEFORE.add(alias, unit);
    }
  }

  private static String dimension(String named, boolean money) {
    if (money) {
      return named.substring(CURRENCY.length()).toLowerCase(Locale.ROOT);
    }
    return named.equals("DURATION") ? "time" : named.toLowerCase(Locale.ROOT);
  }

  /** Whether an alias of a currency stands after the number: "dollar", not "$" or "rs". */
  private static boolean isName(String alias) {
    if (alias.length() <= 2 || alias.equals("rs.")) {
      return false;
    }
    for (int i = 0; i < alias.length(); i++) {
      if (isSign(alias.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  /** The unit whose name begins at a token, or null. */
  static Phrases.@Nullable Found<Unit> at(Sentence sentence, int start, boolean afterDigits) {
    Phrases.Found<Unit> found = NAMES.longest(sentence, start);
    if (found == null) {
      return null;
    }
    Unit unit = found.first();
    String last = sentence.folded(found.end() - 1);
    if (last.endsWith("ing") && !sentence.lemma(found.end() - 1).equals(last)) {
      return null; // "Boeing" is no plural of "boe"
    }
    boolean metre = unit.name().equals("metre") && isDimension(sentence.folded(start + 1));
    if (unit.glued() && !(afterDigits && (sentence.isGlued(start) || metre))) {
      return null;
    }
    return unit.code() && !isUpper(sentence.token(start).text()) ? null : found;
  }

  private static boolean isDimension(String word) {
    return switch (word) {
      case "tall", "high", "long", "wide", "deep", "thick" -> true;
      default -> false;
    };
  }

  /** The currency whose symbol ends before a token, or null. */
  static Phrases.@Nullable Found<Unit> symbolBefore(Sentence sentence, int end) {
    Phrases.Found<Unit> found = SYMBOLS_BEFORE.longest(sentence, end);
    if (found == null) {
      return null;
    }
    String text = sentence.token(found.start()).text();
    boolean letters = Character.isLetter(text.charAt(0));
    boolean wrong = letters && (found.first().code() ? !isUpper(text) : !isProper(text));
    // "a $50 million deal" has an article before its sign.
    return wrong ? SIGNS_BEFORE.longest(sentence, end) : found;
  }

  static boolean symbolEndsBefore(Sentence sentence, int end) {
    return symbolBefore(sentence, end) != null;
  }

  /** "magnitude 6.2", "category 4". */
  static Phrases.@Nullable Found<Unit> measureBefore(Sentence sentence, int end) {
    return MEASURES_BEFORE.longest(sentence, end);
  }

  private static boolean isProper(String text) {
    return Character.isUpperCase(text.charAt(0));
  }

  private static boolean isUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
