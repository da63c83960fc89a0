package dev.hearsay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the engine should say of a set of articles that share no boilerplate, worked out from the
 * definitions alone: all pairs, sets of strings, and a table for the longest shared run. Nothing
 * here is shared with the engine.
 */
final class BruteForce {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private BruteForce() {}

  /** A pair with its relation seen from the article that comes first in the list. */
  record Pair(String a, String b) {}

  record Verdict(String relation, double jaccard, double containment) {}

  static Map<Pair, Verdict> pairs(List<Article> articles, int minimumShingles) {
    Map<Pair, Verdict> verdicts = new TreeMap<>((p, q) -> p.toString().compareTo(q.toString()));
    List<List<String>> tokens = articles.stream().map(a -> tokens(a.text())).toList();
    List<Set<String>> shingles = tokens.stream().map(BruteForce::shingles).toList();
    for (int i = 0; i < articles.size(); i++) {
      for (int j = i + 1; j < articles.size(); j++) {
        if (shingles.get(i).size() >= minimumShingles
            && shingles.get(j).size() >= minimumShingles) {
          Verdict verdict = verdict(tokens.get(i), tokens.get(j), shingles.get(i), shingles.get(j));
          if (!verdict.relation.equals("UNRELATED")) {
            verdicts.put(new Pair(articles.get(i).id(), articles.get(j).id()), verdict);
          }
        }
      }
    }
    return verdicts;
  }

  static List<String> tokens(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  static Set<String> shingles(List<String> tokens) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= tokens.size(); i++) {
      shingles.add(String.join(" ", tokens.subList(i, i + 5)));
    }
    return shingles;
  }

  private static Verdict verdict(
      List<String> tokensA, List<String> tokensB, Set<String> a, Set<String> b) {
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    double jaccard = (double) shared.size() / (a.size() + b.size() - shared.size());
    double containment = (double) shared.size() / Math.min(a.size(), b.size());
    String relation;
    if (tokensA.equals(tokensB)) {
      relation = "IDENTICAL";
    } else if (containment >= 0.6
        && Math.min(a.size(), b.size()) <= 0.75 * Math.max(a.size(), b.size())) {
      relation = a.size() > b.size() ? "CONTAINS" : "CONTAINED_IN";
    } else if (jaccard >= 0.5 || containment >= 0.6) {
      relation = "NEAR_DUPLICATE";
    } else if (containment >= 0.1 && longestRun(tokensA, tokensB) >= 16) {
      relation = "SHARES_PASSAGES";
    } else {
      relation = "UNRELATED";
    }
    return new Verdict(relation, jaccard, containment);
  }

  /** The longest common substring, by the textbook table. */
  static int longestRun(List<String> a, List<String> b) {
    int longest = 0;
    List<int[]> rows = new ArrayList<>(List.of(new int[b.size() + 1], new int[b.size() + 1]));
    for (int i = 1; i <= a.size(); i++) {
      int[] above = rows.get((i - 1) % 2);
      int[] row = rows.get(i % 2);
      for (int j = 1; j <= b.size(); j++) {
        row[j] = a.get(i - 1).equals(b.get(j - 1)) ? above[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
    }
    return longest;
  }
}
