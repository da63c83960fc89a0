package dev.hearsay.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences: the breaks of Unicode's sentence rules (UAX #29, as the JDK has
 * them), less those after titles, initials and abbreviations, plus one at every empty line.
 */
public final class Sentences {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "maj", "capt", "lt",
          "sgt", "adm", "pres", "hon", "rev", "st", "mt", "ft", "jr", "sr", "inc", "ltd", "co",
          "corp", "plc", "bros", "vs", "no", "nos", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
          "sep", "sept", "oct", "nov", "dec", "ave", "blvd", "dept", "est", "fig", "approx", "al",
          "e.g", "i.e", "cf", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m");

  /** Abbreviations that may end a sentence; they do if the next word starts like one. */
  private static final Set<String> MAY_END =
      Set.of(
          "inc", "ltd", "co", "corp", "plc", "bros", "jr", "sr", "st", "mt", "ft", "ave", "blvd",
          "dept", "u.s", "u.k", "u.n", "d.c", "a.m", "p.m", "al");

  /** Abbreviations that are words as well: they are abbreviations before a number. */
  private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "fig");

  /** Longest abbreviation, with the punctuation before it. */
  private static final int LONGEST = 16;

  /** How far to look for the first word of the next sentence. */
  private static final int AHEAD = 32;

  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.)*\\p{Lu}");

  private static final Pattern OPENING = Pattern.compile("^[\\p{Punct}\u2018\u201C]+");

  private static final Pattern SENTENCE_START =
      Pattern.compile(
          "\\s*[\"\u2018\u201C']?(The|A|An|In|On|At|It|He|She|They|We|But|And|That|This|For|As|Its|His"
              + "|Her|Their|These|Those|There|When|While|If|After|Since|Some|Most|Many|Both|You|I)"
              + "\\b(?!\\.)");

  /**
   * The last word of a sentence before a number or the mark of an item in a list, which the JDK
   * takes for one that goes on.
   */
  private static final Pattern BEFORE_OTHER =
      Pattern.compile(
          "(?<![\\p{L}\\d.])(\\p{L}+|\\d[\\d,]*)\\.[\"\u2019\u201D)]*\\s++"
              + "(?=\\d|(\\*++|[-\u2022\u2013])\\s++\\p{Lu})");

  /** Abbreviated words that stand before numbers and are no {@link #ABBREVIATIONS} elsewhere. */
  private static final Set<String> NUMBERED =
      Set.of("art", "arts", "sec", "secs", "ch", "vol", "vols", "para", "ref", "tel", "ext", "par");

  /** Who said it, behind a question or an exclamation: "Stop!" he shouted. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\p{Ll}|(?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{Lu}[\\p{L}'\u2019.-]* ){1,3}"
              + "(?:said|says|asked|asks|wrote|writes|told|added|shouted|replied|cried|tweeted)\\b)");

  /**
   * Full stops and question marks that the JDK's rules do not know: most of them Arabic to Khmer.
   */
  private static final String STOPS = "\u061F\u06D4\u0589\u104B\u1362\u1367\u17D4\uFF61";

  private Sentences() {}

  /**
   * Finds the sentences of a text.
   *
   * @param text any text
   * @return their places without surrounding white space, in order and disjoint; none is empty
   */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      addSentences(text, start, end, sentences);
      start = end;
    }
    return List.copyOf(sentences);
  }

  /** The end of the paragraph at {@code start}: after an empty line, or the end of the text. */
  private static int paragraphEnd(String text, int start) {
    int lineBreaks = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1)) || c == '\u2029') {
        if (++lineBreaks == 2 || c == '\u2029') {
          return i + 1;
        }
      } else if (!isSpace(c)) {
        lineBreaks = 0;
      }
    }
    return text.length();
  }

  private static void addSentences(String text, int from, int to, List<Span> sentences) {
    String paragraph = text.substring(from, to).replace('\n', ' ').replace('\r', ' ');
    for (int i = 0; i < STOPS.length(); i++) {
      paragraph = paragraph.replace(STOPS.charAt(i), '?');
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(paragraph);
    Matcher others = BEFORE_OTHER.matcher(paragraph);
    int start = breaks.first();
    int seen = start;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      others.region(seen, end);
      while (others.find()) {
        String mark = others.group(2);
        String word = others.group(1);
        if (mark == null ? endsSentence(word) : endsBefore(word, mark)) {
          addTrimmed(text, from + start, from + others.end(), sentences);
          start = others.end();
        }
      }
      seen = end;
      boolean within = end < paragraph.length();
      if (within && (isBeforeStop(paragraph, end) || continues(paragraph, start, end))) {
        continue;
      }
      addTrimmed(text, from + start, from + end, sentences);
      start = end;
    }
  }

  /** Whether a word or a number with a full stop ends a sentence, if a number follows. */
  private static boolean endsSentence(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    boolean plain = word.equals(folded) && word.length() > 2;
    return Character.isDigit(word.charAt(0))
        || (plain && !ABBREVIATIONS.contains(folded) && !NUMBERED.contains(folded));
  }

  /** Whether a full stop follows a letter at once, as before some marks of lists. */
  private static boolean isBeforeStop(String paragraph, int end) {
    return paragraph.charAt(end) == '.' && Character.isLetterOrDigit(paragraph.charAt(end - 1));
  }

  /** Whether a word with a full stop ends a sentence, if an item of a list follows. */
  private static boolean endsBefore(String word, String mark) {
    boolean dash = mark.equals("-") || mark.equals("\u2013");
    boolean brief = word.length() == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    return !(dash && brief);
  }

  /** Whether the sentence goes on though the rules broke it at {@code end}. */
  private static boolean continues(String paragraph, int start, int end) {
    int stop = end - 1;
    while (stop > start && isSpace(paragraph.charAt(stop))) {
      stop--;
    }
    int wordStart = stop;
    while (wordStart > start && !isSpace(paragraph.charAt(wordStart - 1))) {
      wordStart--;
      if (stop - wordStart > LONGEST) {
        return false;
      }
    }
    if (paragraph.charAt(stop) != '.') {
      return isQuoteEnd(paragraph, stop)
          && SAID.matcher(paragraph)
              .region(end, Math.min(paragraph.length(), end + AHEAD))
              .lookingAt();
    }
    String bare = OPENING.matcher(paragraph.substring(wordStart, stop)).replaceFirst("");
    String folded = bare.toLowerCase(Locale.ROOT);
    if (BEFORE_NUMBER.contains(folded)) {
      return Character.isDigit(paragraph.charAt(end));
    }
    boolean initials = INITIALS.matcher(bare).matches();
    boolean mayEnd = initials || MAY_END.contains(folded);
    return (initials || ABBREVIATIONS.contains(folded))
        && !(mayEnd && startsSentence(paragraph, end));
  }

  /** Whether a question or an exclamation in quotation marks ends at a character. */
  private static boolean isQuoteEnd(String paragraph, int last) {
    char stop = last > 0 ? paragraph.charAt(last - 1) : ' ';
    return (stop == '?' || stop == '!') && "\"'\u201D\u2019".indexOf(paragraph.charAt(last)) >= 0;
  }

  private static boolean startsSentence(String paragraph, int at) {
    return SENTENCE_START
        .matcher(paragraph)
        .region(at, Math.min(paragraph.length(), at + AHEAD))
        .useTransparentBounds(true)
        .lookingAt();
  }

  private static void addTrimmed(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
