package dev.hearsay.benchmarks.quality;

import dev.hearsay.Article;
import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.ConflictFinder;
import dev.hearsay.conflict.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The conflicts of the events of a corpus, those of each among its articles. */
final class ConflictSet {

  private ConflictSet() {}

  /** The conflicts by event, in the order of the events; of each the surest first. */
  static Map<String, List<Conflict>> of(EventSet set, ConflictFinder finder) {
    Map<String, List<Account>> events =
        set.articles().stream()
            .collect(
                Collectors.groupingBy(
                    set::event,
                    LinkedHashMap::new,
                    Collectors.mapping(ConflictSet::account, Collectors.toList())));
    Map<String, List<Conflict>> conflicts = new LinkedHashMap<>();
    events.entrySet().parallelStream()
        .map(event -> Map.entry(event.getKey(), finder.find(event.getValue())))
        .forEachOrdered(event -> conflicts.put(event.getKey(), event.getValue()));
    return conflicts;
  }

  /** All of them, the surest first. */
  static List<Conflict> all(Map<String, List<Conflict>> conflicts) {
    return conflicts.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingDouble((Conflict conflict) -> -conflict.confidence()))
        .toList();
  }

  private static Account account(Article article) {
    return new Account(
        article.id(),
        article.text(),
        new Context(article.publishedAt(), article.source()),
        List.of());
  }
}
