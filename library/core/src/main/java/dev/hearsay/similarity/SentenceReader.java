package dev.hearsay.similarity;

import dev.hearsay.embedding.Encoder;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.text.WordReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sentences ready to be compared, one after the other. Figures are read as one word each
 * ("1,250" is 1250, "3.5" is 3.5), the numbers from two to twelve in words as figures, "%" as a
 * word, initials with full stops as one word ("U.S." is us); the s after an apostrophe is left out.
 * For one thread.
 */
public final class SentenceReader {

  /** Words of a sentence that are read. */
  public static final int MOST_WORDS = 256;

  private static final long POSSESSIVE = WordReader.hash("s");

  private static final Map<Long, String> NUMBERS = new HashMap<>();

  static {
    String[] spelled = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve"
    };
    for (int i = 2; i < spelled.length; i++) {
      NUMBERS.put(WordReader.hash(spelled[i]), Integer.toString(i));
    }
  }

  private final DocumentFrequencies frequencies;
  private final Encoder encoder;
  private final StaticEncoder words;
  private final WordReader reader = new WordReader();
  private final WordReader joined = new WordReader();
  private String text = "";

  /**
   * A reader.
   *
   * @param frequencies say what words weigh
   * @param encoder gives the vectors of sentences
   */
  public SentenceReader(DocumentFrequencies frequencies, Encoder encoder) {
    this.frequencies = frequencies;
    this.encoder = encoder;
    this.words = words(encoder);
  }

  /** The encoder that words are compared by: only a static one has vectors of words. */
  static StaticEncoder words(Encoder encoder) {
    return encoder instanceof StaticEncoder own ? own : StaticEncoder.builtIn();
  }

  /**
   * Reads a sentence.
   *
   * @param sentence any text; what follows {@link #MOST_WORDS} words is passed over
   * @return it, made ready
   */
  public Sentence read(String sentence) {
    text = sentence;
    reader.read(sentence);
    List<Word> read = new ArrayList<>();
    int at = 0;
    while (at < reader.size() && read.size() < MOST_WORDS) {
      int next = at + 1;
      if (reader.isNumber(at)) {
        next = figureEnd(at);
        read.add(number(figure(at, next)));
        if (reader.span(next - 1).end() < text.length()
            && text.charAt(reader.span(next - 1).end()) == '%') {
          read.add(joined("percent", false));
        }
      } else if (isInitial(at)) {
        next = initialsEnd(at);
        read.add(next == at + 1 ? word(at) : joined(initials(at, next), true));
      } else if (!isPossessive(at)) {
        String number = NUMBERS.get(reader.words()[at]);
        read.add(number == null ? word(at) : number(number));
      }
      at = next;
    }
    return new Sentence(
        read.subList(0, Math.min(MOST_WORDS, read.size())), encoder.encode(sentence));
  }

  private Word word(int at) {
    return word(reader, at, reader.isCapitalized(at));
  }

  private Word joined(String spelled, boolean capital) {
    return word(joined.read(spelled), 0, capital);
  }

  private Word word(WordReader from, int at, boolean capital) {
    long hash = from.words()[at];
    long stem = from.stems()[at];
    return new Word(
        hash,
        stem,
        words.row(hash, stem),
        frequencies.sentenceWeight(Profile.term(stem)),
        false,
        capital,
        new Trigrams(from.folded(at)));
  }

  private Word number(String figure) {
    long hash = hash(figure);
    return new Word(
        hash,
        hash,
        -1,
        frequencies.sentenceWeight(Profile.term(hash)),
        true,
        false,
        new Trigrams(figure));
  }

  /** Figures with a point are no word, so they have a hash of their own. */
  private long hash(String figure) {
    joined.read(figure);
    long hash = 0;
    for (int i = 0; i < joined.size(); i++) {
      hash = hash * 31 + joined.words()[i];
    }
    return hash;
  }

  /** The end of the numbers that one figure is written with. */
  private int figureEnd(int start) {
    int end = start + 1;
    while (end < reader.size() && reader.isNumber(end) && isJoint(end, ",.")) {
      end++;
    }
    return end;
  }

  private String figure(int from, int to) {
    return text.substring(reader.span(from).start(), reader.span(to - 1).end()).replace(",", "");
  }

  private boolean isInitial(int word) {
    return reader.span(word).length() == 1 && reader.isCapitalized(word) && !isPossessive(word);
  }

  private int initialsEnd(int start) {
    int end = start + 1;
    while (end < reader.size() && isInitial(end) && isJoint(end, ".")) {
      end++;
    }
    return end;
  }

  private String initials(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(reader.folded(i));
    }
    return letters.toString();
  }

  /** Whether one character of some stands alone between a word and the one before it. */
  private boolean isJoint(int word, String characters) {
    int gap = reader.span(word - 1).end();
    return reader.span(word).start() == gap + 1 && characters.indexOf(text.charAt(gap)) >= 0;
  }

  private boolean isPossessive(int word) {
    return word > 0
        && reader.words()[word] == POSSESSIVE
        && "'’".indexOf(text.charAt(reader.span(word).start() - 1)) >= 0;
  }
}
