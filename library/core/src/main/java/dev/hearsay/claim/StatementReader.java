package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.claim.Word.Kind;
import dev.hearsay.claim.Word.Mood;
import dev.hearsay.text.Sentences;
import dev.hearsay.text.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements of texts.
 *
 * <p>For any number of threads.
 */
public final class StatementReader {

  private static final Instant FIRST = Instant.parse("1600-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

  /** Prepositions that say something of their own: "near the border". */
  private static final Set<String> TELLING = Words.of("telling");

  /** Characters of the longest sentence that is read; what follows is passed over. */
  public static final int LONGEST = 2_000;

  /**
   * Reads every sentence of a text. What states nothing is left out: the author's line, and the
   * place and date before the first sentence.
   *
   * @param text any text
   * @param published when it was published, or null; what "Tuesday" means follows from it
   * @return its statements, in order
   */
  public List<Statement> read(String text, @Nullable Instant published) {
    return outline(text, published).stream()
        .map(Outline::read)
        .filter(statement -> !statement.words().isEmpty())
        .toList();
  }

  /**
   * Cuts a text into its sentences, each to be read when that is asked for.
   *
   * @param text any text
   * @param published when it was published, or null
   * @return its sentences, in order; those that state nothing have no words
   */
  public List<Outline> outline(String text, @Nullable Instant published) {
    List<Outline> outlines = new ArrayList<>();
    boolean inside = false;
    int end = 0;
    for (Span sentence : Sentences.of(text)) {
      boolean goesOn = inside && !isParted(text, end, sentence.start());
      Outline outline = new Outline(text, sentence, published, goesOn);
      outlines.add(outline);
      end = sentence.end();
      inside = outline.isOpen();
    }
    return outlines;
  }

  /**
   * Reads one sentence.
   *
   * @param text the text that it stands in
   * @param sentence where it stands
   * @param published when the text was published, or null
   * @return what it states
   */
  public Statement read(String text, Span sentence, @Nullable Instant published) {
    return new Outline(text, sentence, published, false).read();
  }

  static Statement read(
      Span span, Sentence tokens, List<Quote> quotes, @Nullable Instant published) {
    boolean[] names = Names.of(tokens.tokens());
    int[] clauses = Clauses.of(tokens);
    List<TimeExpression> times = Times.read(tokens, day(published));
    List<Quantity> quantities = Quantities.read(tokens, times);
    return new Statement(
        span,
        words(tokens, names, clauses, quantities, times, quotes),
        quantities,
        times,
        quotes,
        Reporting.read(tokens, names));
  }

  /** Whether an empty line stands between two sentences. */
  private static boolean isParted(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  private static List<Word> words(
      Sentence tokens,
      boolean[] names,
      int[] clauses,
      List<Quantity> quantities,
      List<TimeExpression> times,
      List<Quote> quotes) {
    Negation negation = new Negation(tokens, clauses);
    Mood[] moods = Moods.of(tokens, clauses);
    int[] lexemes = new int[tokens.size()];
    String[] lemmas = new String[tokens.size()];
    Arrays.fill(lexemes, Lexicon.UNKNOWN);
    boolean[] absorbed = new boolean[tokens.size()];
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.token(i);
      if (token.shape() == Token.Shape.MARK) {
        continue;
      }
      Found<Integer> known = absorbed[i] ? null : known(tokens, i, negation);
      lemmas[i] = tokens.lemma(i);
      boolean phrase = false;
      if (known != null) {
        lexemes[i] = known.first();
        // The words of a phrase that are parted by an article mean themselves as well.
        phrase = known.size() > 1 && !known.isParted();
        if (phrase) {
          Arrays.fill(absorbed, i + 1, known.end(), true);
          lemmas[i] = joined(tokens, i, known.end());
        }
      }
      Kind kind = kind(token, names[i], negation.isNegator(i), quantities, times);
      if (phrase && kind == Kind.FUNCTION) {
        kind = Kind.CONTENT;
      }
      if (absorbed[i] && kind == Kind.CONTENT) {
        kind = Kind.FUNCTION;
      }
      words.add(
          new Word(
              token.start(),
              token.end(),
              token.folded(),
              lemmas[i],
              lexemes[i],
              kind,
              token.isCapitalized(),
              kind == Kind.CONTENT && isVerb(tokens, i),
              clauses[i],
              negation.of(i),
              moods[i],
              quote(token, quotes)));
    }
    return words;
  }

  /**
   * The longest known phrase at a token of which the words say together what they say: "was killed"
   * is a form of "kill", "not decided" and "fail to pay" deny what stands behind.
   */
  private static @Nullable Found<Integer> known(Sentence tokens, int at, Negation negation) {
    Found<Integer> known = tokens.phrase(at);
    while (known != null && known.size() > 1 && !isOne(tokens, known, negation)) {
      known = Lexicon.at(tokens, at, known.end() - 1);
    }
    return known;
  }

  private static boolean isOne(Sentence tokens, Found<Integer> phrase, Negation negation) {
    int at = phrase.start();
    boolean denies = negation.isNegator(at) && !negation.isNegator(phrase.end() - 1);
    boolean passive = tokens.lemma(at).equals("be") && Verbs.isPast(tokens, at + 1);
    boolean fails = tokens.is(at + 1, "to") && Negation.isOfInfinitive(tokens.lemma(at));
    return !denies
        && !passive
        && !fails
        && !isDated(tokens, phrase)
        && !isSaid(tokens, at, phrase.end());
  }

  /** "let her go on Saturday": the last word of "go on" is that of a date. */
  private static boolean isDated(Sentence tokens, Found<Integer> phrase) {
    String last = tokens.folded(phrase.end() - 1);
    return (last.equals("on") || last.equals("in")) && Speaker.isDate(tokens.folded(phrase.end()));
  }

  /** "prices fell": a noun and its verb, not a fall in prices; "is state owned" is neither. */
  private static boolean isSaid(Sentence tokens, int at, int end) {
    boolean noun =
        !Verbs.isAdverb(tokens.folded(at))
            && !Verbs.isPast(tokens, at)
            && !Verbs.isGerund(tokens, at)
            && Part.of(tokens.folded(at)) == null;
    boolean verb =
        Verbs.isPast(tokens, end - 1) && !tokens.lemma(end - 1).equals(tokens.folded(end - 1));
    String next = tokens.folded(end);
    boolean attribute =
        tokens.isWord(end)
            && !tokens.isCapitalized(end)
            && Part.of(next) == null
            && !Verbs.isAdverb(next);
    return end - at == 2
        && noun
        && verb
        && !attribute
        && !Verbs.isBe(tokens.folded(Verbs.beforeAdverbs(tokens, at)));
  }

  /** The day of a moment, or null for dates that no newspaper bears. */
  private static @Nullable LocalDate day(@Nullable Instant published) {
    if (published == null || published.isBefore(FIRST) || published.isAfter(LAST)) {
      return null;
    }
    return LocalDate.ofInstant(published, ZoneOffset.UTC);
  }

  private static boolean isVerb(Sentence tokens, int at) {
    String form = tokens.folded(at);
    int before = Verbs.beforeAdverbs(tokens, at);
    String left = tokens.folded(before);
    boolean past = Verbs.isPast(tokens, at);
    boolean gerund = Verbs.isGerund(tokens, at);
    if (Verbs.isDeterminer(left) || (left.equals("'s") && before == at - 1 && !past && !gerund)) {
      return false;
    }
    if (Verbs.isModal(left) || isSubject(left) || Verbs.isBe(left)) {
      return true;
    }
    if (Verbs.isHave(left)) {
      return past;
    }
    if (left.equals("to")) {
      return !tokens.isCapitalized(at)
          && !Verbs.isGoal(form)
          && !past
          && tokens.lemma(at).equals(form);
    }
    if (past) {
      return Part.of(left) != Part.PREPOSITION && !isNoun(tokens, at);
    }
    return gerund || isPresent(tokens, at);
  }

  /** "three injured passengers": a past between a number and a noun is none. */
  private static boolean isNoun(Sentence tokens, int at) {
    return (tokens.isNumber(at - 1) || Numerals.at(tokens, at - 1) != null)
        && tokens.isWord(at + 1)
        && Part.of(tokens.folded(at + 1)) == null;
  }

  /** "Storm kills 12", "court rejects the plea": a form in -s between a noun and an object. */
  private static boolean isPresent(Sentence tokens, int at) {
    String form = tokens.folded(at);
    if (at == 0 || !form.endsWith("s") || tokens.lemma(at).equals(form)) {
      return false;
    }
    boolean subject = tokens.isWord(at - 1) && Part.of(tokens.folded(at - 1)) == null;
    Part next = Part.of(tokens.folded(at + 1));
    return subject
        && !tokens.is(at - 1, "'s")
        && (next == Part.ARTICLE || next == Part.PRONOUN || tokens.isNumber(at + 1));
  }

  private static boolean isSubject(String word) {
    return switch (word) {
      case "i", "he", "she", "it", "we", "they", "who", "which", "you" -> true;
      default -> false;
    };
  }

  private static String joined(Sentence tokens, int from, int to) {
    StringBuilder joined = new StringBuilder(tokens.lemma(from));
    for (int i = from + 1; i < to; i++) {
      joined.append(' ').append(tokens.lemma(i));
    }
    return joined.toString();
  }

  private static Kind kind(
      Token token,
      boolean name,
      boolean negator,
      List<Quantity> quantities,
      List<TimeExpression> times) {
    for (TimeExpression time : times) {
      if (covers(time.span(), token)) {
        return Kind.TIME;
      }
    }
    for (Quantity quantity : quantities) {
      if (covers(quantity.span(), token)) {
        return Kind.NUMBER;
      }
    }
    if (token.isNumber()) {
      return Kind.NUMBER;
    }
    if (negator) {
      return Kind.NEGATOR;
    }
    if (name) {
      return Kind.NAME;
    }
    return hasContent(token.folded()) ? Kind.CONTENT : Kind.FUNCTION;
  }

  /** Whether a word says something of its own, not only how others belong together. */
  static boolean hasContent(String folded) {
    return Part.of(folded) == null || TELLING.contains(folded);
  }

  private static boolean covers(Span span, Token token) {
    return span.start() <= token.start() && token.end() <= span.end();
  }

  private static int quote(Token token, List<Quote> quotes) {
    for (int i = 0; i < quotes.size(); i++) {
      if (covers(quotes.get(i).span(), token)) {
        return i;
      }
    }
    return -1;
  }
}
