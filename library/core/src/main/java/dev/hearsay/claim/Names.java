package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells names from other words: by their capitals, where capitals tell. */
final class Names {

  /** From this share of capitals on a text is a headline that capitalises its words. */
  private static final double TITLE_CASE = 0.7;

  private static final int SHORTEST_TITLE = 4;
  private static final int SHORTEST_CAPITALS = 3;

  /** Words in lower case within names: Jan van der Berg, Abu al-Masri, Port-au-Prince. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "der", "den", "von", "zu", "la", "le", "du", "des", "da", "dos", "di", "del",
          "della", "bin", "ibn", "al", "el", "abu", "ben", "ter", "ten", "af", "av", "y", "bint",
          "au", "sur", "en", "ould", "ad", "as", "ul");

  /** First names that are common words as well. */
  private static final Set<String> FIRST_NAMES =
      Set.of(
          "rose",
          "grace",
          "hope",
          "mark",
          "bill",
          "will",
          "jack",
          "frank",
          "victor",
          "dean",
          "grant",
          "art",
          "rob",
          "pat",
          "sue",
          "drew",
          "faith",
          "joy",
          "amber",
          "ruby",
          "pearl",
          "daisy",
          "lily",
          "iris",
          "violet",
          "olive",
          "ivy",
          "heather",
          "hazel",
          "holly",
          "robin",
          "jay",
          "guy",
          "max",
          "ray",
          "cliff",
          "earl",
          "miles",
          "chase",
          "mason",
          "carter",
          "hunter",
          "april",
          "may",
          "june",
          "august",
          "summer",
          "dawn",
          "eve",
          "gene",
          "harry",
          "jean",
          "josh",
          "lance",
          "nick",
          "penny",
          "dick",
          "rich",
          "rusty",
          "sandy",
          "wade",
          "ward",
          "chuck",
          "christian",
          "crystal",
          "angel",
          "archer",
          "basil",
          "bob",
          "major");

  /** Function words that are acronyms in capitals: the US, the WHO, IS fighters, an IT firm. */
  private static final Set<String> ACRONYMS = Set.of("us", "who", "is", "it");

  /** Common words that names of places begin with: North Korea, New Zealand, United States. */
  private static final Set<String> OF_PLACES =
      Set.of("north", "south", "east", "west", "new", "united", "central");

  /** Words that names of firms and papers end with, so that a name stands before them. */
  private static final Set<String> FIRMS = Words.of("firms");

  /** Bodies that are named by "of" and what follows: Bank of America. */
  private static final Set<String> BODIES = Words.of("bodies");

  /** Abbreviations whose full stop ends no sentence. */
  private static final Set<String> STOPPED = Set.of("inc", "corp", "co", "ltd", "jr", "sr");

  /** Kinds of titles that are written with a capital before a name. */
  private static final Set<String> CAPITAL_TITLES = Set.of("STATE", "ROYAL", "MILITARY", "CIVIL");

  private static final Phrases<Boolean> TITLES = new Phrases<>(false, false);

  static {
    Table.read(Names.class, "titles.tsv", Names::addTitle);
  }

  private final List<Token> tokens;
  private final boolean[] names;

  /** The tokens as a sentence, made when it is asked for. */
  private @Nullable Sentence sentence;

  /** Whether most words are in capitals throughout. */
  private final boolean capitals;

  /** Whether the capitals of the text tell nothing: it is a headline. */
  private final boolean headline;

  private Names(List<Token> tokens) {
    this.tokens = tokens;
    this.names = new boolean[tokens.size()];
    this.capitals = isCapitals();
    this.headline = capitals || isTitle();
  }

  private static void addTitle(List<String> columns) {
    if (CAPITAL_TITLES.contains(columns.get(1))) {
      TITLES.add(columns.get(0), true);
    }
  }

  /** For each token whether it is part of a name. */
  static boolean[] of(List<Token> tokens) {
    Names names = new Names(tokens);
    names.read();
    return names.names;
  }

  /** Whether the capitals of a sentence tell nothing. */
  static boolean isHeadline(List<Token> tokens) {
    return new Names(tokens).headline;
  }

  private void read() {
    Set<String> lower = null;
    for (int i = 0; i < names.length; i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || !token.isCapitalized()) {
        continue;
      }
      if (isInitial(i)) {
        names[i] = true;
      } else if (Part.of(token.folded()) == null) {
        if (headline || opens(i)) {
          lower = lower == null ? lower() : lower;
          boolean acronym = !headline && token.text().length() > 1 && isUpper(token.text());
          names[i] =
              acronym
                  || isRare(token.folded(), lower)
                  || isFirstName(i)
                  || beginsPlace(i, lower)
                  || (!headline && (beginsFirm(i) || isTitleOfName(i)));
        } else {
          names[i] = true;
        }
      } else {
        names[i] = (!headline && isFirstName(i)) || isAcronym(token);
      }
    }
    for (int i = 0; i < names.length; i++) {
      if (tokens.get(i).isWord() && !names[i] && PARTICLES.contains(tokens.get(i).folded())) {
        names[i] = isParticle(i);
      }
    }
    for (int i = 1; !headline && i < names.length; i++) {
      readBody(i);
    }
  }

  /** "Bank of America", "Department of the Interior": one name. */
  private void readBody(int of) {
    Token body = tokens.get(of - 1);
    boolean named = body.isCapitalized() && BODIES.contains(body.folded());
    if (!tokens.get(of).is("of") || !named) {
      return;
    }
    boolean the = of + 1 < tokens.size() && tokens.get(of + 1).is("the");
    int next = the ? of + 2 : of + 1;
    if (next < tokens.size() && names[next] && tokens.get(next).isCapitalized()) {
      for (int i = of - 1; i < next; i++) {
        names[i] = true;
      }
    }
  }

  /** A word before one that firms are named with: General Motors, Marks & Spencer. */
  private boolean beginsFirm(int at) {
    Token next = capitalAfter(at);
    boolean and = at + 2 < tokens.size() && tokens.get(at + 1).is("&");
    return (next != null && FIRMS.contains(next.folded()))
        || (and && tokens.get(at + 2).isCapitalized());
  }

  /** A title in capitals before a name in capitals: House Speaker Nancy Pelosi. */
  private boolean isTitleOfName(int at) {
    Sentence sentence = sentence();
    Phrases.Found<Boolean> title = TITLES.longest(sentence, at);
    if (title == null) {
      return false;
    }
    for (int i = at; i < title.end(); i++) {
      if (tokens.get(i).isWord() && !tokens.get(i).isCapitalized()) {
        return false;
      }
    }
    Token next = capitalAfter(title.end() - 1);
    return next != null && !CommonWords.has(next.folded());
  }

  private static boolean isRare(String folded, Set<String> lower) {
    return !lower.contains(folded) && !CommonWords.has(folded);
  }

  private Set<String> lower() {
    Set<String> lower = new HashSet<>();
    for (Token token : tokens) {
      if (token.isWord() && !token.isCapitalized()) {
        lower.add(token.folded());
      }
    }
    return lower;
  }

  /** "J. R. Smith": a letter with a full stop, and a capital behind it. */
  private boolean isInitial(int at) {
    return tokens.get(at).text().length() == 1
        && at + 2 < tokens.size()
        && tokens.get(at + 1).is(".")
        && isGlued(at + 1)
        && tokens.get(at + 2).isWord()
        && tokens.get(at + 2).isCapitalized();
  }

  /** A first name that is a word as well, before a word that is none. */
  private boolean isFirstName(int at) {
    Token next = capitalAfter(at);
    return next != null
        && FIRST_NAMES.contains(tokens.get(at).folded())
        && !CommonWords.has(next.folded());
  }

  /** The next token if it is a word of content in capitals, or null. */
  private @Nullable Token capitalAfter(int at) {
    if (at + 1 >= tokens.size()) {
      return null;
    }
    Token next = tokens.get(at + 1);
    return next.isWord() && next.isCapitalized() && Part.of(next.folded()) == null ? next : null;
  }

  /** "North" before "Korea", where its capital tells nothing. */
  private boolean beginsPlace(int at, Set<String> lower) {
    Token next = capitalAfter(at);
    return next != null
        && OF_PLACES.contains(tokens.get(at).folded())
        && (next.folded().equals("states") || isRare(next.folded(), lower));
  }

  /** "van" and "der" between the parts of a name, "al" before its hyphen. */
  private boolean isParticle(int at) {
    int next = at + 1;
    boolean hyphen = next < tokens.size() && tokens.get(next).is("-") && isGlued(next);
    if (hyphen && next + 1 < tokens.size()) {
      Token behind = tokens.get(next + 1);
      return behind.isCapitalized() || (at > 1 && names[at - 2] && tokens.get(at - 1).is("-"));
    }
    if (at == 0 || !names[at - 1] || tokens.get(at).is("as")) {
      return false;
    }
    while (next < tokens.size() && PARTICLES.contains(tokens.get(next).folded())) {
      next++;
    }
    return next < tokens.size() && tokens.get(next).isWord() && tokens.get(next).isCapitalized();
  }

  private boolean isGlued(int at) {
    return tokens.get(at).start() == tokens.get(at - 1).end();
  }

  private boolean isAcronym(Token token) {
    return !capitals && isUpper(token.text()) && ACRONYMS.contains(token.folded());
  }

  private boolean isCapitals() {
    int words = 0;
    int upper = 0;
    for (Token token : tokens) {
      words += token.isWord() ? 1 : 0;
      upper += token.isWord() && isUpper(token.text()) ? 1 : 0;
    }
    return words >= SHORTEST_CAPITALS && upper >= TITLE_CASE * words;
  }

  private boolean isTitle() {
    int words = 0;
    int initials = 0;
    for (Token token : tokens) {
      if (token.isWord() && Part.of(token.folded()) == null) {
        words++;
        initials += token.isCapitalized() ? 1 : 0;
      }
    }
    return words >= SHORTEST_TITLE && initials >= TITLE_CASE * words && !endsInStop() && !hasVerb();
  }

  private Sentence sentence() {
    Sentence made = sentence;
    if (made == null) {
      made = new Sentence(tokens);
      sentence = made;
    }
    return made;
  }

  /** Whether a full stop ends the text that is not of an abbreviation. */
  private boolean endsInStop() {
    int last = tokens.size() - 1;
    while (last > 0 && !tokens.get(last).isWord() && !tokens.get(last).is(".")) {
      last--;
    }
    if (last < 1 || !tokens.get(last).is(".")) {
      return false;
    }
    Token before = tokens.get(last - 1);
    return before.text().length() > 1 && !STOPPED.contains(before.folded());
  }

  /** Whether a verb in lower case has a subject, as in no headline. */
  private boolean hasVerb() {
    Sentence sentence = sentence();
    for (int i = 1; i < tokens.size(); i++) {
      if (!tokens.get(i).isCapitalized() && Verbs.isFinite(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean opens(int at) {
    if (at == 0) {
      return true;
    }
    return switch (tokens.get(at - 1).text()) {
      case ".", "!", "?", ":", "\"", "'", "\u201C", "\u201E", "\u2018", "\u00AB", "(", "\u2014" ->
          !(tokens.get(at - 1).is(".") && names[Math.max(0, at - 2)]);
      default -> false;
    };
  }
}
