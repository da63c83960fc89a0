package dev.hearsay;

import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Clustering;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.DuplicateFinder.Match;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.text.Shingler;
import dev.hearsay.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * A set of articles compared as a whole. Articles are put in order of precedence and numbered;
 * those with the tokens of an earlier one step aside; each of the others is compared with those
 * before it; what was found is clustered.
 */
final class Comparison {

  private final Options options;
  private final Sketcher sketcher;

  /** Every article, in order of precedence. */
  private final Entry[] all;

  /** The places in {@code all} of the first article of each sequence of tokens, ascending. */
  private int[] firsts = new int[16];

  private int size;

  /** For a number, the places in {@code all} of the articles that it stands for, ascending. */
  private final Map<Integer, List<Integer>> twins = new HashMap<>();

  private int tooShort;
  private final LongAdder candidates = new LongAdder();
  private final LongAdder verified = new LongAdder();
  private final LongAdder cutCandidates = new LongAdder();
  private final LongAdder cutPairs = new LongAdder();

  /** A pair with the places of its articles in the order of precedence. */
  private record Placed(int a, int b, Duplicate duplicate) {}

  /** The first articles, whose numbers are in order of precedence. */
  private final class Numbered implements DuplicateFinder.Articles {
    private final int[] sizes = new int[size];

    Numbered() {
      Arrays.setAll(sizes, number -> first(number).size());
    }

    @Override
    public Entry get(int number) {
      return first(number);
    }

    @Override
    public int size(int number) {
      return sizes[number];
    }

    @Override
    public int compare(int a, int b) {
      return Integer.compare(a, b);
    }
  }

  Comparison(List<Entry> entries, Options options, Sketcher sketcher) {
    this.options = options;
    this.sketcher = sketcher;
    this.all = entries.toArray(Entry[]::new);
    Arrays.sort(all, options.canonical().precedence());
  }

  Findings run(List<Rejection> rejections, Workers workers, Progress progress) {
    StageEvent indexing = StageEvent.of("INDEX");
    setTwinsAside();
    ArticleIndex index = sketcher.index(Integer::compare, this::first);
    index.addAll(size, number -> first(number).fingerprints(), workers::runAll);
    indexing.finish(size);
    StageEvent comparing = StageEvent.of("COMPARE");
    List<Match>[] found = compare(index, workers, progress);
    List<Repetition> repetitions = repetitions(workers);
    comparing.finish(size);
    StageEvent grouping = StageEvent.of("CLUSTER");
    progress.at(Progress.Stage.CLUSTER, 0, size);
    Clustering clustering = clustering(found);
    Findings findings =
        new Findings(
            duplicates(found),
            clusters(clustering),
            repetitions,
            rejections,
            counters(index, clustering));
    grouping.finish(size);
    progress.at(Progress.Stage.CLUSTER, size, size);
    return findings;
  }

  private Entry first(int number) {
    return all[firsts[number]];
  }

  private void setTwinsAside() {
    Map<Tokens.Digest, Integer> kinds = HashMap.newHashMap(all.length);
    for (int place = 0; place < all.length; place++) {
      Entry entry = all[place];
      if (sketcher.isTooShort(entry)) {
        tooShort++;
        continue;
      }
      Integer kind = kinds.putIfAbsent(entry.digest(), size);
      if (kind != null) {
        twins.computeIfAbsent(kind, k -> new ArrayList<>(1)).add(place);
        continue;
      }
      if (size == firsts.length) {
        firsts = Arrays.copyOf(firsts, size * 2);
      }
      firsts[size++] = place;
    }
  }

  /** For each number what was found, where anything was. */
  private List<Match>[] compare(ArticleIndex index, Workers workers, Progress progress) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Match>[] found = new List[size];
    Numbered articles = new Numbered();
    ThreadLocal<DuplicateFinder> finders =
        ThreadLocal.withInitial(() -> new DuplicateFinder(index, articles, sketcher.setting()));
    workers.forEach(
        size,
        number -> found[number] = find(finders.get(), number),
        done -> progress.at(Progress.Stage.COMPARE, done, size));
    return found;
  }

  private List<Match> find(DuplicateFinder finder, int number) {
    QueryEvent event = new QueryEvent();
    event.begin();
    Found found = finder.find(number, first(number), ArticleIndex.Scope.PRECEDING);
    event.finish(first(number).id(), found);
    candidates.add(found.candidates());
    verified.add(found.verified());
    cutCandidates.add(found.cutCandidates());
    cutPairs.add(found.cutPairs());
    return found.matches();
  }

  private List<Repetition> repetitions(Workers workers) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Repetition>[] repetitions = new List[all.length];
    ThreadLocal<Shingler> shinglers = ThreadLocal.withInitial(() -> new Shingler(options.seed()));
    workers.forEach(
        all.length,
        place -> repetitions[place] = sketcher.repetitions(all[place], shinglers.get()),
        done -> {});
    return Arrays.stream(repetitions).flatMap(List::stream).toList();
  }

  private Clustering clustering(List<Match>[] found) {
    int[] copies = new int[size];
    for (int i = 0; i < size; i++) {
      copies[i] = twins(i).size() + 1;
    }
    Clustering clustering =
        new Clustering(
            this::first, copies, options.thresholds().trim(), options.limits().clusterSize());
    for (int i = 0; i < size; i++) {
      for (Match match : found[i]) {
        if (match.duplicate().relation().isDuplicate()) {
          clustering.link(match.article(), i, match.duplicate().overlap());
        }
      }
    }
    return clustering;
  }

  private List<Integer> twins(int number) {
    return twins.getOrDefault(number, List.of());
  }

  private List<Cluster> clusters(Clustering clustering) {
    List<PlacedCluster> clusters = new ArrayList<>();
    boolean[] grouped = new boolean[size];
    for (int[] members : clustering.clusters()) {
      for (int member : members) {
        grouped[member] = true;
      }
      clusters.add(cluster(members));
    }
    for (int number : twins.keySet()) {
      if (!grouped[number]) {
        clusters.add(cluster(number));
      }
    }
    return clusters.stream()
        .sorted(Comparator.comparingInt(PlacedCluster::first))
        .map(PlacedCluster::cluster)
        .toList();
  }

  /** A cluster with the place of its first member in the order of precedence. */
  private record PlacedCluster(int first, Cluster cluster) {}

  /** A cluster of some numbers, the canonical one first, with all that they stand for. */
  private PlacedCluster cluster(int... members) {
    List<Integer> places = new ArrayList<>();
    for (int member : members) {
      places.add(firsts[member]);
      places.addAll(twins(member));
    }
    places.sort(Comparator.naturalOrder());
    return new PlacedCluster(
        places.get(0),
        new Cluster(
            first(members[0]).id(), places.stream().map(place -> all[place].id()).toList()));
  }

  /** All pairs, twins included, by the precedence of their articles. */
  private List<Duplicate> duplicates(List<Match>[] found) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (Match match : found[i]) {
        placed.add(new Placed(firsts[match.article()], firsts[i], match.duplicate()));
      }
      for (int twin : twins(i)) {
        placed.add(new Placed(firsts[i], twin, Verifier.identical(first(i), all[twin])));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::a).thenComparingInt(Placed::b));
    return placed.stream().map(Placed::duplicate).toList();
  }

  private Counters counters(ArticleIndex index, Clustering clustering) {
    return new Counters(
        all.length,
        tooShort,
        all.length - tooShort - size,
        candidates.sum(),
        verified.sum(),
        index.size(),
        index.hot(),
        cutCandidates.sum(),
        cutPairs.sum(),
        clustering.cut());
  }
}
