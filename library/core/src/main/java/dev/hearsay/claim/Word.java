package dev.hearsay.claim;

import dev.hearsay.text.Span;

/**
 * A word of a statement, read in its place.
 *
 * @param start first position in the article's text, inclusive
 * @param end last position, exclusive
 * @param form as it is written, in lower case
 * @param lemma its dictionary form: "killed" → "kill"
 * @param lexeme its number in the {@link Lexicon}, or -1 if that does not know it; the first word
 *     of a known phrase has that of the phrase
 * @param kind what part it plays
 * @param capital whether it is written with a capital
 * @param verb whether it looks like a verb: by its ending, or by the word before it
 * @param clause the number of its clause in the sentence, from 0
 * @param negation how many content words behind a negator it stands, from 1; 0 if it is not
 *     negated, and negative if two negators cancel out
 * @param mood how real what it says is
 * @param quote the number of the quotation that it stands in, or -1
 */
public record Word(
    int start,
    int end,
    String form,
    String lemma,
    int lexeme,
    Kind kind,
    boolean capital,
    boolean verb,
    int clause,
    int negation,
    Mood mood,
    int quote) {

  /** What part a word plays. */
  public enum Kind {
    /** A noun, verb, adjective or adverb. */
    CONTENT,
    /** A name, or a part of one. */
    NAME,
    /** Articles, prepositions, pronouns, auxiliaries. */
    FUNCTION,
    /** A word that negates others: not, never, without. */
    NEGATOR,
    /** A part of a number or of its bound or unit. */
    NUMBER,
    /** A part of a date or of a time of day. */
    TIME
  }

  /** How real what a word says is. */
  public enum Mood {
    /** Told as a fact. */
    FACT,
    /** May, could, is thought to. */
    POSSIBLE,
    /** If, unless, and what would follow. */
    CONDITIONAL,
    /** Will, plans to, is expected to; "said it would". */
    FUTURE,
    /** Alleged, reportedly, a rumour. */
    UNCONFIRMED,
    /** Denied by somebody. */
    DENIED,
    /** Not yet: has yet to, is still to, still not. The words are negated as well. */
    PENDING
  }

  /**
   * Whether the word is under a negation that no other cancels.
   *
   * @return true for "hurt" in "nobody was hurt"
   */
  public boolean isNegated() {
    return negation > 0;
  }

  /**
   * Whether the word stands in a stretch of the text.
   *
   * @param stretch any stretch
   * @return true if no part of the word is outside
   */
  public boolean isIn(Span stretch) {
    return stretch.start() <= start && end <= stretch.end();
  }

  /**
   * Whether the word says something by itself.
   *
   * @return true for content words and names
   */
  public boolean isTelling() {
    return kind == Kind.CONTENT || kind == Kind.NAME;
  }
}
