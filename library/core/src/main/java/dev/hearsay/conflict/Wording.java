package dev.hearsay.conflict;

import dev.hearsay.claim.Lexicon;
import dev.hearsay.claim.Lexicon.Relation;
import dev.hearsay.claim.Quote;
import dev.hearsay.claim.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two quotations laid side by side, word by word and in order. How words are written does not
 * matter: contractions, hyphens, accents, British and American spelling.
 */
final class Wording {

  /** A word of a quotation, written out: "don't" is two, "gonna" is two. */
  private record Spoken(String text, Word word) {

    /** Whether it says something by itself, and is more than a way to begin. */
    boolean tells() {
      return (word.isTelling() || word.kind() == Word.Kind.NUMBER || word.kind() == Word.Kind.TIME)
          && !IDLE.contains(text);
    }

    boolean denies() {
      return word.kind() == Word.Kind.NEGATOR || text.equals("not");
    }
  }

  /** What goes with a verb or opens a remark and does not change it. */
  private static final Set<String> IDLE =
      Set.of(
          "going",
          "indeed",
          "certainly",
          "well",
          "yes",
          "yeah",
          "look",
          "obviously",
          "frankly",
          "clearly",
          "really",
          "now",
          "just",
          "also",
          "however",
          "though",
          "actually",
          "basically",
          "overwhelmingly",
          "okay",
          "ok",
          "thing",
          "things",
          "anything",
          "something");

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("gonna", "going to"),
          Map.entry("wanna", "want to"),
          Map.entry("gotta", "got to"),
          Map.entry("cannot", "can not"),
          Map.entry("n't", "not"),
          Map.entry("ca", "can"),
          Map.entry("wo", "will"),
          Map.entry("'re", "are"),
          Map.entry("'ve", "have"),
          Map.entry("'ll", "will"),
          Map.entry("i'm", "i am"),
          Map.entry("im", "i am"),
          Map.entry("ive", "i have"),
          Map.entry("till", "until"),
          Map.entry("sen", "senator"),
          Map.entry("rep", "representative"),
          Map.entry("gov", "governor"),
          Map.entry("gen", "general"),
          Map.entry("prof", "professor"),
          Map.entry("dr", "doctor"));

  /** Verbs that take "nt" without its apostrophe: "isnt". */
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "would", "could",
          "should");

  /** Letters of words in which "ll" can be a way to write "l": "travelled". */
  private static final int DOUBLED = 8;

  /** Letters of words in which "our" can be a way to write "or": "honour". */
  private static final int LONG = 5;

  private static final int TELLING = 3;

  private final List<Spoken> a;
  private final List<Spoken> b;
  private int matchedA;
  private int matchedB;

  /** Matched words that say something by themselves. */
  private int telt;

  private boolean altered;
  private boolean differs;

  /** Whether a word of the one is denied and its counterpart is not. */
  private boolean turned;

  /** Whether a negator has no counterpart. */
  private boolean strayNot;

  Wording(Passage a, Quote quoteA, Passage b, Quote quoteB) {
    this.a = spoken(a, quoteA);
    this.b = spoken(b, quoteB);
    align();
  }

  /**
   * Whether it can be told that the two are of one remark, by what share of the shorter is in both.
   */
  boolean isOneRemark(double share) {
    boolean first = a.size() <= b.size();
    int size = Math.min(a.size(), b.size());
    long telling = Math.min(telling(a), telling(b));
    boolean inWords =
        telt > 0
            && (size == 1 || Math.min(matchedA, matchedB) > 1)
            && (first ? matchedA : matchedB) >= share * size;
    return inWords || ((telt > 1 || (telt > 0 && turned)) && telt >= share * telling);
  }

  private static long telling(List<Spoken> spoken) {
    return spoken.stream().filter(s -> s.tells() && s.word.isTelling()).count();
  }

  /** Whether a word is put in the place of another, or denied in the one only. */
  boolean isAltered() {
    return altered || (turned && strayNot);
  }

  /** Whether it is the same words, however they are written. */
  boolean isSame() {
    return !differs;
  }

  private static List<Spoken> spoken(Passage passage, Quote quote) {
    List<Spoken> spoken = new ArrayList<>();
    List<Word> words = passage.words();
    for (Word word : words) {
      if (!quote.has(word)) {
        continue;
      }
      String form = plain(word.form());
      for (String text : WRITTEN_OUT.getOrDefault(form, withNot(form)).split(" ", -1)) {
        spoken.add(new Spoken(text, word));
      }
    }
    return spoken;
  }

  private static String withNot(String form) {
    int stem = form.length() - 2;
    return stem > 1 && form.endsWith("nt") && AUXILIARIES.contains(form.substring(0, stem))
        ? form.substring(0, stem) + " not"
        : form;
  }

  /** A word without accents. */
  static String plain(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) >= 128) {
        return Normalizer.normalize(form, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      }
    }
    return form;
  }

  /** British and American spelling as one. */
  private static String spelling(String text) {
    if (text.length() < LONG) {
      return text;
    }
    String spelling = text.replace("our", "or").replace("is", "iz").replace("ys", "yz");
    spelling = text.length() >= DOUBLED ? spelling.replace("ll", "l") : spelling;
    spelling =
        spelling.endsWith("re") ? spelling.substring(0, spelling.length() - 2) + "er" : spelling;
    return spelling.endsWith("ence")
        ? spelling.substring(0, spelling.length() - 2) + "se"
        : spelling;
  }

  private static boolean isSame(Spoken x, Spoken y) {
    return isWrittenSame(x, y)
        || (!x.text.equals(y.text)
            && x.word.isTelling()
            && y.word.isTelling()
            && (x.word.lemma().equals(y.word.lemma())
                || Lexicon.relation(x.word.lexeme(), y.word.lexeme()) == Relation.SAME));
  }

  /** Whether it is the same word, however it is written. */
  private static boolean isWrittenSame(Spoken x, Spoken y) {
    if (x.text.equals(y.text)) {
      return !isOfPhrase(x.word, y.word);
    }
    return isShort(x.text, y.text)
        || isShort(y.text, x.text)
        || spelling(x.text).equals(spelling(y.text));
  }

  /** Whether a word of no weight begins a phrase on one side only: "had gone", "had just come". */
  private static boolean isOfPhrase(Word v, Word w) {
    return v.isTelling() != w.isTelling() && v.lexeme() != w.lexeme();
  }

  /** "he's" for "he is", "he'd" for "he would". */
  private static boolean isShort(String text, String of) {
    return switch (text) {
      case "'s" -> of.equals("is") || of.equals("has");
      case "'d" -> of.equals("would") || of.equals("had");
      default -> false;
    };
  }

  private static boolean isJoined(Spoken x, Spoken y, Spoken both) {
    int length = x.text.length() + y.text.length();
    return both.text.length() == length
        && both.text.startsWith(x.text)
        && both.text.endsWith(y.text);
  }

  /** How many words of the first and of the second match at two places: 11, 12, 21, or 0. */
  private int step(int i, int j) {
    if (isSame(a.get(i), b.get(j))) {
      return 11;
    }
    if (i + 1 < a.size() && isJoined(a.get(i), a.get(i + 1), b.get(j))) {
      return 21;
    }
    return j + 1 < b.size() && isJoined(b.get(j), b.get(j + 1), a.get(i)) ? 12 : 0;
  }

  private void align() {
    int n = a.size();
    int m = b.size();
    int[][] best = new int[n + 2][m + 2];
    byte[][] steps = new byte[n][m];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
        int step = step(i, j);
        if (step > 0) {
          int weight = a.get(i).word.isTelling() ? TELLING : 1;
          int with = best[i + step / 10][j + step % 10] + weight;
          if (with >= best[i][j]) {
            best[i][j] = with;
            steps[i][j] = (byte) step;
          }
        }
      }
    }
    int i = 0;
    int j = 0;
    int fromA = 0;
    int fromB = 0;
    while (i < n && j < m) {
      int step = steps[i][j];
      if (step > 0) {
        gap(a.subList(fromA, i), b.subList(fromB, j));
        match(i, j, step);
        i += step / 10;
        j += step % 10;
        fromA = i;
        fromB = j;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    gap(a.subList(fromA, n), b.subList(fromB, m));
  }

  private void match(int i, int j, int step) {
    differs |= step == 11 && !isWrittenSame(a.get(i), b.get(j));
    matchedA += step / 10;
    matchedB += step % 10;
    Word v = a.get(i).word;
    Word w = b.get(j).word;
    telt += a.get(i).tells() && b.get(j).tells() ? 1 : 0;
    turned |= v.isTelling() && v.isNegated() != w.isNegated();
  }

  /** What stands between two matches, on both sides. */
  private void gap(List<Spoken> x, List<Spoken> y) {
    differs |= !x.isEmpty() || !y.isEmpty();
    strayNot |= x.stream().anyMatch(Spoken::denies) || y.stream().anyMatch(Spoken::denies);
    boolean moments = isMoment(x) || isMoment(y);
    boolean instead = x.stream().anyMatch(Spoken::tells) && y.stream().anyMatch(Spoken::tells);
    altered |= instead && !moments && !isDescribed(x, y) && !isDescribed(y, x);
    for (Spoken v : x) {
      for (Spoken w : y) {
        Relation relation = Lexicon.relation(v.word.lexeme(), w.word.lexeme());
        altered |=
            relation == Relation.ANTONYM
                || relation == Relation.REVERSAL
                || relation == Relation.SCALE;
      }
    }
  }

  /** Whether it is only a time: whether that is another one is judged elsewhere. */
  private static boolean isMoment(List<Spoken> words) {
    return words.stream().filter(Spoken::tells).allMatch(s -> s.word.kind() == Word.Kind.TIME);
  }

  /** "the country", where the other has "Norway". */
  private static boolean isDescribed(List<Spoken> names, List<Spoken> noun) {
    return names.stream().filter(Spoken::tells).allMatch(s -> s.word.kind() == Word.Kind.NAME)
        && noun.stream().anyMatch(s -> s.text.equals("the"))
        && noun.stream().noneMatch(s -> s.word.kind() == Word.Kind.NAME);
  }
}
