package dev.hearsay;

import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Clustering;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A set of articles compared as a whole. Articles are put in order of precedence and numbered;
 * those with the tokens of an earlier one step aside; each of the others is compared with those
 * before it; what was found is clustered.
 */
final class Comparison {

  private final Options options;
  private final Sketcher sketcher;
  private final Comparator<Entry> precedence;

  /** Every article, in order of precedence. */
  private final List<Entry> all;

  /** The first article of each sequence of tokens, in order of precedence. */
  private final List<Entry> firsts = new ArrayList<>();

  /** For each of {@code firsts}, the articles that it stands for. */
  private final List<List<Entry>> twins = new ArrayList<>();

  /** The place of every article in the order of precedence. */
  private final Map<String, Integer> places;

  private int tooShort;

  Comparison(List<Entry> entries, Options options, Sketcher sketcher) {
    this.options = options;
    this.sketcher = sketcher;
    this.precedence = options.canonical().precedence();
    this.all = entries.stream().sorted(precedence).toList();
    this.places = places(all);
  }

  Findings run(List<Rejection> rejections, Workers workers, Progress progress) {
    setTwinsAside();
    ArticleIndex index = sketcher.index(Integer::compare, firsts::get);
    for (int i = 0; i < firsts.size(); i++) {
      index.add(i, firsts.get(i).fingerprints());
    }
    List<Found> found = compare(index, workers, progress);
    progress.at(Progress.Stage.CLUSTER, 0, firsts.size());
    Clustering clustering = clustering(found);
    List<Cluster> clusters = clusters(clustering);
    List<Repetition> repetitions =
        all.stream().flatMap(entry -> entry.repetitions().stream()).toList();
    Findings findings =
        new Findings(
            duplicates(found),
            clusters,
            repetitions,
            rejections,
            counters(found, index, clustering));
    progress.at(Progress.Stage.CLUSTER, firsts.size(), firsts.size());
    return findings;
  }

  private void setTwinsAside() {
    Map<Tokens.Digest, List<Entry>> kinds = new HashMap<>();
    for (Entry entry : all) {
      if (sketcher.isTooShort(entry)) {
        tooShort++;
        continue;
      }
      List<Entry> kind = kinds.get(entry.digest());
      if (kind == null) {
        kind = new ArrayList<>(1);
        kinds.put(entry.digest(), kind);
        firsts.add(entry);
        twins.add(kind);
      } else {
        kind.add(entry);
      }
    }
  }

  private List<Found> compare(ArticleIndex index, Workers workers, Progress progress) {
    AtomicReferenceArray<Found> found = new AtomicReferenceArray<>(firsts.size());
    ThreadLocal<DuplicateFinder> finders =
        ThreadLocal.withInitial(
            () -> new DuplicateFinder(index, firsts::get, precedence, sketcher.setting()));
    workers.forEach(
        firsts.size(),
        i -> found.set(i, finders.get().find(i, firsts.get(i), ArticleIndex.Scope.PRECEDING)),
        done -> progress.at(Progress.Stage.COMPARE, done, firsts.size()));
    List<Found> ordered = new ArrayList<>(firsts.size());
    for (int i = 0; i < firsts.size(); i++) {
      ordered.add(found.get(i));
    }
    return ordered;
  }

  private Clustering clustering(List<Found> found) {
    Map<String, Integer> firstPlaces = places(firsts);
    int[] copies = twins.stream().mapToInt(kind -> kind.size() + 1).toArray();
    Clustering clustering =
        new Clustering(firsts, copies, options.thresholds().trim(), options.limits().clusterSize());
    for (int i = 0; i < found.size(); i++) {
      for (Duplicate duplicate : found.get(i).duplicates()) {
        if (duplicate.relation().isDuplicate()) {
          int a = Objects.requireNonNull(firstPlaces.get(duplicate.a()));
          clustering.link(a, i, duplicate.overlap());
        }
      }
    }
    return clustering;
  }

  private static Map<String, Integer> places(List<Entry> entries) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i).id(), i);
    }
    return places;
  }

  private List<Cluster> clusters(Clustering clustering) {
    List<Cluster> clusters = new ArrayList<>();
    boolean[] grouped = new boolean[firsts.size()];
    for (int[] members : clustering.clusters()) {
      for (int member : members) {
        grouped[member] = true;
      }
      clusters.add(cluster(members));
    }
    for (int i = 0; i < grouped.length; i++) {
      if (!grouped[i] && !twins.get(i).isEmpty()) {
        clusters.add(cluster(i));
      }
    }
    return clusters.stream()
        .sorted(Comparator.comparingInt(cluster -> place(cluster.members().get(0))))
        .toList();
  }

  /** A cluster of some of {@code firsts}, the canonical one first, with all that they stand for. */
  private Cluster cluster(int... members) {
    List<Entry> all = new ArrayList<>();
    for (int member : members) {
      all.add(firsts.get(member));
      all.addAll(twins.get(member));
    }
    return new Cluster(
        firsts.get(members[0]).id(), all.stream().sorted(precedence).map(Entry::id).toList());
  }

  /** All pairs, twins included, by the precedence of their articles. */
  private List<Duplicate> duplicates(List<Found> found) {
    List<Duplicate> duplicates = new ArrayList<>();
    found.forEach(f -> duplicates.addAll(f.duplicates()));
    for (int i = 0; i < firsts.size(); i++) {
      for (Entry twin : twins.get(i)) {
        duplicates.add(Verifier.identical(firsts.get(i), twin));
      }
    }
    return duplicates.stream()
        .map(d -> new Placed(place(d.a()), place(d.b()), d))
        .sorted(Comparator.comparingInt(Placed::a).thenComparingInt(Placed::b))
        .map(Placed::duplicate)
        .toList();
  }

  /** A pair with the places of its articles in the order of precedence. */
  private record Placed(int a, int b, Duplicate duplicate) {}

  private int place(String id) {
    return Objects.requireNonNull(places.get(id));
  }

  private Counters counters(List<Found> found, ArticleIndex index, Clustering clustering) {
    return new Counters(
        all.size(),
        tooShort,
        all.size() - tooShort - firsts.size(),
        found.stream().mapToLong(Found::candidates).sum(),
        found.stream().mapToLong(Found::verified).sum(),
        index.size(),
        index.hot(),
        found.stream().mapToLong(Found::cutCandidates).sum(),
        found.stream().mapToLong(Found::cutPairs).sum(),
        clustering.cut());
  }
}
