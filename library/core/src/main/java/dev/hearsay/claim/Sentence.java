package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence with their lemmas and lexemes, which are looked up when asked for. */
final class Sentence {

  private final List<Token> tokens;
  private final @Nullable String[] lemmas;
  private final List<@Nullable Found<Integer>> phrases;

  /** Places of which the phrase was looked up. */
  private final BitSet known;

  private final BitSet timed = new BitSet();

  Sentence(List<Token> tokens) {
    this.tokens = tokens;
    this.lemmas = new String[tokens.size()];
    this.phrases = new ArrayList<>(Collections.nCopies(tokens.size(), null));
    this.known = new BitSet();
  }

  /** The same sentence with the times that it names, in its order. */
  Sentence(Sentence read, List<TimeExpression> times) {
    this.tokens = read.tokens;
    this.lemmas = read.lemmas;
    this.phrases = read.phrases;
    this.known = read.known;
    int at = 0;
    for (TimeExpression time : times) {
      while (at < tokens.size() && tokens.get(at).end() <= time.span().start()) {
        at++;
      }
      for (int i = at; i < tokens.size() && tokens.get(i).start() < time.span().end(); i++) {
        timed.set(i);
      }
    }
  }

  /** Whether a token is of a time. */
  boolean isTimed(int at) {
    return at >= 0 && timed.get(at);
  }

  /** Whether a noun phrase, or what may be one, begins here. */
  boolean beginsNoun(int at) {
    return isWord(at) && !Words.isBoundary(folded(at));
  }

  List<Token> tokens() {
    return tokens;
  }

  int size() {
    return lemmas.length;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  boolean has(int at) {
    return at >= 0 && at < lemmas.length;
  }

  /** The word or mark at a place in lower case, "" outside the sentence. */
  String folded(int at) {
    return has(at) ? tokens.get(at).folded() : "";
  }

  boolean is(int at, String word) {
    return has(at) && tokens.get(at).is(word);
  }

  /** The lemma at a place, "" outside the sentence. */
  String lemma(int at) {
    if (!has(at)) {
      return "";
    }
    String lemma = lemmas[at];
    if (lemma == null) {
      Token token = tokens.get(at);
      lemma = token.isWord() ? Lemma.of(token.folded()) : token.folded();
      lemmas[at] = lemma;
    }
    return lemma;
  }

  /** The longest word or phrase of the lexicon that begins at a place, or null. */
  @Nullable Found<Integer> phrase(int at) {
    if (!known.get(at)) {
      known.set(at);
      phrases.set(at, Lexicon.at(this, at));
    }
    return phrases.get(at);
  }

  boolean isWord(int at) {
    return has(at) && tokens.get(at).isWord();
  }

  boolean isNumber(int at) {
    return has(at) && tokens.get(at).isNumber();
  }

  boolean isCapitalized(int at) {
    return isWord(at) && tokens.get(at).isCapitalized();
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean isGlued(int at) {
    return at > 0 && has(at) && tokens.get(at).start() == tokens.get(at - 1).end();
  }

  /**
   * Whether a hyphen or dash that joins its neighbours stands here: "10-12", "10–12", "one-third".
   */
  boolean isHyphen(int at) {
    return isDash(at) && (isGlued(at) == isGlued(at + 1)) && (isGlued(at) || !is(at, "-"));
  }

  /** Whether a hyphen or a short dash stands here. */
  boolean isDash(int at) {
    if (!has(at)) {
      return false;
    }
    String mark = tokens.get(at).folded();
    return mark.length() == 1 && "-\u2010\u2011\u2012\u2013".indexOf(mark.charAt(0)) >= 0;
  }
}
