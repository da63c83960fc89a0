package dev.hearsay;

import dev.hearsay.conflict.Conflict;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.Clustering;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.DuplicateFinder.Match;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.duplicate.Verifier;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.internal.PairSet;
import dev.hearsay.story.StoryRule;
import dev.hearsay.text.Shingler;
import dev.hearsay.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A set of articles compared as a whole. Articles are put in order of precedence and numbered;
 * those with the tokens of an earlier one step aside; each of the others is compared with those
 * before it; what was found is clustered.
 */
final class Comparison {

  private final Options options;
  private final Sketcher sketcher;
  private final Verifier verifier;
  private final Rewrites rewrites;

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
    this.verifier = new Verifier(fingerprint -> false, sketcher.setting());
    this.rewrites = new Rewrites(options);
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
    List<Copies> clusters = clusters(clustering);
    List<PlacedPair> pairs = pairs(found);
    grouping.finish(size);
    progress.at(Progress.Stage.CLUSTER, size, size);
    Storytelling storytelling = storytelling(clusters, pairs, workers, progress);
    Disagreement disagreement =
        options.conflicts() == null
            ? null
            : new Disagreement(options.conflicts().finder(), options.limits());
    return new Findings(
        duplicates(pairs, rewrites(pairs, storytelling, workers), storytelling, workers),
        clusters.stream().map(this::cluster).toList(),
        storytelling == null ? List.of() : storytelling.stories(workers),
        conflicts(storytelling, disagreement, workers, progress),
        repetitions,
        rejections,
        counters(index, clustering, storytelling, disagreement));
  }

  /** Looks for stories, if they are wanted. */
  private @Nullable Storytelling storytelling(
      List<Copies> clusters, List<PlacedPair> pairs, Workers workers, Progress progress) {
    StoryRule rule = options.stories();
    if (rule == null) {
      return null;
    }
    StageEvent telling = StageEvent.of("STORY");
    List<Copies> texts = new ArrayList<>(clusters);
    boolean[] clustered = new boolean[all.length];
    for (Copies cluster : clusters) {
      cluster.places().forEach(place -> clustered[place] = true);
    }
    for (int number = 0; number < size; number++) {
      if (!clustered[firsts[number]]) {
        texts.add(new Copies(firsts[number], List.of(firsts[number])));
      }
    }
    List<PlacedPair> strangers =
        pairs.stream()
            .filter(pair -> pair.duplicate().relation() == Relation.SHARES_BOILERPLATE)
            .toList();
    Storytelling storytelling =
        new Storytelling(
            place -> (ProfiledEntry) all[place],
            all.length,
            texts,
            strangers,
            rule,
            options.limits().storySize());
    storytelling.compare(workers, progress);
    telling.finish(texts.size());
    return storytelling;
  }

  /** Looks for conflicts, if they are wanted. */
  private List<Conflict> conflicts(
      @Nullable Storytelling storytelling,
      @Nullable Disagreement disagreement,
      Workers workers,
      Progress progress) {
    if (storytelling == null || disagreement == null) {
      return List.of();
    }
    StageEvent disagreeing = StageEvent.of("CONFLICT");
    List<Conflict> conflicts =
        storytelling.conflicts(disagreement, options.limits().pairs(), workers, progress);
    disagreeing.finish(size);
    return conflicts;
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

  /** The clusters by their first member. */
  private List<Copies> clusters(Clustering clustering) {
    List<Copies> clusters = new ArrayList<>();
    boolean[] grouped = new boolean[size];
    for (int[] members : clustering.clusters()) {
      for (int member : members) {
        grouped[member] = true;
      }
      clusters.add(placed(members));
    }
    for (int number : twins.keySet()) {
      if (!grouped[number]) {
        clusters.add(placed(number));
      }
    }
    clusters.sort(Comparator.comparingInt(cluster -> cluster.places().get(0)));
    return clusters;
  }

  /** A cluster of some numbers, the canonical one first, with all that they stand for. */
  private Copies placed(int... members) {
    List<Integer> places = new ArrayList<>();
    for (int member : members) {
      places.add(firsts[member]);
      places.addAll(twins(member));
    }
    places.sort(Comparator.naturalOrder());
    return new Copies(firsts[members[0]], places);
  }

  private Cluster cluster(Copies cluster) {
    return new Cluster(
        all[cluster.canonical()].id(),
        cluster.places().stream().map(place -> all[place].id()).toList());
  }

  /** All pairs, twins included, by the precedence of their articles. */
  private List<PlacedPair> pairs(List<Match>[] found) {
    List<PlacedPair> placed = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (Match match : found[i]) {
        placed.add(new PlacedPair(firsts[match.article()], firsts[i], match.duplicate()));
      }
      for (int twin : twins(i)) {
        placed.add(new PlacedPair(firsts[i], twin, Verifier.identical(first(i), all[twin])));
      }
    }
    placed.sort(PlacedPair.BY_PRECEDENCE);
    return placed;
  }

  /**
   * The pairs of one story of which one rewrites the other, other than those found already. Of two
   * tellings with many copies only so many pairs are looked at as an article may have.
   */
  private List<PlacedPair> rewrites(
      List<PlacedPair> found, @Nullable Storytelling storytelling, Workers workers) {
    if (storytelling == null) {
      return List.of();
    }
    PairSet known = new PairSet();
    found.forEach(pair -> known.add(pair.a(), pair.b()));
    boolean[] isFirst = new boolean[all.length];
    Arrays.stream(firsts, 0, size).forEach(place -> isFirst[place] = true);
    List<Storytelling.Mates> mates = storytelling.mates();
    Queue<PlacedPair> told = new ConcurrentLinkedQueue<>();
    workers.forEach(
        mates.size(),
        i -> {
          List<Integer> some = mates.get(i).a().places().stream().filter(p -> isFirst[p]).toList();
          List<Integer> others =
              mates.get(i).b().places().stream().filter(p -> isFirst[p]).toList();
          long most = Math.min(options.limits().pairs(), (long) some.size() * others.size());
          cutPairs.add((long) some.size() * others.size() - most);
          for (int pair = 0; pair < most; pair++) {
            int p = some.get(pair / others.size());
            int q = others.get(pair % others.size());
            int a = Math.min(p, q);
            int b = Math.max(p, q);
            Duplicate rewrite = known.has(a, b) ? null : rewrite(a, b, storytelling);
            if (rewrite != null) {
              told.add(new PlacedPair(a, b, rewrite));
            }
          }
        },
        done -> {});
    return List.copyOf(told);
  }

  private @Nullable Duplicate rewrite(int a, int b, Storytelling storytelling) {
    if (!rewrites.tellTheSame(storytelling.similarity(a, b), all[a], all[b])) {
      return null;
    }
    Duplicate pair = verifier.compare(all[a], all[b]);
    return rewrites.haveOwnWords(pair) ? pair.withRelation(Relation.REWRITE) : null;
  }

  /** All pairs by precedence, with the similarity of their contents where that is known. */
  private List<Duplicate> duplicates(
      List<PlacedPair> found,
      List<PlacedPair> rewrites,
      @Nullable Storytelling storytelling,
      Workers workers) {
    List<PlacedPair> pairs = new ArrayList<>(found);
    pairs.addAll(rewrites);
    pairs.sort(PlacedPair.BY_PRECEDENCE);
    Duplicate[] duplicates = pairs.stream().map(PlacedPair::duplicate).toArray(Duplicate[]::new);
    if (storytelling != null) {
      workers.forEach(
          duplicates.length,
          i -> {
            PlacedPair pair = pairs.get(i);
            if (pair.duplicate().relation() != Relation.IDENTICAL) {
              duplicates[i] =
                  pair.duplicate().withSimilarity(storytelling.similarity(pair.a(), pair.b()));
            }
          },
          done -> {});
    }
    return List.of(duplicates);
  }

  private Counters counters(
      ArticleIndex index,
      Clustering clustering,
      @Nullable Storytelling storytelling,
      @Nullable Disagreement disagreement) {
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
        clustering.cut(),
        storytelling == null ? 0 : storytelling.cut(),
        disagreement == null ? 0 : disagreement.cutStatements(),
        disagreement == null ? 0 : disagreement.cutConflicts());
  }
}
