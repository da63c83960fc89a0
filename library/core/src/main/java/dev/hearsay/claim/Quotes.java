package dev.hearsay.claim;

import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a sentence quotes: between double marks, straight or curly, or made of two single
 * ones, between angles, and between single marks that are no apostrophes. Of quotations within one
 * another the outer counts.
 */
final class Quotes {

  /** All that is part of a mark that opens or closes quotations. */
  private static final String MARKS = "\"'`\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB";

  /** Double marks that close quotations. */
  private static final String CLOSING = "\"\u201D\u00BB";

  private final List<Token> tokens;
  private final List<Quote> found = new ArrayList<>();

  private Quotes(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Quote> read(List<Token> tokens) {
    return read(tokens, false);
  }

  /**
   * Reads a sentence.
   *
   * @param tokens its tokens
   * @param inside whether a quotation of the sentence before goes on in it
   */
  static List<Quote> read(List<Token> tokens, boolean inside) {
    Quotes quotes = new Quotes(tokens);
    quotes.read(inside);
    return quotes.found;
  }

  /**
   * Whether a token is a mark that opens or closes quotations; apostrophes may be taken for one.
   */
  static boolean isMark(Token token) {
    return isDouble(token) || token.is("'") || token.is("\u2018") || token.text().equals("\u2019");
  }

  /** Whether a mark that opens a quotation stands at a token. */
  static boolean opens(Sentence tokens, int at) {
    if (!tokens.has(at) || !isMark(tokens.token(at))) {
      return false;
    }
    return switch (tokens.token(at).text()) {
      case "\u201C", "\u201E", "\u00AB", "\u2018" -> true;
      case "\u201D", "\u00BB", "\u2019" -> false;
      default -> tokens.isGlued(at + 1) && !tokens.isGlued(at);
    };
  }

  /** Whether a part of a text has a mark that may open or close a quotation. */
  static boolean mayStandIn(String text, Span part) {
    return hasAny(text, part.start(), part.end(), MARKS);
  }

  /** Whether a mark that closes quotations stands in a part of a text. */
  static boolean isClosedIn(String text, int from, int to) {
    return hasAny(text, from, to, CLOSING);
  }

  private static boolean hasAny(String text, int from, int to, String marks) {
    for (int i = from; i < to; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a double mark begins at a token: one token, or two single marks glued together. */
  private boolean isDouble(int at) {
    return isDouble(tokens.get(at)) || width(at) > 1;
  }

  /** Tokens of the mark at a token. */
  private int width(int at) {
    if (at + 1 >= tokens.size() || !isGlued(at + 1)) {
      return 1;
    }
    String text = tokens.get(at).text();
    boolean single =
        text.equals("'") || text.equals("`") || text.equals("\u2018") || text.equals("\u2019");
    return single && tokens.get(at + 1).text().equals(text) ? 2 : 1;
  }

  private static boolean isDouble(Token token) {
    if (token.isWord() || token.text().length() != 1) {
      return false;
    }
    return switch (token.text().charAt(0)) {
      case '"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> true;
      default -> false;
    };
  }

  private void read(boolean inside) {
    int at = 0;
    if (inside) {
      int from = isRepeated() ? width(0) : 0;
      int close = closeOf(from, true);
      if (close < 0) {
        addOpen(from);
        return;
      }
      add(from, close, true);
      at = close + width(close);
    } else {
      int close = strayClose();
      if (close > 0) {
        add(0, close, true);
        at = close + width(close);
      }
    }
    while (at < tokens.size()) {
      at = next(at);
    }
  }

  /** Whether an opening mark is set again where a quotation goes on: at a new paragraph. */
  private boolean isRepeated() {
    if (tokens.isEmpty() || !isDouble(0)) {
      return false;
    }
    String mark = tokens.get(0).text();
    boolean opens = !mark.equals("\u201D") && !mark.equals("\u00BB") && !mark.equals("'");
    int next = width(0);
    return opens && next < tokens.size() && isGlued(next) && tokens.get(next).isWord();
  }

  /** Reads on at a token; gives the token to go on at. */
  private int next(int at) {
    if (isDouble(at)) {
      if (isInches(at)) {
        return at + 1;
      }
      int from = at + width(at);
      int close = closeOf(from, true);
      if (close < 0) {
        close = loneClose(from);
      }
      if (close < 0) {
        addOpen(from);
        return tokens.size();
      }
      add(from, close, false);
      return close + width(close);
    }
    if (opensSingle(at)) {
      int close = closeOf(at + 1, false);
      if (close > at + 1 && !isContraction(at, close)) {
        add(at + 1, close, false);
        return close + 1;
      }
    }
    return at + 1;
  }

  private Span span(int from, int to) {
    return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** What stands in brackets, with them; not a letter that is changed: "[T]he". */
  private List<Span> inserted(int from, int close) {
    List<Span> inserted = new ArrayList<>();
    int opened = -1;
    for (int i = from; i < close; i++) {
      Token token = tokens.get(i);
      if (token.is("[") || token.is("(")) {
        opened = i;
      } else if (opened >= 0 && (token.is("]") || token.is(")"))) {
        boolean ofWord = i + 1 < close && isGlued(i + 1) && tokens.get(i + 1).isWord();
        if (!ofWord) {
          inserted.add(span(opened, i + 1));
        }
        opened = -1;
      }
    }
    return inserted;
  }

  private void add(int from, int close, boolean open) {
    if (close > from) {
      found.add(new Quote(span(from, close), open, inserted(from, close)));
    }
  }

  private void addOpen(int from) {
    add(from, tokens.size(), true);
  }

  /** A closing mark that nothing opened: the quotation began in a sentence before. */
  private int strayClose() {
    for (int i = 0; i < tokens.size(); i++) {
      if (isDouble(i)) {
        boolean straight = tokens.get(i).is("\"") || tokens.get(i).is("'");
        boolean closes = tokens.get(i).is("\u201D") || (straight && closes(i));
        return closes && !isInches(i) ? i : -1;
      }
    }
    return -1;
  }

  private int closeOf(int from, boolean doubled) {
    int depth = 0;
    int spare = -1;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (doubled) {
        if (token.is("\u201C") || token.is("\u00AB")) {
          depth++;
        } else if (isDouble(i) && !isInches(i) && depth-- == 0) {
          return i;
        }
      } else if (closesSingle(i)) {
        if (!isOwner(i)) {
          return i;
        }
        spare = spare < 0 ? i : spare;
      } else if (isDouble(i) && from > 0 && depth == 0 && isOutside(i)) {
        return spare;
      }
    }
    return spare;
  }

  /** A single mark behind a comma or a full stop that closes what a double one opened. */
  private int loneClose(int from) {
    for (int i = from + 1; i < tokens.size() && !opensSingle(i); i++) {
      boolean behind = tokens.get(i - 1).is(",") || tokens.get(i - 1).is(".");
      if (behind && closesSingle(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a double mark closes a quotation that does not hold the single one. */
  private boolean isOutside(int at) {
    return tokens.get(at).is("\u201D") || closes(at);
  }

  /** "the farmers' fields": an s before the mark, a word in lower case behind it. */
  private boolean isOwner(int at) {
    String before = tokens.get(at - 1).folded();
    return before.endsWith("s")
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isWord()
        && !tokens.get(at + 1).isCapitalized()
        && !isVerb(tokens.get(at + 1));
  }

  private static boolean isVerb(Token token) {
    return switch (token.folded()) {
      case "said",
          "says",
          "was",
          "is",
          "were",
          "are",
          "and",
          "as",
          "after",
          "in",
          "on",
          "to",
          "for",
          "he",
          "she",
          "they",
          "but",
          "has",
          "had" ->
          true;
      default -> false;
    };
  }

  private boolean opensSingle(int at) {
    Token token = tokens.get(at);
    if (token.text().equals("\u2018")) {
      return true;
    }
    boolean straight = token.text().equals("'") || token.text().equals("\u201A");
    boolean decade = at + 1 < tokens.size() && tokens.get(at + 1).isNumber();
    return straight && !decade && !isGluedLeft(at) && isGluedRight(at);
  }

  private boolean closesSingle(int at) {
    String text = tokens.get(at).text();
    return (text.equals("'") || text.equals("\u2019")) && at > 0 && isGlued(at) && !runsOn(at);
  }

  private boolean runsOn(int at) {
    return at + 1 < tokens.size() && isGlued(at + 1) && tokens.get(at + 1).isWord();
  }

  /** "'n'" and the like. */
  private boolean isContraction(int open, int close) {
    return close == open + 2 && tokens.get(open + 1).text().length() == 1;
  }

  /** Whether a straight double mark closes, by the spaces about it. */
  private boolean closes(int at) {
    return isGluedLeft(at) && !(isGluedRight(at) && tokens.get(at + 1).isWord());
  }

  /** Whether a word, or a mark that stands behind words, stands directly before. */
  private boolean isGluedLeft(int at) {
    if (!isGlued(at)) {
      return false;
    }
    String before = tokens.get(at - 1).text();
    return !(before.equals("(")
        || before.equals("[")
        || before.equals("-")
        || before.equals("\u2014")
        || before.equals("\u2013")
        || before.equals("\"")
        || before.equals("\u201C"));
  }

  private boolean isGluedRight(int at) {
    return at + 1 < tokens.size() && isGlued(at + 1);
  }

  private boolean isGlued(int at) {
    return at > 0 && tokens.get(at).start() == tokens.get(at - 1).end();
  }

  /** The mark of inches: 5" behind a number that no quotation holds. */
  private boolean isInches(int at) {
    return tokens.get(at).is("\"")
        && at > 0
        && isGlued(at)
        && tokens.get(at - 1).isNumber()
        && isLast(at);
  }

  private boolean isLast(int at) {
    int marks = 0;
    for (int i = 0; i < tokens.size(); i++) {
      marks += i != at && isDouble(i) ? 1 : 0;
    }
    return marks % 2 == 0;
  }
}
