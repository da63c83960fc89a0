package dev.hearsay.cli.read;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before the dash that open a wire story: {@code LONDON, March 4, 2026 (Reuters) - }.
 *
 * @param source the agency in parentheses or between slashes, if any
 * @param date the date, if it names a year
 */
record Dateline(@Nullable String source, @Nullable Instant date) {
  private static final Dateline NONE = new Dateline(null, null);

  /** Longest dateline looked for. */
  private static final int REACH = 160;

  private static final String PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
  private static final String PLACE =
      PLACE_WORD + "(?:[ /](?:(?:de|del|la|of|am|the) )?" + PLACE_WORD + "){0,4}";
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(?<place>"
              + PLACE
              + "(?:, "
              + PLACE
              + "){0,2}?)"
              + "(?:, (?:(?<m>"
              + Dates.MONTH
              + ")\\.? (?<d>\\d{1,2})(?:, (?<y>\\d{4}))?"
              + "|(?<d2>\\d{1,2}) (?<m2>"
              + Dates.MONTH
              + ")\\.?(?:,? (?<y2>\\d{4}))?))?"
              + "(?:,? ?(?:\\((?<paren>[^()\\n]{2,40})\\):?|/(?<slash>[^/\\n]{2,40})/))?"
              + "(?:(?<=:)| ?(?:--|[-–—]))\\s.*",
          Pattern.DOTALL);

  /** A name: words with a capital, or small words between them; no digits. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.&'’-]+(?: (?:of|the|and|&|\\p{Lu}[\\p{L}.&'’-]*))*");

  /** Agencies that are believed though the place is not in capitals and there is no date. */
  private static final Set<String> AGENCIES =
      Set.of(
          "Reuters",
          "AP",
          "Associated Press",
          "The Associated Press",
          "AFP",
          "UPI",
          "Xinhua",
          "TASS",
          "Interfax",
          "ANI",
          "PTI",
          "IANS",
          "dpa",
          "DPA",
          "ANSA",
          "EFE",
          "Kyodo",
          "Yonhap",
          "Bloomberg",
          "The Canadian Press",
          "PA Media",
          "PRNewswire",
          "Business Wire");

  /**
   * Reads the dateline at the start of a text.
   *
   * @param text the body
   * @return what it says; nothing if there is none
   */
  static Dateline of(String text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    Matcher matcher =
        DATELINE.matcher(text.substring(first, Math.min(text.length(), first + REACH)));
    if (!matcher.matches()) {
      return NONE;
    }
    boolean dated = matcher.group("m") != null || matcher.group("m2") != null;
    String source =
        matcher.group("paren") != null ? matcher.group("paren") : matcher.group("slash");
    boolean plausible = dated || isCapitals(matcher.group("place"));
    boolean believed =
        source != null
            && (AGENCIES.contains(source) || (plausible && NAME.matcher(source).matches()));
    return new Dateline(believed ? source : null, dateOf(matcher));
  }

  /** Whether a text begins with a dateline. */
  static boolean opens(String text) {
    return DATELINE.matcher(text.substring(0, Math.min(text.length(), REACH))).matches();
  }

  private static @Nullable Instant dateOf(Matcher matcher) {
    if (matcher.group("y") != null) {
      return date(matcher.group("y"), matcher.group("m"), matcher.group("d"));
    }
    if (matcher.group("y2") != null) {
      return date(matcher.group("y2"), matcher.group("m2"), matcher.group("d2"));
    }
    return null;
  }

  private static @Nullable Instant date(String year, String month, String day) {
    return Dates.day(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  /** Whether the first part of a place, before the state, is in capitals. */
  private static boolean isCapitals(String place) {
    int comma = place.indexOf(',');
    String city = comma < 0 ? place : place.substring(0, comma);
    return city.length() > 1 && city.chars().noneMatch(Character::isLowerCase);
  }
}
