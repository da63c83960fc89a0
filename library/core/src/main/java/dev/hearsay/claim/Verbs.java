package dev.hearsay.claim;

import java.util.Set;

/** Tells verbs from other words, by their form and by the word before them. */
final class Verbs {

  private static final Set<String> BE =
      Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'re", "'m", "get", "got");

  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");

  private static final Set<String> FINITE =
      Set.of(
          "is", "are", "was", "were", "am", "'re", "'m", "has", "have", "had", "'ve", "do", "does",
          "did", "will", "wo", "'ll", "would", "'d", "can", "ca", "cannot", "could", "may", "might",
          "must", "shall", "sha", "should");

  private static final Set<String> MODAL =
      Set.of(
          "will", "wo", "'ll", "would", "'d", "can", "ca", "cannot", "could", "may", "might",
          "must", "shall", "sha", "should", "do", "does", "did");

  /** Forms that look like those of a verb and are nouns or adjectives in most of the news. */
  private static final Set<String> NOUNS =
      Set.of(
          "building",
          "meeting",
          "hearing",
          "morning",
          "evening",
          "wedding",
          "briefing",
          "sitting",
          "ceiling",
          "ring",
          "spring",
          "string",
          "king",
          "wing",
          "thing",
          "something",
          "nothing",
          "anything",
          "everything",
          "beijing",
          "shipping",
          "funding",
          "housing",
          "training",
          "crossing",
          "landing",
          "ruling",
          "filing",
          "painting",
          "opening",
          "shooting",
          "fighting",
          "bombing",
          "flooding",
          "offspring",
          "dwelling",
          "darling",
          "sterling",
          "sibling",
          "red",
          "bed",
          "bored",
          "hundred",
          "people",
          "child",
          "children",
          "feet",
          "teeth",
          "data",
          "media",
          "criteria",
          "better",
          "worse",
          "left",
          "worst",
          "best",
          "pence",
          "oxen",
          "mice",
          "geese",
          "thought",
          "ground",
          "bound",
          "wound",
          "fora",
          "alumni",
          "bacteria");

  /** Forms of the past that are spelled like the dictionary's form. */
  private static final Set<String> UNCHANGED =
      Set.of("put", "hit", "let", "cut", "shut", "quit", "burst", "beat", "hurt", "spread", "cast");

  /** Words in -ly that are no adverbs. */
  private static final Set<String> IN_LY =
      Set.of(
          "assembly",
          "italy",
          "july",
          "monopoly",
          "weekly",
          "supply",
          "resupply",
          "oversupply",
          "reply",
          "rally",
          "ally",
          "tally",
          "apply",
          "comply",
          "imply",
          "multiply",
          "bully",
          "belly",
          "jelly",
          "anomaly",
          "butterfly",
          "elderly");

  private Verbs() {}

  static boolean isBe(String folded) {
    return BE.contains(folded);
  }

  static boolean isHave(String folded) {
    return HAVE.contains(folded);
  }

  /** Whether a base form follows: will, could, did. */
  static boolean isModal(String folded) {
    return MODAL.contains(folded);
  }

  /** A form of the past: "opened", "fell", "shot". */
  static boolean isPast(Sentence tokens, int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    String form = tokens.folded(at);
    if (form.length() < 3 || NOUNS.contains(form)) {
      return UNCHANGED.contains(form);
    }
    if (UNCHANGED.contains(form)) {
      return true;
    }
    String lemma = tokens.lemma(at);
    if (lemma.equals(form) || Part.of(form) != null) {
      return false;
    }
    char last = form.charAt(form.length() - 1);
    boolean other =
        last == 's'
            || last == 'r'
            || last == '\''
            || form.endsWith("ing")
            || form.endsWith("men")
            || form.endsWith("est")
            || form.endsWith("eople")
            || form.endsWith("children");
    return !other || form.equals("bore") || form.equals("wore");
  }

  /** A form in -ing that is not mostly a noun. */
  static boolean isGerund(Sentence tokens, int at) {
    String form = tokens.folded(at);
    return form.length() > 4
        && form.endsWith("ing")
        && tokens.isWord(at)
        && !NOUNS.contains(form)
        && !tokens.lemma(at).equals(form);
  }

  /** A verb that a subject stands before: "was", "will", "opened". */
  static boolean isFinite(Sentence tokens, int at) {
    if (!tokens.isWord(at)) {
      return false;
    }
    if (FINITE.contains(tokens.folded(at))) {
      return true;
    }
    if (!isPast(tokens, at) || isCompound(tokens, at)) {
      return false;
    }
    int before = beforeAdverbs(tokens, at);
    String left = tokens.folded(before);
    return !isBe(left) && !isHave(left) && !isDeterminer(left);
  }

  /** The second part of a compound: "Tolmark-based". */
  private static boolean isCompound(Sentence tokens, int at) {
    return tokens.isGlued(at) && tokens.isHyphen(at - 1);
  }

  /** The token before a verb, adverbs and negators passed over; -1 if there is none. */
  static int beforeAdverbs(Sentence tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAdverb(tokens, before)) {
      before--;
    }
    return before;
  }

  /** Whether an adverb stands at a token, not a name that ends like one: "Kelly". */
  static boolean isAdverb(Sentence tokens, int at) {
    String word = tokens.folded(at);
    boolean name = tokens.isCapitalized(at) && word.endsWith("ly") && !CommonWords.has(word);
    return !name && isAdverb(word);
  }

  static boolean isAdverb(String word) {
    return switch (word) {
      case "not",
          "n't",
          "never",
          "also",
          "later",
          "earlier",
          "then",
          "still",
          "again",
          "now",
          "already",
          "previously",
          "since",
          "just",
          "even",
          "only",
          "always",
          "often",
          "once",
          "soon",
          "ever",
          "all",
          "both",
          "too",
          "yet" ->
          true;
      default ->
          word.length() > 4
              && word.endsWith("ly")
              && !word.endsWith("mily")
              && !IN_LY.contains(word);
    };
  }

  /** A noun that stands behind "to" without an article: to hospital, to court. */
  static boolean isGoal(String word) {
    return switch (word) {
      case "hospital",
          "court",
          "school",
          "prison",
          "jail",
          "parliament",
          "power",
          "death",
          "church",
          "work",
          "bed",
          "town",
          "safety",
          "trial",
          "justice",
          "war",
          "peace",
          "sea",
          "shore",
          "land",
          "date",
          "zero",
          "life",
          "office",
          "north",
          "south",
          "east",
          "west" ->
          !word.equals("work") && !word.equals("land");
      default -> false;
    };
  }

  /** A, the, his, these: what a noun follows. */
  static boolean isDeterminer(String word) {
    return (Part.of(word) == Part.ARTICLE && !word.equals("same")) || isPossessive(word);
  }

  static boolean isPossessive(String word) {
    return switch (word) {
      case "his", "her", "its", "their", "our", "my", "your", "no", "every" -> true;
      default -> false;
    };
  }
}
