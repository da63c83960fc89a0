package dev.hearsay.claim;

import dev.hearsay.internal.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What numbers measure, by the words that stand with them. */
final class Measures {

  /** Which way the number of one event may go as time passes. */
  enum Course {
    RISES,
    FALLS,
    ANY
  }

  /**
   * What is known of a role.
   *
   * @param fits kinds and dimensions of its numbers; empty if any
   * @param byHead whether only the counted noun itself gives the role: "children" are CHILDREN,
   *     while a "killed" near by tells that they are DEAD
   * @param weak whether the counted noun's own role goes before it
   * @param people whether it counts people where no noun is named: "12 were killed"
   */
  private record Rule(Set<String> fits, boolean byHead, boolean weak, boolean people) {}

  /** Entries that tell nothing when they stand alone. */
  private static final Set<String> TOO_COMMON =
      Set.of("for", "after", "within", "against", "across", "every", "doing", "back", "made");

  private static final Set<String> THINGS = Words.of("things");

  private static final Rule NO_RULE = new Rule(Set.of(), false, false, false);

  private static final Phrases<String> ENTRIES = new Phrases<>(false, true);
  private static final Map<String, Course> COURSES = new HashMap<>();
  private static final Map<String, Rule> RULES = new HashMap<>();
  private static final Set<String> RISING = new HashSet<>();
  private static final Set<String> FALLING = new HashSet<>();

  static {
    Table.read(Measures.class, "roles.tsv", Measures::addRule);
    Table.read(Measures.class, "measures.tsv", Measures::add);
    RISING.addAll(Words.of("rises"));
    FALLING.addAll(Words.of("falls"));
  }

  private Measures() {}

  private static void addRule(List<String> columns) {
    Set<String> fits =
        columns.get(1).equals("*") ? Set.of() : Set.of(columns.get(1).split(",", -1));
    String place = columns.get(2);
    Rule rule =
        new Rule(fits, place.equals("HEAD"), place.equals("WEAK"), columns.get(3).equals("PEOPLE"));
    RULES.put(columns.get(0), rule);
  }

  private static void add(List<String> columns) {
    String role = columns.get(0);
    String entry = columns.get(1);
    COURSES.putIfAbsent(
        role,
        switch (columns.get(2)) {
          case "rises" -> Course.RISES;
          case "falls" -> Course.FALLS;
          default -> Course.ANY;
        });
    boolean single = entry.indexOf(' ') < 0;
    if (single && TOO_COMMON.contains(entry)) {
      return;
    }
    if (role.equals("INCREASE") || role.equals("DECREASE")) {
      if (single) {
        (role.equals("INCREASE") ? RISING : FALLING).add(Lemma.of(entry));
      }
      return;
    }
    ENTRIES.add(entry, role);
  }

  /** Which way a role's number may go. */
  static Course course(@Nullable String role) {
    return role == null ? Course.ANY : COURSES.getOrDefault(role, Course.ANY);
  }

  /** Whether a word tells of a rise. */
  static boolean isRise(Sentence sentence, int at) {
    return RISING.contains(sentence.lemma(at)) || RISING.contains(sentence.folded(at));
  }

  /** Whether a word tells of a fall. */
  static boolean isFall(Sentence sentence, int at) {
    return FALLING.contains(sentence.lemma(at)) || FALLING.contains(sentence.folded(at));
  }

  /** Whether the role of the counted noun goes before this one. */
  static boolean isWeak(String role) {
    return RULES.getOrDefault(role, NO_RULE).weak();
  }

  static boolean isOfPeople(@Nullable String role) {
    return role != null && RULES.getOrDefault(role, NO_RULE).people();
  }

  /** What the words say that begin at a token. */
  record Said(String role, int end, boolean byHead) {}

  /** Whether a lemma names a thing, of which a verb tells nothing that befalls people. */
  static boolean isThing(String lemma) {
    return THINGS.contains(lemma);
  }

  /** The role of the longest entry that begins at a token and fits, or null. */
  static @Nullable Said at(Sentence sentence, int start, Set<String> kinds) {
    return at(sentence, start, kinds, false);
  }

  /** The same, of a thing or not. */
  static @Nullable Said at(Sentence sentence, int start, Set<String> kinds, boolean thing) {
    Phrases.Found<String> found = ENTRIES.longest(sentence, start);
    if (found == null) {
      return null;
    }
    String best = null;
    boolean byHead = false;
    for (String role : found.values()) {
      Rule rule = RULES.getOrDefault(role, NO_RULE);
      boolean fits =
          (rule.fits().isEmpty() || intersects(rule.fits(), kinds))
              && !(rule.people() && thing)
              && !(role.equals("WAGE") && found.size() == 1 && isPaying(sentence, start));
      if (fits && (best == null || (byHead && !rule.byHead()))) {
        best = role;
        byHead = rule.byHead();
      }
    }
    return best == null ? null : new Said(best, found.end(), byHead);
  }

  /** "paid", "will pay": the verb, which tells of no wage. */
  private static boolean isPaying(Sentence sentence, int at) {
    String before = sentence.folded(at - 1);
    return sentence.lemma(at).equals("pay")
        && (!sentence.is(at, "pay") || before.equals("to") || Verbs.isModal(before));
  }

  /** The role of a verb and a noun that a number parts, or null: "cut 200 jobs". */
  static @Nullable String around(Sentence sentence, int verb, int noun, Set<String> kinds) {
    List<String> roles = ENTRIES.pair(sentence, verb, noun);
    for (String role : roles) {
      Rule rule = RULES.getOrDefault(role, NO_RULE);
      if (rule.fits().isEmpty() || intersects(rule.fits(), kinds)) {
        return role;
      }
    }
    return null;
  }

  private static boolean intersects(Set<String> some, Set<String> others) {
    for (String other : others) {
      if (some.contains(other)) {
        return true;
      }
    }
    return false;
  }
}
