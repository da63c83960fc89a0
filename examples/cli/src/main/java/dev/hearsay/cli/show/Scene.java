package dev.hearsay.cli.show;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.cli.read.Articles;
import dev.hearsay.cli.read.Entry;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings with their articles, to be asked from any side. */
final class Scene {
  private final Articles articles;
  private final Findings findings;
  private final Map<String, Cluster> clusters = new HashMap<>();
  private final Map<String, Map<String, Duplicate>> pairs = new HashMap<>();
  private final Map<String, String> sameAs = new HashMap<>();
  private final List<Story> stories;

  /** Conflicts by the first telling of their story. */
  private final Map<String, List<Conflict>> conflicts = new HashMap<>();

  private final List<Conflict> ownConflicts = new ArrayList<>();

  /** The texts that rewrite one another, by what stands for them. */
  private final Map<String, Set<String>> rewrites = new HashMap<>();

  Scene(Articles articles, Findings findings) {
    this.articles = articles;
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
      if (pair.relation() == Relation.REWRITE) {
        String a = representative(pair.a());
        String b = representative(pair.b());
        rewrites.computeIfAbsent(a, r -> new HashSet<>()).add(b);
        rewrites.computeIfAbsent(b, r -> new HashSet<>()).add(a);
      }
    }
    stories = findings.stories().stream().filter(story -> story.tellings().size() > 1).toList();
    Map<String, Story> storyOf = new HashMap<>();
    stories.forEach(story -> story.tellings().forEach(telling -> storyOf.put(telling, story)));
    for (Conflict conflict : findings.conflicts()) {
      Story story = storyOf.get(conflict.a().article());
      if (story == null) {
        ownConflicts.add(conflict);
      } else {
        conflicts
            .computeIfAbsent(story.tellings().getFirst(), first -> new ArrayList<>())
            .add(conflict);
      }
    }
  }

  Findings findings() {
    return findings;
  }

  Articles articles() {
    return articles;
  }

  Entry entry(String id) {
    return articles.entry(id);
  }

  Article article(String id) {
    return articles.article(id);
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

  /** How many articles besides this one are in the cluster that it stands for. */
  int copies(String id) {
    Cluster cluster = clusters.get(id);
    return cluster == null ? 0 : cluster.members().size() - 1;
  }

  /** The stories that two articles or more tell in their own words. */
  List<Story> stories() {
    return stories;
  }

  /** The conflicts among and within the articles of a story, the surest first. */
  List<Conflict> conflicts(Story story) {
    return conflicts.getOrDefault(story.tellings().getFirst(), List.of());
  }

  /** The conflicts within articles that tell of their event by themselves. */
  List<Conflict> ownConflicts() {
    return ownConflicts;
  }

  /** Whether of two articles that stand for their copies one rewrites the other. */
  boolean isRewrite(String a, String b) {
    return rewrites.getOrDefault(a, Set.of()).contains(b);
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
