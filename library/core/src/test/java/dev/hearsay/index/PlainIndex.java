package dev.hearsay.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;

/** What {@link ArticleIndex} documents, worked out anew from all articles at every question. */
final class PlainIndex {

  private final HotBound bound;
  private final IntBinaryOperator precedence;
  private final Recurrence recurrence;
  private final Map<Integer, Set<Integer>> articles = new TreeMap<>();

  PlainIndex(HotBound bound, IntBinaryOperator precedence, Recurrence recurrence) {
    this.bound = bound;
    this.precedence = precedence;
    this.recurrence = recurrence;
  }

  /** What an article shares with another. */
  record Shared(int all, int telling) {
    Shared plus(boolean boilerplate) {
      return new Shared(all + 1, telling + (boilerplate ? 0 : 1));
    }
  }

  /**
   * An answer.
   *
   * @param candidates by number
   * @param hot fingerprints through which heads only were met, or nobody
   */
  record Answer(Map<Integer, Shared> candidates, int hot) {

    static Answer of(Candidates candidates) {
      Map<Integer, Shared> map = new TreeMap<>();
      for (int i = 0; i < candidates.size(); i++) {
        Shared shared = new Shared(candidates.shared(i), candidates.telling(i));
        if (map.put(candidates.article(i), shared) != null) {
          throw new AssertionError("twice among the candidates: " + candidates.article(i));
        }
      }
      return new Answer(map, candidates.hot());
    }
  }

  void add(int article, int[] fingerprints) {
    Set<Integer> set = new HashSet<>();
    for (int fingerprint : fingerprints) {
      set.add(fingerprint);
    }
    articles.put(article, set);
  }

  void remove(int article) {
    articles.remove(article);
  }

  Answer collect(int self, int[] fingerprints, ArticleIndex.Scope scope) {
    Map<Integer, Shared> candidates = new TreeMap<>();
    int hot = 0;
    for (int fingerprint : fingerprints) {
      List<Integer> holders = holders(fingerprint);
      List<Integer> heads = heads(holders);
      boolean many = isHot(holders) || holders.size() > bound.boilerplate();
      boolean nobody = many && isBoilerplate(fingerprint);
      boolean few = nobody || (isHot(holders) && !heads.contains(self));
      hot += few && holders.stream().anyMatch(holder -> isWanted(holder, self, scope)) ? 1 : 0;
      for (int holder : holders) {
        boolean wanted = isWanted(holder, self, scope);
        boolean meets = !isHot(holders) || heads.contains(self) || heads.contains(holder);
        if (holder != self && wanted && meets && !nobody) {
          Shared before = candidates.getOrDefault(holder, new Shared(0, 0));
          candidates.put(holder, before.plus(isBoilerplate(fingerprint)));
        }
      }
    }
    return new Answer(candidates, hot);
  }

  private static boolean isWanted(int holder, int self, ArticleIndex.Scope scope) {
    return scope == ArticleIndex.Scope.ALL || holder < self;
  }

  boolean isBoilerplate(int fingerprint) {
    List<Integer> holders = holders(fingerprint);
    List<Integer> judged = isHot(holders) ? heads(holders) : holders;
    return !holders.isEmpty()
        && recurrence.isBoilerplate(
            judged.stream().mapToInt(Integer::intValue).toArray(), judged.size());
  }

  int size() {
    return (int) articles.values().stream().flatMap(Set::stream).distinct().count();
  }

  int hot() {
    return (int)
        articles.values().stream()
            .flatMap(Set::stream)
            .distinct()
            .filter(fingerprint -> isHot(holders(fingerprint)))
            .count();
  }

  private boolean isHot(List<Integer> holders) {
    return holders.size() > bound.posting();
  }

  private List<Integer> heads(List<Integer> holders) {
    return holders.subList(0, Math.min(bound.heads(), holders.size()));
  }

  /** By precedence. */
  private List<Integer> holders(int fingerprint) {
    List<Integer> holders = new ArrayList<>();
    articles.forEach(
        (article, held) -> {
          if (held.contains(fingerprint)) {
            holders.add(article);
          }
        });
    holders.sort(precedence::applyAsInt);
    return holders;
  }
}
