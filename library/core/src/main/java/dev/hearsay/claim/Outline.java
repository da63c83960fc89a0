package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.claim.Token.Shape;
import dev.hearsay.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of which only the words are known: enough to find others that may tell of the same,
 * before it is read what it states.
 *
 * <p>For one thread at a time.
 */
public final class Outline {

  private final String text;
  private final Span sentence;
  private final @Nullable Instant published;
  private final boolean inside;

  private @Nullable Cut cut;

  /**
   * The words of the sentence, without what precedes it and states nothing.
   *
   * @param start where it starts then
   */
  private record Cut(int start, Sentence tokens, List<Quote> quotes) {}

  /**
   * A word or phrase that tells what a sentence is about.
   *
   * @param form its first word, in lower case
   * @param lemma the lemma of that word
   * @param sense what it says, equal for those that say the same, or {@link Lexicon#UNKNOWN}
   */
  public record Keyword(String form, String lemma, int sense) {}

  /**
   * The outline of a sentence.
   *
   * @param inside whether a quotation of the sentence before goes on in it
   */
  Outline(String text, Span sentence, @Nullable Instant published, boolean inside) {
    this.text = text;
    this.sentence = sentence;
    this.published = published;
    this.inside = inside;
  }

  private Cut cut() {
    Cut known = cut;
    if (known == null) {
      int end = Math.min(sentence.end(), sentence.start() + StatementReader.LONGEST);
      List<Token> all = TokenReader.read(text, new Span(sentence.start(), end));
      int first = Preamble.end(text, all);
      List<Token> tokens = first == 0 ? all : all.subList(first, all.size());
      int start = first == 0 || tokens.isEmpty() ? sentence.start() : tokens.get(0).start();
      known = new Cut(start, new Sentence(tokens), Quotes.read(tokens, inside));
      cut = known;
    }
    return known;
  }

  /**
   * The whole sentence, as it is written.
   *
   * @return its words, with what precedes it and states nothing
   */
  public String written() {
    return sentence.of(text);
  }

  /**
   * Where what is stated stands.
   *
   * @return what {@link Statement#span} will be
   */
  public Span span() {
    return new Span(cut().start, sentence.end());
  }

  /**
   * Whether something is quoted.
   *
   * @return whether {@link Statement#quotes} will have any
   */
  public boolean isQuoting() {
    return mayQuote() && !cut().quotes.isEmpty();
  }

  private boolean mayQuote() {
    return inside || Quotes.mayStandIn(text, sentence);
  }

  /** Whether its last quotation goes on in the next sentence. */
  boolean isOpen() {
    if (!isQuoting()) {
      return false;
    }
    Quote last = cut().quotes.get(cut().quotes.size() - 1);
    boolean whole = last.span().end() >= lastWord();
    boolean opened = inside || last.span().start() > cut().start;
    return last.open()
        && whole
        && opened
        && !Quotes.isClosedIn(text, last.span().end(), sentence.end());
  }

  private int lastWord() {
    return cut().tokens.tokens().reversed().stream()
        .filter(token -> token.shape() != Shape.MARK)
        .findFirst()
        .map(Token::end)
        .orElse(0);
  }

  /**
   * How many words the sentence has.
   *
   * @return how many {@link Statement#words} will be
   */
  public int words() {
    int words = 0;
    for (Token token : cut().tokens.tokens()) {
      words += token.shape() == Shape.MARK ? 0 : 1;
    }
    return words;
  }

  /**
   * What tells what the sentence is about: words and known phrases, without digits, what else
   * numbers begin with, days, months and words that have no content.
   *
   * @return the words and phrases, in order
   */
  public List<Keyword> keywords() {
    Sentence tokens = cut().tokens;
    List<Keyword> keywords = new ArrayList<>();
    int behind = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Found<Integer> known = at < behind ? null : tokens.phrase(at);
      boolean phrase = known != null && known.size() > 1;
      boolean within = at < behind && !tokens.isCapitalized(at);
      if (phrase || (!within && isTelling(tokens, at))) {
        int sense = known == null ? Lexicon.UNKNOWN : Lexicon.sense(known.first());
        keywords.add(new Keyword(tokens.folded(at), tokens.lemma(at), sense));
      }
      behind = known == null ? behind : known.end();
    }
    return keywords;
  }

  private static boolean isTelling(Sentence tokens, int at) {
    String word = tokens.folded(at);
    return tokens.isWord(at)
        && StatementReader.hasContent(word)
        && !Numerals.mayBegin(word)
        && !Speaker.isDate(word);
  }

  /**
   * Reads what the sentence states.
   *
   * @return the statement, without words if nothing is stated
   */
  public Statement read() {
    Cut known = cut();
    Statement statement = StatementReader.read(span(), known.tokens, known.quotes, published);
    cut = null;
    return statement;
  }
}
