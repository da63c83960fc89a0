package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Word;
import dev.hearsay.conflict.Passage.Entity;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Names and words in the same slot of which nothing says that they are the same. */
final class SubstitutionRule implements Rule {

  private static final double LEAST = 0.35;

  /** What is the same around two names if the word right before or right behind them is. */
  private static final double BESIDE = 0.25;

  /** How much must be the same around a name and a word that is none. */
  private static final double NAME_AND_WORD = 0.7;

  /** Letters of names in which one letter may be another, or be left out. */
  private static final int LONG = 6;

  /** What companies have behind their names. */
  private static final Set<String> FORMS_OF_COMPANIES =
      Set.of("co", "corp", "inc", "ltd", "plc", "ag", "sa", "llc", "group");

  /** What stands before a noun that describes something told of already: "the agency". */
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their");

  /** How much must be the same around words that are no names. */
  private static final double PLAIN = 0.55;

  private static final int LONGEST_ACRONYM = 6;

  /** Consonants by which names in two spellings can be told to be one, at least. */
  private static final int CONSONANTS = 2;

  /** Two runs of terms without counterparts in the same slot. */
  private record Pair(Entity a, Entity b, double near, double wide) {}

  @Override
  public void find(Matching matching, Consumer<Clash> found) {
    List<Entity> a = strangers(matching, true);
    List<Entity> b = strangers(matching, false);
    List<Pair> pairs = new ArrayList<>();
    for (Entity x : a) {
      for (Entity y : b) {
        int placeX = matching.a().place(x);
        int placeY = matching.b().place(y);
        int afterX = matching.a().after(x);
        int afterY = matching.b().after(y);
        double near = matching.near(placeX, afterX, placeY, afterY);
        boolean nameA = isName(matching.a(), x);
        boolean nameB = isName(matching.b(), y);
        boolean names = nameA && nameB;
        if (near <= (names ? BESIDE : PLAIN)) {
          continue;
        }
        boolean mixed = nameA != nameB;
        if (mixed
            && (near < NAME_AND_WORD
                || isDefinite(nameA ? matching.b() : matching.a(), nameA ? y : x))) {
          continue;
        }
        double wide = matching.wide(placeX, afterX, placeY, afterY);
        if (names ? near + wide > 2 * LEAST : wide > PLAIN) {
          pairs.add(new Pair(x, y, near, wide));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble((Pair p) -> -(p.near + p.wide)));
    OneToOne.of(pairs, pair -> pair.a.from(), pair -> pair.b.from())
        .forEach(pair -> clash(matching, pair, found));
  }

  /** Entities and words that have no counterpart. */
  private static List<Entity> strangers(Matching matching, boolean first) {
    Passage passage = matching.passage(first);
    List<Entity> strangers = new ArrayList<>();
    strangeNames(matching, first).forEach(strangers::add);
    for (int t = 0; t < passage.terms().size(); t++) {
      Word word = passage.terms().get(t).word();
      if (word.kind() != Word.Kind.NAME
          && matching.free(first, t) < Matching.COUNTERPART
          && !passage.isReporting(word)) {
        strangers.add(new Entity(t, t + 1));
      }
    }
    return strangers;
  }

  /** Entities that have no counterpart. */
  private static Stream<Entity> strangeNames(Matching matching, boolean first) {
    return matching.passage(first).entities().stream()
        .filter(entity -> !matching.knows(first, entity));
  }

  /** Whether each of two passages names somebody whom the other does not. */
  static boolean mayExchangeNames(Matching matching) {
    return strangeNames(matching, true).findAny().isPresent()
        && strangeNames(matching, false).findAny().isPresent();
  }

  /** "the agency": a noun that may stand for a name told before. */
  private static boolean isDefinite(Passage passage, Entity noun) {
    int at = passage.terms().get(noun.from()).place() - 1;
    while (at >= 0 && passage.words().get(at).isTelling()) {
      at--;
    }
    return at >= 0 && DEFINITE.contains(passage.words().get(at).form());
  }

  /** Whether two names are one in two spellings: Stacy, Stacey; a full name, its initials. */
  private static boolean isVariant(List<String> a, List<String> b) {
    String consonants = consonants(last(a));
    return (consonants.equals(consonants(last(b))) && consonants.length() >= CONSONANTS)
        || isShortFor(a, b)
        || isShortFor(b, a)
        || isNearly(letters(a), letters(b));
  }

  /** Whether two long names differ in one letter, or one has one more; or an s at the end. */
  private static boolean isNearly(String a, String b) {
    if (a.length() > b.length()) {
      return isNearly(b, a);
    }
    if (b.equals(a + "s")) {
      return true;
    }
    int same = 0;
    while (same < a.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    boolean longer = b.length() == a.length() + 1;
    boolean rest =
        a.substring(longer ? same : Math.min(a.length(), same + 1))
            .equals(b.substring(Math.min(b.length(), same + 1)));
    return a.length() >= LONG && b.length() - a.length() <= 1 && rest;
  }

  private static String last(List<String> forms) {
    return forms.get(forms.size() - 1);
  }

  /** What transcriptions of a name mostly agree on: "kdf" of Qaddafi, "krl" of Kyrillos. */
  private static String consonants(String form) {
    StringBuilder consonants = new StringBuilder();
    char before = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      char kind =
          switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> 0;
            case 'c', 'g', 'q' -> 'k';
            case 'z' -> 's';
            default -> c;
          };
      boolean silent = c == 'h' || c == 'w' || !Character.isLetter(c);
      if (!silent && kind != 0 && kind != before) {
        consonants.append(kind);
      }
      before = silent ? before : kind;
    }
    int length = consonants.length();
    boolean ending = length > CONSONANTS && consonants.charAt(length - 1) == 's';
    return consonants.substring(0, ending ? length - 1 : length);
  }

  /** Whether a name is made of the first letters of another. */
  private static boolean isShortFor(List<String> name, List<String> other) {
    String letters = letters(name);
    StringBuilder initials = new StringBuilder();
    for (String form : other) {
      if (!FORMS_OF_COMPANIES.contains(form)) {
        initials.append(form.charAt(0));
      }
    }
    boolean initialled = initials.length() > 1 && letters.startsWith(initials.toString());
    return letters.length() > 1
        && letters.length() <= LONGEST_ACRONYM
        && (initialled || letters.equals(letters(other)));
  }

  /** The first term that the other passage does not have, of an entity of which it lacks some. */
  private static int strange(Matching matching, boolean first, Entity entity) {
    for (int t = entity.from(); t < entity.to(); t++) {
      if (!matching.knows(first, t)) {
        return t;
      }
    }
    return entity.from();
  }

  /** How much of an entity the other passage does not have, in 0..1. */
  private static double strangeness(Matching matching, boolean first, Entity entity) {
    double strange = 0;
    for (int t = entity.from(); t < entity.to(); t++) {
      strange += 1 - matching.cover(first, t);
    }
    return strange / (entity.to() - entity.from());
  }

  /** What a name is written as, without what the name of the other passage has as well. */
  private static List<String> forms(Matching matching, boolean first, Entity entity) {
    List<String> forms = new ArrayList<>();
    for (int t = entity.from(); t < entity.to(); t++) {
      if (!matching.knows(first, t)) {
        forms.add(matching.passage(first).terms().get(t).word().form());
      }
    }
    return forms;
  }

  private static String letters(List<String> forms) {
    StringBuilder letters = new StringBuilder();
    for (String form : forms) {
      form.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
    }
    return letters.toString();
  }

  private static boolean isName(Passage passage, Entity entity) {
    return passage.terms().get(entity.from()).isName();
  }

  private static void clash(Matching matching, Pair pair, Consumer<Clash> found) {
    if (matching.relation(strange(matching, true, pair.a), strange(matching, false, pair.b))
        != Relation.NONE) {
      return;
    }
    Term x = matching.a().terms().get(pair.a.from());
    Term y = matching.b().terms().get(pair.b.from());
    Word v = x.word();
    Word w = y.word();
    boolean names = x.isName() && y.isName();
    boolean words = !x.isName() && !y.isName();
    if (!names && ((v.isNegated() && w.isNegated()) || v.verb() != w.verb())) {
      return;
    }
    if (names && isVariant(forms(matching, true, pair.a), forms(matching, false, pair.b))) {
      return;
    }
    boolean said = matching.a().isReporting(v) || matching.b().isReporting(w);
    found.accept(
        new Clash(
            Kind.ENTITY,
            names ? Clash.Sort.NAMES : words ? Clash.Sort.WORDS : Clash.Sort.NAME_AND_WORD,
            new Span(v.start(), matching.a().terms().get(pair.a.to() - 1).word().end()),
            new Span(w.start(), matching.b().terms().get(pair.b.to() - 1).word().end()),
            x.place(),
            y.place(),
            pair.near,
            pair.wide,
            (names ? 0.9 : words ? 0.5 : 0.3) * (said ? 0.3 : 1),
            names
                ? Math.min(
                    strangeness(matching, true, pair.a), strangeness(matching, false, pair.b))
                : 1 - matching.alike(pair.a.from(), pair.b.from()),
            v.mood() == Word.Mood.FACT && w.mood() == Word.Mood.FACT));
  }
}
