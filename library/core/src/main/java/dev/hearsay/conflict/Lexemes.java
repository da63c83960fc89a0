package dev.hearsay.conflict;

import dev.hearsay.claim.Word;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.text.WordReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks up what words weigh and where the encoder has them; keeps what it looked up. */
final class Lexemes {

  /** Words kept at most. */
  private static final int MOST = 1 << 17;

  private record Known(int row, double weight) {}

  private final StaticEncoder encoder;
  private final Cosines cosines;
  private final DocumentFrequencies frequencies;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final ThreadLocal<WordReader> readers = ThreadLocal.withInitial(WordReader::new);

  Lexemes(StaticEncoder encoder, DocumentFrequencies frequencies) {
    this.encoder = encoder;
    this.cosines = new Cosines(encoder);
    this.frequencies = frequencies;
  }

  Term term(Word word, int place) {
    Known found = known(word.form());
    return new Term(word, place, found.row, found.weight);
  }

  /** What a word weighs, above 0. */
  double weight(String form) {
    return known(form).weight;
  }

  private Known known(String form) {
    Known found = known.get(form);
    if (found == null) {
      found = read(form);
      if (known.size() < MOST) {
        known.put(form, found);
      }
    }
    return found;
  }

  private Known read(String form) {
    WordReader reader = readers.get().read(form);
    if (reader.size() == 0) {
      return new Known(-1, 1);
    }
    long stem = reader.stems()[0];
    return new Known(encoder.row(reader.words()[0], stem), frequencies.wordWeight(stem));
  }

  /** How alike two words are used, -1..1; 0 if one is not known. */
  double cosine(Term a, Term b) {
    return a.row() < 0 || b.row() < 0 ? 0 : cosines.of(a.row(), b.row());
  }
}
