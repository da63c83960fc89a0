package dev.hearsay.claim;

import dev.hearsay.claim.Phrases.Found;
import dev.hearsay.internal.Table;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words and phrases: which say the same, which exclude one another, which include
 * one another. A lexeme is a word or phrase by its number.
 */
public final class Lexicon {

  /** The number of a word that is not known. */
  public static final int UNKNOWN = -1;

  /** How two lexemes stand to one another. */
  public enum Relation {
    /** They say the same in news: kill, die. */
    SAME,
    /** The first includes the second, or the other way round: gun, pistol. */
    INCLUDES,
    /** They exclude one another: open, closed. */
    ANTONYM,
    /** One undoes the other: arrest, release. */
    REVERSAL,
    /** They exclude one another in the same slot only: ally, rival. */
    PARTIAL,
    /** Two steps of one scale: some, all; injured, dead. */
    SCALE,
    /** Two of one kind: pistol, rifle; Tuesday, Friday. */
    CATEGORY,
    /** Two of one kind that can well be told of one event: a flood, a landslide. */
    LOOSE,
    /** Two places of which neither lies in the other. */
    PLACE,
    /** Nothing is known. */
    NONE
  }

  /*
   * A pair of lexemes is looked up for every two words of two sentences, and of most pairs nothing
   * is known. So each lexeme bears two sets of 256 bits: what it is (itself, its senses, its kinds
   * and members) and what it relates to (the same, and the opposites of any of it, and what
   * includes it). A pair of which neither relates to what the other is has no relation; the others
   * are looked up in sorted arrays.
   */

  /** Hundredths of ranks between two steps of a scale that exclude one another. */
  private static final int APART = 200;

  /** Steps from a word to what includes it, at most. */
  private static final int DEPTH = 4;

  /** Longs of a set of bits. */
  private static final int WORDS = 4;

  private static final int[] NOTHING = {};

  private static final List<Relation> RELATIONS = List.of(Relation.values());

  private static final Lexicon BUILT_IN = new Lexicon();

  private final Map<String, Integer> ids = new HashMap<>();
  private final Phrases<Integer> phrases = Phrases.apart();

  /** By lexeme: its senses. */
  private int[][] senses = new int[1 << 14][];

  /** By lexeme: what includes it. */
  private int[][] parents = new int[1 << 14][];

  /** By lexeme, of categories and scales: what of one kind is, as kind and member. */
  private int[][] kinds = new int[1 << 14][];

  /** By lexeme or sense: its opposites, sorted, each with its relation in the last four bits. */
  private int[][] opposites = new int[1 << 14][];

  /** By lexeme: one more than what it is a form of, or 0. */
  private int[] forms = new int[1 << 14];

  /** Entries of one word, as they are written. */
  private final Set<String> listed = new HashSet<>();

  /** Lexemes that phrases lead to. */
  private final Set<Integer> listedIds = new HashSet<>();

  private final long[] is;
  private final long[] relates;

  private final Map<String, Integer> kindIds = new HashMap<>();
  private final Set<Integer> loose = new HashSet<>();
  private boolean[] looseKinds = {};
  private int place = Integer.MIN_VALUE;
  private int members;
  private int size;

  private Lexicon() {
    list("senses.tsv", 1);
    list("opposites.tsv", 0, 1);
    list("scales.tsv", 2);
    list("hypernyms.tsv", 0, 1);
    Table.read(Lexicon.class, "senses.tsv", row -> addSense(word(row.get(1)), sense(row.get(0))));
    Table.read(Lexicon.class, "opposites.tsv", this::addOpposites);
    Table.read(
        Lexicon.class,
        "scales.tsv",
        row -> addKind(word(row.get(2)), "scale " + row.get(0), rank(row.get(1))));
    Table.read(Lexicon.class, "categories.tsv", this::addCategory);
    Table.read(
        Lexicon.class, "hypernyms.tsv", row -> addParent(word(row.get(0)), word(row.get(1))));
    Table.read(Lexicon.class, "places.tsv", this::addPlace);
    looseKinds = new boolean[kindIds.size()];
    loose.forEach(kind -> looseKinds[kind] = true);
    place = kindIds.getOrDefault("place", Integer.MIN_VALUE);
    for (int i = 0; i < size; i++) {
      Arrays.sort(opposites[i]);
    }
    is = new long[WORDS * size];
    relates = new long[WORDS * size];
    for (int i = 0; i < size; i++) {
      markOwn(i);
    }
    for (int i = 0; i < size; i++) {
      System.arraycopy(is, WORDS * i, relates, WORDS * i, WORDS);
      markOpposites(i, i);
      for (int sense : senses[i]) {
        markOpposites(i, sense);
      }
      markAbove(i, i, 0);
    }
    for (int i = 0; i < size; i++) {
      for (int w = 0; w < WORDS && forms[i] > 0; w++) {
        relates[WORDS * i + w] |= relates[WORDS * (forms[i] - 1) + w];
        is[WORDS * i + w] |= is[WORDS * (forms[i] - 1) + w];
      }
    }
    listed.clear();
    listedIds.clear();
  }

  private void list(String resource, int... columns) {
    Table.read(
        Lexicon.class,
        resource,
        row -> {
          for (int column : columns) {
            listed.add(row.get(column));
          }
        });
  }

  private static int rank(String rank) {
    return (int) Math.round(Double.parseDouble(rank) * 100);
  }

  private int id(String name) {
    Integer known = ids.get(name);
    if (known != null) {
      return known;
    }
    int id = size++;
    if (id == senses.length) {
      senses = Arrays.copyOf(senses, 2 * id);
      parents = Arrays.copyOf(parents, 2 * id);
      kinds = Arrays.copyOf(kinds, 2 * id);
      opposites = Arrays.copyOf(opposites, 2 * id);
      forms = Arrays.copyOf(forms, 2 * id);
    }
    senses[id] = NOTHING;
    parents[id] = NOTHING;
    kinds[id] = NOTHING;
    opposites[id] = NOTHING;
    ids.put(name, id);
    return id;
  }

  private int sense(String name) {
    return id("\u00a7" + name);
  }

  /**
   * The lexeme of an entry. A form of one word that is listed itself ("closed", "left", "aged") is
   * a lexeme of its own, which stands as well for the word that it is a form of, and not the other
   * way round: to age is not to be aged.
   */
  private int word(String entry) {
    String folded = entry.toLowerCase(Locale.ROOT);
    if (folded.indexOf(' ') < 0) {
      String lemma = Lemma.of(folded);
      if (!lemma.equals(folded) && (!folded.endsWith("s") || listed.contains(lemma))) {
        int known = size;
        int form = id(folded);
        if (form == known) {
          phrases.add(folded, form);
        }
        forms[form] = id(lemma) + 1;
        return form;
      }
    }
    return base(folded);
  }

  private int base(String folded) {
    Sentence words = new Sentence(TokenReader.read(folded, new Span(0, folded.length())));
    StringBuilder lemmas = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      lemmas.append(i > 0 ? " " : "").append(words.lemma(i));
    }
    int id = id(lemmas.toString());
    if (listedIds.add(id)) {
      phrases.add(folded, id);
      if (words.size() > 1 && !folded.contentEquals(lemmas)) {
        phrases.add(lemmas.toString(), id);
      }
    }
    return id;
  }

  private static int[] with(int[] numbers, int... more) {
    int[] all = Arrays.copyOf(numbers, numbers.length + more.length);
    System.arraycopy(more, 0, all, numbers.length, more.length);
    return all;
  }

  private void addSense(int word, int sense) {
    senses[word] = with(senses[word], sense);
  }

  private void addParent(int word, int parent) {
    parents[word] = with(parents[word], parent);
  }

  private void addKind(int word, String kind, int member) {
    int id = kindIds.computeIfAbsent(kind, k -> kindIds.size());
    kinds[word] = with(kinds[word], kind.startsWith("scale ") ? -id - 1 : id, member);
  }

  private void addOpposites(List<String> row) {
    int a = named(row.get(0));
    int b = named(row.get(1));
    if (a == b || opposite(a, b) >= 0) {
      return;
    }
    int relation = RELATIONS.indexOf(Relation.valueOf(row.get(2).trim()));
    opposites[a] = with(opposites[a], (b << 4) | relation);
    opposites[b] = with(opposites[b], (a << 4) | relation);
    Arrays.sort(opposites[a]);
    Arrays.sort(opposites[b]);
  }

  private int named(String name) {
    boolean sense = name.equals(name.toUpperCase(Locale.ROOT)) && ids.containsKey("\u00a7" + name);
    return sense ? sense(name) : word(name);
  }

  private void addCategory(List<String> row) {
    members++;
    String[] same = row.get(1).split("\\|", -1);
    for (String entry : same) {
      addKind(word(entry.trim()), row.get(0), members);
    }
    if (row.size() > 2 && row.get(2).equals("LOOSE")) {
      loose.add(kindIds.getOrDefault(row.get(0), UNKNOWN));
    }
  }

  /** A place is known by all its names; a metonym is one more name of what it stands for. */
  private void addPlace(List<String> row) {
    List<String> names = new ArrayList<>(List.of(row.get(0)));
    if (row.size() > 3) {
      names.addAll(List.of(row.get(3).split("\\|", -1)));
    }
    names.removeIf(String::isBlank);
    boolean within = row.size() > 2 && !row.get(2).isBlank() && !row.get(2).equals("-");
    boolean metonym = row.size() > 1 && row.get(1).equals("METONYM");
    members++;
    for (String name : names) {
      int word = word(name.trim());
      if (!metonym) {
        addKind(word, "place", members);
      }
      if (within) {
        addParent(word, word(row.get(2)));
      }
    }
  }

  /** Adds a number to the set of a lexeme. */
  private static void mark(long[] sets, int lexeme, int number) {
    int bit = (number * 0x9E3779B9) >>> 24;
    sets[WORDS * lexeme + (bit >> 6)] |= 1L << bit;
  }

  private void markOwn(int lexeme) {
    mark(is, lexeme, lexeme);
    for (int sense : senses[lexeme]) {
      mark(is, lexeme, sense);
    }
    for (int i = 0; i < kinds[lexeme].length; i += 2) {
      mark(is, lexeme, ~kinds[lexeme][i]);
    }
  }

  private void markOpposites(int lexeme, int of) {
    for (int opposite : opposites[of]) {
      mark(relates, lexeme, opposite >> 4);
    }
  }

  private void markAbove(int lexeme, int of, int depth) {
    for (int parent : parents[of]) {
      for (int w = 0; w < WORDS; w++) {
        relates[WORDS * lexeme + w] |= is[WORDS * parent + w];
      }
      if (depth < DEPTH) {
        markAbove(lexeme, parent, depth + 1);
      }
    }
  }

  private static boolean mayRelate(long[] relates, int a, long[] is, int b) {
    int i = WORDS * a;
    int j = WORDS * b;
    return ((relates[i] & is[j])
            | (relates[i + 1] & is[j + 1])
            | (relates[i + 2] & is[j + 2])
            | (relates[i + 3] & is[j + 3]))
        != 0;
  }

  static @Nullable Found<Integer> at(Sentence tokens, int at) {
    return BUILT_IN.phrases.longest(tokens, at);
  }

  /** The same, of what ends before a token. */
  static @Nullable Found<Integer> at(Sentence tokens, int at, int end) {
    return BUILT_IN.phrases.longest(tokens, at, end);
  }

  /**
   * How two lexemes stand to one another.
   *
   * @param a a lexeme, or {@link #UNKNOWN}
   * @param b another
   * @return the strongest that is known of them
   */
  public static Relation relation(int a, int b) {
    if (a < 0 || b < 0) {
      return Relation.NONE;
    }
    Lexicon known = BUILT_IN;
    if (!mayRelate(known.relates, a, known.is, b) && !mayRelate(known.relates, b, known.is, a)) {
      return Relation.NONE;
    }
    return known.relateForms(a, b);
  }

  /**
   * How two words or phrases stand to one another.
   *
   * @param a in lower case, as a lemma
   * @param b another
   * @return the strongest that is known of them
   */
  public static Relation relation(String a, String b) {
    return relation(BUILT_IN.ids.getOrDefault(a, UNKNOWN), BUILT_IN.ids.getOrDefault(b, UNKNOWN));
  }

  /**
   * What a lexeme says: equal for those that say the same.
   *
   * @param lexeme a lexeme, or {@link #UNKNOWN}
   * @return the number of its first sense, its own if it has none, or {@link #UNKNOWN}
   */
  public static int sense(int lexeme) {
    if (lexeme < 0) {
      return UNKNOWN;
    }
    int[] senses = BUILT_IN.senses[lexeme];
    if (senses.length > 0) {
      return senses[0];
    }
    int base = BUILT_IN.forms[lexeme] - 1;
    return base >= 0 ? sense(base) : lexeme;
  }

  /** What is known of the forms themselves, or else of what they are forms of. */
  private Relation relateForms(int a, int b) {
    Relation found = relate(a, b);
    int baseA = forms[a] - 1;
    int baseB = forms[b] - 1;
    if (baseB >= 0) {
      found = stronger(found, a, baseB);
    }
    if (baseA >= 0) {
      found = stronger(found, baseA, b);
    }
    return baseA >= 0 && baseB >= 0 ? stronger(found, baseA, baseB) : found;
  }

  private Relation stronger(Relation found, int a, int b) {
    if (found == Relation.SAME
        || found == Relation.ANTONYM
        || found == Relation.REVERSAL
        || found == Relation.PARTIAL) {
      return found;
    }
    Relation other = relate(a, b);
    return other.compareTo(found) < 0 ? other : found;
  }

  private Relation relate(int a, int b) {
    if (a == b) {
      return Relation.SAME;
    }
    int plain = opposite(a, b);
    if (plain >= 0) {
      return RELATIONS.get(plain);
    }
    if (meet(senses[a], senses[b])) {
      return Relation.SAME;
    }
    int opposite = oppositeSenses(a, b);
    if (opposite >= 0) {
      return RELATIONS.get(opposite);
    }
    if (includes(a, b, 0) || includes(b, a, 0)) {
      return Relation.INCLUDES;
    }
    return byKind(kinds[a], kinds[b]);
  }

  private static boolean meet(int[] a, int[] b) {
    for (int x : a) {
      for (int y : b) {
        if (x == y) {
          return true;
        }
      }
    }
    return false;
  }

  /** The relation of two opposites, or -1: by binary search in those of one. */
  private int opposite(int a, int b) {
    int[] known = opposites[a];
    int low = 0;
    int high = known.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int other = known[middle] >> 4;
      if (other == b) {
        return known[middle] & 15;
      }
      if (other < b) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int oppositeSenses(int a, int b) {
    int found = -1;
    for (int i = 0; found < 0 && i < senses[a].length; i++) {
      found = opposite(senses[a][i], b);
    }
    for (int j = 0; found < 0 && j < senses[b].length; j++) {
      found = opposite(senses[b][j], a);
      for (int i = 0; found < 0 && i < senses[a].length; i++) {
        found = opposite(senses[a][i], senses[b][j]);
      }
    }
    return found;
  }

  private boolean includes(int inner, int outer, int depth) {
    for (int parent : parents[inner]) {
      if (parent == outer
          || meet(senses[parent], senses[outer])
          || sameMember(kinds[parent], kinds[outer])
          || (depth < DEPTH && includes(parent, outer, depth + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameMember(int[] a, int[] b) {
    for (int i = 0; i < a.length; i += 2) {
      for (int j = 0; j < b.length; j += 2) {
        if (a[i] == b[j] && a[i + 1] == b[j + 1]) {
          return true;
        }
      }
    }
    return false;
  }

  private Relation byKind(int[] a, int[] b) {
    if (sameMember(a, b)) {
      return Relation.SAME;
    }
    Relation found = Relation.NONE;
    for (int i = 0; i < a.length; i += 2) {
      for (int j = 0; j < b.length; j += 2) {
        boolean near = a[i] < 0 && Math.abs(a[i + 1] - b[j + 1]) < APART;
        if (a[i] == b[j] && !near) {
          Relation relation = ofKind(a[i]);
          found = relation.compareTo(found) < 0 ? relation : found;
        }
      }
    }
    return found;
  }

  private Relation ofKind(int kind) {
    if (kind < 0) {
      return Relation.SCALE;
    }
    if (kind == place) {
      return Relation.PLACE;
    }
    return looseKinds[kind] ? Relation.LOOSE : Relation.CATEGORY;
  }
}
