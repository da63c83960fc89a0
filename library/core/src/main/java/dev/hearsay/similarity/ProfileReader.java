package dev.hearsay.similarity;

import dev.hearsay.embedding.Encoder;
import dev.hearsay.text.WordReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes out what articles are about, one after the other. For one thread. */
public final class ProfileReader {

  /** Words of the body that count as its lead. */
  private static final int LEAD = 80;

  /** Bits of an occurrence below its term: what it adds to the three counts. */
  private static final int BITS = 6;

  private static final int TITLE = 0b11_10_00;
  private static final int BODY = 0b01_00_00;
  private static final int IN_LEAD = 0b00_01_00;
  private static final int NAME = 0b00_00_01;

  /** To be raised with whatever makes another profile of the same article. */
  private static final int VERSION = 1;

  /** Words to know an encoder by. */
  private static final String[] SAMPLES = {
    "Ferry to the northern islands cancelled after 3 engines fail",
    "The council approved a budget of 41.5 million; opponents called it reckless.",
    "Zwei Verletzte bei Brand in Lagerhalle \u2013 Polizei sucht Zeugen",
    "\u0420\u0435\u0447\u043d\u043e\u0439 \u043f\u043e\u0440\u0442 \u65b0\u6e2f\u53e3"
  };

  private final Encoder encoder;
  private final WordReader words = new WordReader();
  private long[] occurrences = new long[16];
  private int size;
  private Set<Integer> sourceTerms = Set.of();

  /**
   * A reader.
   *
   * @param encoder gives the vectors
   */
  public ProfileReader(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * Reads an article of no known source.
   *
   * @param title its headline, if it has one
   * @param text its body
   * @return what it is about
   */
  public Profile read(@Nullable String title, String text) {
    return read(title, text, null);
  }

  /**
   * Reads an article.
   *
   * @param title its headline, if it has one
   * @param text its body
   * @param source where it is from, if known: its words are in every article from there, and say
   *     nothing
   * @return what it is about
   */
  public Profile read(@Nullable String title, String text, @Nullable String source) {
    size = 0;
    sourceTerms = source == null ? Set.of() : terms(source);
    String headline = title == null ? "" : title;
    take(headline, TITLE, 0);
    int leadEnd = take(text, BODY, LEAD);
    Arrays.sort(occurrences, 0, size);
    int[] terms = new int[size];
    byte[] counts = new byte[3 * size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      int term = (int) (occurrences[i] >> BITS);
      if (distinct == 0 || terms[distinct - 1] != term) {
        terms[distinct++] = term;
      }
      int at = 3 * (distinct - 1);
      counts[at] = plus(counts[at], (int) (occurrences[i] >> 4) & 0b11);
      counts[at + 1] = plus(counts[at + 1], (int) (occurrences[i] >> 2) & 0b11);
      counts[at + 2] = plus(counts[at + 2], (int) occurrences[i] & 0b11);
    }
    String lead = headline + "\n" + headline + "\n" + text.substring(0, leadEnd);
    return new Profile(
        Arrays.copyOf(terms, distinct), Arrays.copyOf(counts, 3 * distinct), encoder.encode(lead));
  }

  /**
   * A number for the way in which profiles are made: those of the same article are the same where
   * the number is. It hangs on the release, and on what the encoder makes of some sentences.
   *
   * @return the number
   */
  public int kind() {
    int kind = VERSION;
    for (String sample : SAMPLES) {
      kind = kind * 31 + read(sample, sample).hashCode();
    }
    return kind;
  }

  private Set<Integer> terms(String text) {
    words.read(text);
    Set<Integer> terms = HashSet.newHashSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      terms.add(Profile.term(words.stems()[i]));
    }
    return terms;
  }

  /** Takes the words of a text; returns where its lead ends. */
  private int take(String text, int what, int lead) {
    words.read(text);
    int count = words.size();
    if (occurrences.length < size + count) {
      occurrences = Arrays.copyOf(occurrences, size + count + (size >> 1));
    }
    for (int i = 0; i < count; i++) {
      int kind = what;
      if (i < lead) {
        kind += IN_LEAD;
      }
      if (words.isName(i)) {
        kind += NAME;
      }
      int term = Profile.term(words.stems()[i]);
      if (!sourceTerms.contains(term)) {
        occurrences[size++] = ((long) term << BITS) | kind;
      }
    }
    return lead == 0 || count == 0 ? 0 : words.span(Math.min(lead, count) - 1).end();
  }

  private static byte plus(byte count, int more) {
    return (byte) Math.min(Byte.MAX_VALUE, count + more);
  }
}
