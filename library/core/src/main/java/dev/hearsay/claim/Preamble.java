package dev.hearsay.claim;

import java.util.List;
import java.util.Set;

/**
 * What stands before a sentence and states nothing: the place and date of a report ("PORT ELLERY,
 * March 4 (Meridian News Agency) - "), the author's line, "UPDATE 2-", "File photo:".
 */
final class Preamble {

  private static final Set<String> LABELS =
      Set.of(
          "update",
          "wrapup",
          "rpt",
          "refile",
          "corrected",
          "correction",
          "recasts",
          "factbox",
          "exclusive",
          "breaking",
          "live",
          "video",
          "watch",
          "photo",
          "photos",
          "caption",
          "analysis",
          "opinion",
          "explainer",
          "urgent",
          "alert",
          "flash",
          "lead",
          "editorial",
          "pictured",
          "interview",
          "picture",
          "newsflash",
          "advisory",
          "feature",
          "file",
          "repeat",
          "clarification",
          "insight",
          "timeline",
          "graphic",
          "audio",
          "poll",
          "obituary");

  private static final Set<String> CREDITS =
      Set.of(
          "reporting", "editing", "writing", "additional", "photograph", "photography", "compiled");

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** Tokens of a dateline at most. */
  private static final int MOST = 22;

  private final String text;
  private final List<Token> tokens;

  private Preamble(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The first token of what is stated; as many as there are if nothing is. */
  static int end(String text, List<Token> tokens) {
    Preamble preamble = new Preamble(text, tokens);
    int at = 0;
    for (int next = preamble.next(at); next > at && at < tokens.size(); ) {
      at = next;
      next = preamble.next(at);
    }
    return Math.min(at, tokens.size());
  }

  private int next(int at) {
    if (at >= tokens.size()) {
      return at;
    }
    int end = label(at);
    end = end > at ? end : byline(at);
    end = end > at ? end : credit(at);
    return end > at ? end : dateline(at);
  }

  private boolean is(int at, String word) {
    return at < tokens.size() && tokens.get(at).is(word);
  }

  /** "UPDATE 2-", "Watch:", "FILE PHOTO:". */
  private int label(int at) {
    Token first = tokens.get(at);
    if (!first.isWord() || !first.isCapitalized() || !LABELS.contains(first.folded())) {
      return at;
    }
    int end = at + 1;
    if (is(end, "photo") || is(end, "picture") || is(end, "image")) {
      end++;
    }
    if (end < tokens.size() && tokens.get(end).isNumber()) {
      end++;
    }
    boolean colon = is(end, ":") || is(end, "|");
    boolean dash = isUpper(first.text()) && (is(end, "-") || isDash(end));
    return colon || dash ? end + 1 : at;
  }

  /** "By Ole Brandt and Anna Lund", to the end of its line. */
  private int byline(int at) {
    if (!is(at, "by") || !tokens.get(at).isCapitalized() || !isCapital(at + 1)) {
      return at;
    }
    int names = 0;
    for (int i = at + 1; i < tokens.size(); i++) {
      if (breaksLine(i)) {
        return names > 1 ? i : at;
      }
      boolean joint = is(i, "and") || is(i, ",") || is(i, ".") || is(i, "-") || is(i, "&");
      if (!joint && !isCapital(i) && !isParticle(i)) {
        return at;
      }
      names += isCapital(i) ? 1 : 0;
    }
    return names > 1 ? tokens.size() : at;
  }

  private boolean isParticle(int at) {
    return is(at, "van") || is(at, "de") || is(at, "der") || is(at, "von") || is(at, "al");
  }

  /** "Reporting by Ole Brandt; editing by Anna Lund". */
  private int credit(int at) {
    int first = is(at, "(") ? at + 1 : at;
    if (first >= tokens.size() || !CREDITS.contains(tokens.get(first).folded())) {
      return at;
    }
    boolean by = is(first + 1, "by") || (is(first + 1, "reporting") && is(first + 2, "by"));
    return by ? tokens.size() : at;
  }

  /** "PORT ELLERY, March 4 (Meridian News Agency) - ". */
  private int dateline(int at) {
    int capitals = 0;
    boolean sourced = false;
    boolean inside = false;
    for (int i = at; i < Math.min(tokens.size(), at + MOST); i++) {
      Token token = tokens.get(i);
      if (!inside && i > at && isDash(i)) {
        boolean place = capitals > 0 || sourced;
        return place && !isShouted(i + 1) && i + 1 < tokens.size() ? i + 1 : at;
      }
      if (token.is("(")) {
        inside = true;
      } else if (token.is(")")) {
        inside = false;
        sourced = true;
      } else if (token.isWord() && !inside) {
        boolean upper = isUpper(token.text()) && token.text().length() > 1;
        boolean dated = MONTHS.contains(token.folded());
        capitals += upper && !dated ? 1 : 0;
        boolean place = upper || (token.isCapitalized() && (capitals > 0 || leadsToSource(i)));
        if (!place && !dated) {
          return at;
        }
      } else if (!inside && !token.isNumber() && !isJoint(token)) {
        return at;
      }
    }
    return at;
  }

  /** "Lorne (APS) - ": a place in small letters before the name of an agency. */
  private boolean leadsToSource(int at) {
    for (int i = at; i < Math.min(tokens.size(), at + 6); i++) {
      if (is(i, "(")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoint(Token token) {
    return token.is(",") || token.is(".") || token.is("/") || token.is("-") || token.is("'");
  }

  /** A dash with spaces, or of its own kind. */
  private boolean isDash(int at) {
    if (at >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(at);
    boolean is = token.is("\u2014") || token.is("\u2013") || token.is("-");
    boolean free = at == 0 || token.start() > tokens.get(at - 1).end();
    return is && (free || token.is("\u2014") || tokens.get(at - 1).is("-"));
  }

  /** Whether the text goes on in capitals: a headline with a dash. */
  private boolean isShouted(int at) {
    int upper = 0;
    int words = 0;
    for (int i = at; i < Math.min(tokens.size(), at + 3); i++) {
      if (tokens.get(i).isWord() && tokens.get(i).text().length() > 1) {
        words++;
        upper += isUpper(tokens.get(i).text()) ? 1 : 0;
      }
    }
    return words > 0 && upper == words;
  }

  private boolean isCapital(int at) {
    return at < tokens.size() && tokens.get(at).isWord() && tokens.get(at).isCapitalized();
  }

  private boolean breaksLine(int at) {
    for (int i = tokens.get(at - 1).end(); i < tokens.get(at).start(); i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
