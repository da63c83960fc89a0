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
    byte[] counts = new byte[size];
    byte[] leads = new byte[size];
    byte[] names = new byte[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      int term = (int) (occurrences[i] >> BITS);
      if (distinct == 0 || terms[distinct - 1] != term) {
        terms[distinct++] = term;
      }
      int at = distinct - 1;
      counts[at] = plus(counts[at], (int) (occurrences[i] >> 4) & 0b11);
      leads[at] = plus(leads[at], (int) (occurrences[i] >> 2) & 0b11);
      names[at] = plus(names[at], (int) occurrences[i] & 0b11);
    }
    String lead = headline + "\n" + headline + "\n" + text.substring(0, leadEnd);
    return new Profile(
        Arrays.copyOf(terms, distinct),
        Arrays.copyOf(counts, distinct),
        Arrays.copyOf(leads, distinct),
        Arrays.copyOf(names, distinct),
        encoder.encode(lead));
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
