package dev.hearsay.conflict;

import dev.hearsay.claim.Attribution;
import dev.hearsay.claim.Quantity;
import dev.hearsay.claim.Quote;
import dev.hearsay.claim.Statement;
import dev.hearsay.claim.TimeExpression;
import dev.hearsay.claim.Word;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One statement or a few in a row, made ready to be compared. */
final class Passage {

  /** Characters of a dash with the spaces around it. */
  private static final int DASH = 3;

  /** Words between a denied verb and the time of it. */
  private static final int DENIED = 8;

  private static final Set<String> DEFINITE =
      Set.of("the", "these", "those", "its", "his", "her", "their", "all");

  /** Letters of an abbreviated name at most: St. Orlec, Kasper J. Holt. */
  private static final int ABBREVIATION = 3;

  private final List<Statement> statements;
  private final List<Word> words = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Placed<Quantity>> quantities = new ArrayList<>();
  private final List<Placed<TimeExpression>> times = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final int[] starts;

  /**
   * Names in a row: one person, place or body.
   *
   * @param from its first term
   * @param to the term after its last
   */
  record Entity(int from, int to) {}

  /** Something with where it stands and the place of its first word. */
  record Placed<T>(T value, Span span, int place) {}

  Passage(List<Statement> statements, Lexemes lexemes) {
    this.statements = statements;
    this.starts = new int[statements.size() + 1];
    for (int s = 0; s < statements.size(); s++) {
      Statement statement = statements.get(s);
      int first = words.size();
      starts[s] = first;
      for (Word word : statement.words()) {
        if (word.isTelling()) {
          terms.add(lexemes.term(word, words.size()));
        }
        words.add(word);
      }
      statement.quantities().forEach(q -> quantities.add(placed(q, q.span(), first)));
      statement.times().forEach(t -> times.add(placed(t, t.span(), first)));
      quotes.addAll(statement.quotes());
      attributions.addAll(statement.attributions());
    }
    starts[statements.size()] = words.size();
    findEntities();
  }

  private void findEntities() {
    for (int t = 0; t < terms.size(); t++) {
      if (!terms.get(t).isName()) {
        continue;
      }
      int end = t + 1;
      while (end < terms.size()
          && terms.get(end).isName()
          && terms.get(end).place() == terms.get(end - 1).place() + 1
          && areOneName(terms.get(end - 1).word(), terms.get(end).word())) {
        end++;
      }
      entities.add(new Entity(t, end));
      t = end - 1;
    }
  }

  /** Whether nothing parts two words of names but a space, or the stop of an abbreviation. */
  private static boolean areOneName(Word before, Word word) {
    int most = before.end() - before.start() <= ABBREVIATION ? 2 : 1;
    return word.start() - before.end() <= most;
  }

  /** The entities, in order. */
  List<Entity> entities() {
    return entities;
  }

  /** The entity that a term is a part of, or null. */
  @Nullable Entity entity(int term) {
    for (Entity entity : entities) {
      if (entity.from() <= term && term < entity.to()) {
        return entity;
      }
    }
    return null;
  }

  /** The place of the first word of an entity. */
  int place(Entity entity) {
    return terms.get(entity.from()).place();
  }

  /** The place after the last word of an entity. */
  int after(Entity entity) {
    Term last = terms.get(entity.to() - 1);
    return after(last.place(), span(last));
  }

  /** Whether more names follow a term in its entity: "Jordan Lund". */
  boolean goesOn(int term) {
    Entity entity = entity(term);
    return entity != null && terms.get(entity.to() - 1).word().end() > span(terms.get(term)).end();
  }

  /** Whether a word is a part of who says it, or of the cue that tells that it is said. */
  boolean isReporting(Word word) {
    for (Attribution attribution : attributions) {
      if (word.isIn(attribution.cue()) || word.isIn(attribution.speaker())) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is said to say it by name, not only by what he is. */
  boolean namesSpeaker() {
    if (attributions.isEmpty()) {
      return false;
    }
    Span speaker = attributions.get(0).speaker();
    return words.stream().anyMatch(w -> w.kind() == Word.Kind.NAME && w.isIn(speaker));
  }

  /** Whether a word tells that something is said. */
  boolean isCue(Word word) {
    for (Attribution attribution : attributions) {
      if (word.isIn(attribution.cue())) {
        return true;
      }
    }
    return false;
  }

  private <T> Placed<T> placed(T value, Span span, int first) {
    return new Placed<>(value, span, place(first, span));
  }

  private int place(int first, Span span) {
    for (int i = first; i < words.size(); i++) {
      if (words.get(i).end() > span.start()) {
        return i;
      }
    }
    return Math.max(first, words.size() - 1);
  }

  /** The place of the first word of a span. */
  int place(Span span) {
    return place(0, span);
  }

  /** The place after the last word of a span that begins at a place. */
  int after(int place, Span span) {
    int at = place;
    while (at < words.size() && words.get(at).start() < span.end()) {
      at++;
    }
    return at;
  }

  /** The place after the last word of something. */
  int after(Placed<?> placed) {
    return after(placed.place(), placed.span());
  }

  /** Whether it begins with a time and a dash, as what happened at that time in a chronology. */
  boolean isEntry() {
    if (times.isEmpty() || times.get(0).place() > 0) {
      return false;
    }
    Span time = times.get(0).value().span();
    int next = after(0, time);
    return next < words.size() && words.get(next).start() - time.end() >= DASH;
  }

  /** Whether the verb that the word at a place belongs to is denied: "did not open until". */
  boolean isDenied(int place) {
    int start = Math.max(start(statement(place)), place - DENIED);
    for (int i = place - 1; i >= start; i--) {
      Word word = words.get(i);
      boolean before = word.kind() == Word.Kind.NEGATOR && i == place - 1;
      if (before || (word.verb() && word.isNegated()) || word.form().equals("not")) {
        return true;
      }
      if (word.verb()) {
        return false;
      }
    }
    return false;
  }

  /** Whether what is denied at a place is only put off: "not … until", "not … before May". */
  boolean isPutOff(int place) {
    int end = Math.min(start(statement(place) + 1), place + DENIED);
    for (int i = place + 1; i < end; i++) {
      Word word = words.get(i);
      if (word.form().equals("until") || word.form().equals("till")) {
        return true;
      }
      if (word.form().equals("before")) {
        return i + 1 < end && words.get(i + 1).kind() == Word.Kind.TIME;
      }
      if (word.verb()) {
        return false;
      }
    }
    return false;
  }

  /** Where a term stands, all words of it if it is a phrase: "at a standstill". */
  Span span(Term term) {
    Word word = term.word();
    int last = term.place();
    String[] parts = word.lemma().split(" ", -1);
    for (int part = 1; part < parts.length; part++) {
      // Marks are parts of a lemma and no words.
      if (last + 1 < words.size() && words.get(last + 1).lemma().equals(parts[part])) {
        last++;
      }
    }
    return new Span(word.start(), words.get(last).end());
  }

  /** The number of the first term that stands at a place or behind it. */
  int firstTerm(int place) {
    int low = 0;
    int high = terms.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (terms.get(middle).place() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of the statement that a word stands in. */
  int statement(int place) {
    int s = 0;
    while (s + 1 < starts.length - 1 && starts[s + 1] <= place) {
      s++;
    }
    return s;
  }

  /** Whether what stands at a place is told as a fact. */
  boolean isReal(int place) {
    return place >= words.size() || mood(place) == Word.Mood.FACT;
  }

  /** How the word at a place is written, in lower case; "" where there is none. */
  String form(int place) {
    return place < 0 || place >= words.size() ? "" : words.get(place).form();
  }

  /** Whether a word stands at one of some places. */
  boolean has(String form, int from, int to) {
    return words.subList(from, to).stream().anyMatch(word -> word.form().equals(form));
  }

  /** The word at a place; past the end the last. */
  Word word(int place) {
    return words.get(Math.min(place, words.size() - 1));
  }

  /**
   * How real it is told what stands at a place: of a number, unless it is one of what is known
   * ("the 400 workers"), as its verb is ("400 workers may lose their jobs"). Past the end the last
   * word counts.
   */
  Word.Mood mood(int at) {
    Word word = word(at);
    int place = Math.min(at, words.size() - 1);
    boolean known = place > 0 && DEFINITE.contains(words.get(place - 1).form());
    if (word.mood() != Word.Mood.FACT || word.kind() != Word.Kind.NUMBER || known) {
      return word.mood();
    }
    int end = start(statement(place) + 1);
    for (int i = place + 1; i < end && words.get(i).clause() == word.clause(); i++) {
      if (words.get(i).verb()) {
        return words.get(i).mood();
      }
    }
    return word.mood();
  }

  /** The number that begins at a place, the first if there are several; or null. */
  @Nullable Quantity quantity(int place) {
    return first(quantity -> quantity.place() == place);
  }

  /** The number of a span, or null. */
  @Nullable Quantity quantity(Span span) {
    return first(quantity -> quantity.span().equals(span));
  }

  private @Nullable Quantity first(Predicate<Placed<Quantity>> wanted) {
    return quantities.stream().filter(wanted).map(Placed::value).findFirst().orElse(null);
  }

  /** The place of the first word of a statement, or that after the last word of all. */
  int start(int statement) {
    return starts[statement];
  }

  boolean hasLemma(String lemma) {
    return words.stream().anyMatch(word -> word.lemma().equals(lemma));
  }

  List<Statement> statements() {
    return statements;
  }

  List<Word> words() {
    return words;
  }

  List<Term> terms() {
    return terms;
  }

  List<Placed<Quantity>> quantities() {
    return quantities;
  }

  List<Placed<TimeExpression>> times() {
    return times;
  }

  List<Quote> quotes() {
    return quotes;
  }

  List<Attribution> attributions() {
    return attributions;
  }
}
