package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form under which a dictionary lists an English word: "killed" → "kill", "parties" → "party".
 * Irregular forms and words that only look inflected come from a list, the rest follows from the
 * spelling; what is left of a word that the rules would complete wrongly is in a second list
 * ("complet" → "complete"). Forms of one word meet in one lemma, nouns and verbs alike: a
 * "shooting" is "shoot".
 */
final class Lemma {

  private static final Map<String, String> IRREGULAR = new HashMap<>();

  /** Words by what is left of them without an ending and without a last e. */
  private static final Map<String, String> BASES = new HashMap<>();

  static {
    Table.read(
        Lemma.class,
        "irregular.tsv",
        columns -> IRREGULAR.putIfAbsent(columns.get(0), columns.get(1)));
    Table.read(Lemma.class, "bases.tsv", Lemma::addBase);
  }

  private Lemma() {}

  private static void addBase(List<String> columns) {
    String base = columns.get(0);
    if (columns.size() > 1) {
      addAdjective(base);
    } else {
      boolean mute = base.endsWith("e");
      BASES.put(mute ? base.substring(0, base.length() - 1) : base, base);
    }
  }

  private static void addAdjective(String base) {
    int size = base.length();
    char last = base.charAt(size - 1);
    String stem = base;
    if (last == 'e') {
      stem = base.substring(0, size - 1);
    } else if (last == 'y' && !isVowel(base.charAt(size - 2))) {
      stem = base.substring(0, size - 1) + 'i';
    } else if (isShort(base) && isVowel(base.charAt(size - 2)) && size == 3) {
      stem = base + last;
    }
    IRREGULAR.putIfAbsent(stem + "er", base);
    IRREGULAR.putIfAbsent(stem + "est", base);
  }

  /** The lemma of a word in lower case. */
  static String of(String folded) {
    String irregular = IRREGULAR.get(folded);
    if (irregular != null) {
      return irregular;
    }
    int length = folded.length();
    if (length < 4 || folded.equals(BASES.get(folded))) {
      return folded;
    }
    return switch (folded.charAt(length - 1)) {
      case 's' -> ofS(folded, length);
      case 'd' -> folded.endsWith("ed") ? ofEd(folded, length) : folded;
      case 'g' -> folded.endsWith("ing") ? ofIng(folded, length) : folded;
      default -> folded;
    };
  }

  /** Whether a word is a verb's form in -ed, or an irregular one. */
  static boolean isPast(String folded) {
    return folded.endsWith("ed") && !of(folded).equals(folded);
  }

  private static String ofS(String word, int length) {
    char before = word.charAt(length - 2);
    if (before == 's' || before == 'u' || before == 'i' || before == '\'') {
      return word;
    }
    if (before != 'e') {
      return ofGerund(word.substring(0, length - 1));
    }
    String stem = word.substring(0, length - 2);
    int size = stem.length();
    char last = stem.charAt(size - 1);
    if (last == 'i') {
      return size > 2 ? stem.substring(0, size - 1) + 'y' : stem + 'e';
    }
    if (BASES.containsKey(stem)) {
      return BASES.getOrDefault(stem, stem);
    }
    boolean hissing =
        last == 'x'
            || last == 'o'
            || stem.endsWith("ss")
            || stem.endsWith("sh")
            || stem.endsWith("ch")
            || stem.endsWith("zz")
            || stem.endsWith("tz");
    return hissing ? stem : stem + 'e';
  }

  /** A plural in -ings meets its singular. */
  private static String ofGerund(String word) {
    return word.length() > 5 && word.endsWith("ing") ? of(word) : word;
  }

  private static String ofEd(String word, int length) {
    String stem = word.substring(0, length - 2);
    char last = stem.charAt(stem.length() - 1);
    if (last == 'e' || !hasVowel(stem)) {
      return word;
    }
    if (last == 'i') {
      int size = stem.length();
      return size > 2 ? stem.substring(0, size - 1) + 'y' : stem + 'e';
    }
    return completed(stem);
  }

  private static String ofIng(String word, int length) {
    String stem = word.substring(0, length - 3);
    return stem.length() >= 2 && hasVowel(stem) ? completed(stem) : word;
  }

  /** The base of a verb from what -ed or -ing leaves of it. */
  private static String completed(String stem) {
    String base = BASES.get(stem);
    if (base != null) {
      return base;
    }
    int size = stem.length();
    if (size < 2) {
      return stem;
    }
    char last = stem.charAt(size - 1);
    char before = stem.charAt(size - 2);
    if (last == before && !isVowel(last)) {
      boolean kept = last == 'l' || last == 's' || last == 'f' || last == 'z';
      return kept ? stem : stem.substring(0, size - 1);
    }
    return wantsE(stem, size, last, before) ? stem + 'e' : stem;
  }

  /** Whether an e fell off a stem: "chang", "vot", "cit", but not "belong", "visit". */
  private static boolean wantsE(String stem, int size, char last, char before) {
    boolean one = isVowel(before) && !isPair(stem, size);
    boolean brief = one && isShort(stem);
    return switch (last) {
      case 'c', 'v', 's', 'z', 'u' -> !stem.endsWith("tz");
      case 'g' -> before != 'n' || isSoftNg(stem, size);
      case 'l' ->
          isVowel(before)
              ? one && (brief || before == 'u' || before == 'i' || before == 'y')
              : before != 'r' && before != 'w';
      case 'r' ->
          isVowel(before)
              ? one && before != 'e' && (brief || before != 'o')
              : before == 't' || before == 'b' || before == 'c';
      case 't' ->
          brief
              || (one && (before == 'a' || before == 'u'))
              || stem.endsWith("iat")
              || stem.endsWith("uat");
      case 'n' -> (brief && before != 'e') || (one && (before == 'i' || before == 'u'));
      case 'd' -> one || stem.endsWith("iad");
      case 'k', 'b' -> one;
      case 'm' -> one && (before != 'o' || stem.endsWith("com"));
      case 'p' -> brief || (one && (before == 'a' || before == 'y'));
      default -> false;
    };
  }

  /** Whether two vowels stand before the last letter; the u of "qu" is none. */
  private static boolean isPair(String stem, int size) {
    boolean two = size > 2 && isVowel(stem.charAt(size - 3));
    return two && !(size > 3 && stem.startsWith("qu", size - 4));
  }

  private static boolean isSoftNg(String stem, int size) {
    return (stem.endsWith("ang") && size > 4) || stem.endsWith("eng") || stem.endsWith("ung");
  }

  /** Whether a stem has its only vowels before its last letter. */
  private static boolean isShort(String stem) {
    int at = stem.length() - 2;
    while (at >= 0 && isVowel(stem.charAt(at))) {
      at--;
    }
    for (int i = 0; i <= at; i++) {
      char c = stem.charAt(i);
      if (isVowel(c) && !(c == 'u' && i > 0 && stem.charAt(i - 1) == 'q')) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (isVowel(stem.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
  }
}
