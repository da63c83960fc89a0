package dev.hearsay.claim;

import dev.hearsay.claim.Token.Shape;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into words, numbers and marks. Letters and digits part ("5.3bn" is a number and a
 * word), so do words at hyphens, and what is glued to a word: "did|n't", "Brandt|'s".
 */
final class TokenReader {

  /** Brackets by the names that treebanks have for them. */
  private static final Map<String, String> BRACKETS =
      Map.of("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}");

  /** What is written with an apostrophe behind another word. */
  private static final Set<String> PARTED = Set.of("s", "d", "ll", "re", "ve", "m");

  /** Characters of such a name. */
  private static final int NAMED = 5;

  /** Hyphens that stand for a dash, at most. */
  private static final int DASH = 3;

  /** Digits of a group of a large number. */
  private static final int THOUSANDS = 3;

  /** How many digits a year has. */
  private static final int YEAR = 4;

  private TokenReader() {}

  static List<Token> read(String text, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    int at = sentence.start();
    while (at < sentence.end()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
      } else if (Character.isDigit(c)) {
        at = addNumber(text, at, sentence.end(), tokens);
      } else if (Character.isLetter(c)) {
        at = addWord(text, at, wordEnd(text, at, sentence.end()), tokens);
      } else if (isOwnLetter(text, at, sentence.end())) {
        at = addOwnLetter(text, at, sentence.end(), tokens);
      } else if (isPartedNot(text, at, sentence.end(), tokens)) {
        at = addPartedNot(text, at + 2, tokens);
      } else {
        at = addMark(text, at, sentence.end(), tokens);
      }
    }
    return tokens;
  }

  private static int addMark(String text, int at, int end, List<Token> tokens) {
    int parted = partedEnd(text, at, end, tokens);
    if (parted > at) {
      return add(text, at, parted, Shape.WORD, tokens);
    }
    int dash = dashEnd(text, at, end);
    if (dash > at) {
      tokens.add(new Token(at, dash, text.substring(at, dash), "\u2014", Shape.MARK));
      return dash;
    }
    String bracket = bracket(text, at, end);
    int behind = at + Character.charCount(text.codePointAt(at));
    return bracket == null
        ? add(text, at, behind, Shape.MARK, tokens)
        : addWritten(bracket, at, at + NAMED, Shape.MARK, tokens);
  }

  /** The end of two or three hyphens that stand for a dash, not between digits; or their start. */
  private static int dashEnd(String text, int at, int limit) {
    int end = at;
    while (end < limit && text.charAt(end) == '-') {
      end++;
    }
    if (end - at < 2 || end - at > DASH || bracket(text, end - 1, limit) != null) {
      return at;
    }
    boolean digits = at > 0 && end < limit && Character.isDigit(text.charAt(end));
    boolean joined = digits && Character.isDigit(text.charAt(at - 1));
    boolean ruled = at > 0 && text.charAt(at - 1) == '-';
    return joined || ruled ? at : end;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /**
   * Whether a contracted "not" stands here that was parted from its verb: "did n 't", "didn 't".
   */
  private static boolean isPartedNot(String text, int at, int end, List<Token> tokens) {
    boolean parted =
        isApostrophe(text.charAt(at))
            && at + 1 < end
            && text.charAt(at + 1) == 't'
            && (at + 2 == end || !Character.isLetterOrDigit(text.charAt(at + 2)));
    if (!parted || tokens.isEmpty()) {
      return false;
    }
    Token verb = tokens.get(tokens.size() - 1);
    return verb.shape() == Shape.WORD && verb.folded().length() > 2 && verb.folded().endsWith("n");
  }

  /** Adds it as a word of its own, as if it were written in one. */
  private static int addPartedNot(String text, int end, List<Token> tokens) {
    Token verb = tokens.remove(tokens.size() - 1);
    // The letter belongs to both in "can't".
    boolean can = verb.folded().equals("can");
    int start = can ? verb.end() : verb.end() - 1;
    add(text, verb.start(), start, Shape.WORD, tokens);
    tokens.add(new Token(start, end, text.substring(start, end), "n't", Shape.WORD));
    return end;
  }

  /** The end of what was parted from the word before it, "Brandt 's", "they 're"; or its start. */
  private static int partedEnd(String text, int at, int end, List<Token> tokens) {
    if (!isApostrophe(text.charAt(at))
        || tokens.isEmpty()
        || tokens.get(tokens.size() - 1).shape() != Shape.WORD) {
      return at;
    }
    int behind = at + 1;
    while (behind < end && Character.isLetter(text.charAt(behind))) {
      behind++;
    }
    boolean apart = behind == end || Character.isWhitespace(text.charAt(behind));
    return apart && PARTED.contains(text.substring(at + 1, behind)) ? behind : at;
  }

  /** The bracket that is named here, as in text that was cut into tokens before, or null. */
  private static @Nullable String bracket(String text, int at, int end) {
    return at + NAMED <= end && text.charAt(at) == '-'
        ? BRACKETS.get(text.substring(at, at + NAMED))
        : null;
  }

  /** Whether a word begins with a letter that an editor put in brackets: "[n]obody". */
  private static boolean isOwnLetter(String text, int at, int end) {
    return at + 3 < end
        && text.charAt(at) == '['
        && Character.isLetter(text.charAt(at + 1))
        && text.charAt(at + 2) == ']'
        && Character.isLetter(text.charAt(at + 3));
  }

  /** Adds the word as if it were written without the brackets. */
  private static int addOwnLetter(String text, int at, int limit, List<Token> tokens) {
    int end = wordEnd(text, at + 3, limit);
    String written = text.charAt(at + 1) + text.substring(at + 3, end);
    return addWritten(written, at, end, Shape.WORD, tokens);
  }

  private static int add(String text, int start, int end, Shape shape, List<Token> tokens) {
    return addWritten(text.substring(start, end), start, end, shape, tokens);
  }

  private static int addWritten(
      String written, int start, int end, Shape shape, List<Token> tokens) {
    String folded = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    tokens.add(new Token(start, end, written, folded, shape));
    return end;
  }

  private static int addWord(String text, int start, int end, List<Token> tokens) {
    int stem = end;
    if (endsWith(text, start, end, "n't")) {
      stem = end - 3;
    } else if (endsWith(text, start, end, "'s")
        || endsWith(text, start, end, "'d")
        || endsWith(text, start, end, "'m")) {
      stem = end - 2;
    } else if (endsWith(text, start, end, "'ll")
        || endsWith(text, start, end, "'re")
        || endsWith(text, start, end, "'ve")) {
      stem = end - 3;
    } else if (endsWith(text, start, end, "'")) {
      stem = end - 1;
    }
    if (stem <= start) {
      stem = end;
    }
    add(text, start, stem, Shape.WORD, tokens);
    if (stem < end) {
      boolean mark = end - stem == 1;
      add(text, stem, end, mark ? Shape.MARK : Shape.WORD, tokens);
    }
    return end;
  }

  private static boolean endsWith(String text, int start, int end, String ending) {
    int from = end - ending.length();
    if (from < start) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      char c = text.charAt(from + i);
      if (Character.toLowerCase(c == '\u2019' ? '\'' : c) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Adds a number; one with spaces between its thousands as if it were written with commas. */
  private static int addNumber(String text, int start, int limit, List<Token> tokens) {
    int end = numberEnd(text, start, limit);
    boolean few = end - start <= THOUSANDS && isDigits(text, start, end);
    boolean leads = few && text.charAt(start) != '0' && !followsName(tokens);
    int last = end;
    while (leads && isThousands(text, last, limit)) {
      last += 1 + THOUSANDS;
    }
    if (last == end) {
      return add(text, start, end, Shape.NUMBER, tokens);
    }
    StringBuilder written = new StringBuilder(text.substring(start, end));
    for (int i = end; i < last; i += 1 + THOUSANDS) {
      written.append(',').append(text, i + 1, i + 1 + THOUSANDS);
    }
    return addWritten(written.toString(), start, last, Shape.NUMBER, tokens);
  }

  /** Whether what stands before may have the next number to itself: "May 12", "Boeing 737". */
  private static boolean followsName(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    Token before = tokens.get(tokens.size() - 1);
    return before.isWord() && before.isCapitalized() && tokens.size() > 1;
  }

  /** Whether a number goes on, behind a space, with just three more digits. */
  private static boolean isThousands(String text, int at, int limit) {
    if (at + THOUSANDS >= limit || !Character.isSpaceChar(text.charAt(at))) {
      return false;
    }
    int end = numberEnd(text, at + 1, limit);
    boolean three = end == at + 1 + THOUSANDS && isDigits(text, at + 1, end);
    return three && (end == limit || !isUnitOrDate(text, end));
  }

  private static boolean isDigits(String text, int start, int end) {
    return text.substring(start, end).chars().allMatch(Character::isDigit);
  }

  /** Whether what is glued to a number makes it one of a unit or a date. */
  private static boolean isUnitOrDate(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '-' || c == '/' || c == '%';
  }

  private static int numberEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      boolean within =
          (c == ',' || c == '.' || c == ':')
              && at + 1 < limit
              && Character.isDigit(text.charAt(at + 1))
              && !(c == ',' && isYear(text, at + 1, limit));
      if (!Character.isDigit(c) && !within) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** Whether four digits stand here, as after the comma of "May 3,1981". */
  private static boolean isYear(String text, int start, int limit) {
    int end = start;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end - start == YEAR;
  }

  private static int wordEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean letter =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      boolean apostrophe =
          isApostrophe(c) && next < limit && Character.isLetter(text.codePointAt(next));
      boolean initial = c == '.' && isInitials(text, start, at, next, limit);
      if (!letter && !apostrophe && !initial) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Whether the full stop belongs to single letters: "U.S.", "p.m.". */
  private static boolean isInitials(String text, int start, int at, int next, int limit) {
    for (int i = start; i < at; i++) {
      if (Character.isLetter(text.charAt(i)) != ((i - start) % 2 == 0)) {
        return false;
      }
    }
    boolean more =
        next + 1 < limit && Character.isLetter(text.charAt(next)) && text.charAt(next + 1) == '.';
    return (at - start) % 2 == 1 && (more || at - start > 1);
  }
}
