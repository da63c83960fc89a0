package dev.hearsay.conflict;

import dev.hearsay.claim.Outline;
import dev.hearsay.claim.StatementReader;
import dev.hearsay.conflict.Reading.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Reads articles, and keeps the readings of those asked for last. For any number of threads. */
final class Readings {

  /** Words of a sentence that is compared, at most: what has more is a list or a table. */
  private static final int WORDS = 120;

  private static final StatementReader READER = new StatementReader();

  private final Lexemes lexemes;
  private final long most;
  private final AtomicLong sentences = new AtomicLong();

  /** The one asked for longest ago first. */
  private final Map<Source, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  private long size;

  /** What a reading depends on. */
  private record Source(String article, String text, Context context) {
    static Source of(Account account) {
      return new Source(account.article(), account.text(), account.context());
    }
  }

  private record Kept(Reading reading, long size) {}

  /** None as yet; of those to come so many characters are kept. */
  Readings(Lexemes lexemes, long most) {
    this.lexemes = lexemes;
    this.most = most;
  }

  /**
   * The readings of the accounts of a story: as they were last kept, or new ones. Where none are
   * kept, a sentence that stands in several accounts is read once, in the first.
   */
  List<Reading> of(List<Account> accounts) {
    Map<String, Sentence> known = new HashMap<>();
    return accounts.stream().map(account -> of(account, known)).toList();
  }

  private Reading of(Account account, Map<String, Sentence> known) {
    if (most == 0) {
      return read(account, known);
    }
    synchronized (kept) {
      Kept before = kept.get(Source.of(account));
      if (before != null) {
        return before.reading;
      }
    }
    return read(account, new HashMap<>());
  }

  private Reading read(Account account, Map<String, Sentence> known) {
    List<Sentence> read = new ArrayList<>();
    for (Outline outline : READER.outline(account.text(), account.context().published())) {
      Sentence before = outline.isQuoting() ? null : known.get(outline.written());
      if (before != null) {
        read.add(before);
      } else if (outline.words() > 0 && outline.words() <= WORDS) {
        long number = sentences.getAndIncrement();
        Sentence sentence = new Sentence(number, outline, account.text(), lexemes);
        read.add(sentence);
        if (!sentence.isQuoting()) {
          known.putIfAbsent(sentence.text(), sentence);
        }
      }
    }
    return new Reading(read, Map.of());
  }

  /** Keeps a reading, and lets go of those asked for longest ago if it is too much. */
  void keep(Account account, Reading reading) {
    if (most == 0) {
      return;
    }
    long own = reading.size(account);
    Source source = Source.of(account);
    synchronized (kept) {
      Kept before = own > most ? kept.remove(source) : kept.put(source, new Kept(reading, own));
      size += (own > most ? 0 : own) - (before == null ? 0 : before.size);
      Iterator<Kept> eldest = kept.values().iterator();
      while (size > most) {
        size -= eldest.next().size;
        eldest.remove();
      }
    }
  }

  /** How many are kept. */
  int count() {
    synchronized (kept) {
      return kept.size();
    }
  }
}
