package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.cli.read.Corpus;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings with their articles, to be asked from any side. */
final class Scene {
  private final Corpus corpus;
  private final Findings findings;
  private final Map<String, Cluster> clusters = new HashMap<>();
  private final Map<String, Map<String, Duplicate>> pairs = new HashMap<>();
  private final Map<String, String> sameAs = new HashMap<>();

  Scene(Corpus corpus, Findings findings) {
    this.corpus = corpus;
    this.findings = findings;
    for (Cluster cluster : findings.clusters()) {
      cluster.members().forEach(member -> clusters.put(member, cluster));
    }
    for (Duplicate pair : findings.duplicates()) {
      if (pair.relation() == Relation.IDENTICAL) {
        sameAs.put(pair.b(), pair.a());
      }
      if (pair.relation().isDuplicate()) {
        pairs.computeIfAbsent(pair.a(), a -> new HashMap<>()).put(pair.b(), pair);
        pairs.computeIfAbsent(pair.b(), b -> new HashMap<>()).put(pair.a(), pair.flipped());
      }
    }
  }

  Findings findings() {
    return findings;
  }

  Corpus corpus() {
    return corpus;
  }

  Entry entry(String id) {
    return corpus.entry(id);
  }

  Article article(String id) {
    return corpus.article(id);
  }

  /** The pairs of one relation whose articles are in different clusters, or in none. */
  List<Duplicate> apart(Relation relation) {
    return findings.duplicates().stream()
        .filter(pair -> pair.relation() == relation)
        .filter(this::isApart)
        .toList();
  }

  /** The pairs of duplicates whose articles are in different clusters, or in none. */
  List<Duplicate> duplicatesApart() {
    return findings.duplicates().stream()
        .filter(pair -> pair.relation().isDuplicate())
        .filter(this::isApart)
        .toList();
  }

  private boolean isApart(Duplicate pair) {
    return !representative(pair.a()).equals(representative(pair.b()));
  }

  /** How many articles stand in clusters. */
  int clustered() {
    return clusters.size();
  }

  /** The canonical article of the cluster that an article is in; else the article itself. */
  String representative(String id) {
    Cluster cluster = clusters.get(id);
    return cluster == null ? id : cluster.canonical();
  }

  /** The article with the same tokens that stands for this one; null if it stands for itself. */
  @Nullable String sameAs(String id) {
    return sameAs.get(id);
  }

  /** How {@code a} and {@code b} are duplicates, told from {@code a}; null if they are not. */
  @Nullable Duplicate pair(String a, String b) {
    return pairs.getOrDefault(a, Map.of()).get(b);
  }
}
