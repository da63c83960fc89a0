package dev.hearsay;

import dev.hearsay.duplicate.Clustering;
import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.DuplicateFinder.Articles;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.DuplicateFinder.Match;
import dev.hearsay.duplicate.Overlap;
import dev.hearsay.duplicate.Relation;
import dev.hearsay.live.Group;
import dev.hearsay.live.GroupRule;
import dev.hearsay.live.Groups;
import dev.hearsay.live.Links;
import dev.hearsay.live.Move;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of the articles held, kept up to date. What is clustered are sequences of tokens,
 * each known by a number of its own and told by the first article that has it. Not thread-safe for
 * writing.
 */
final class LiveClusters implements GroupRule {

  static final int ABSENT = NumberTable.ABSENT;

  private static final Links NONE = new Links();

  private final Articles articles;
  private final IntUnaryOperator copies;
  private final IntFunction<Found> finder;
  private final double trim;
  private final int limit;
  private final Groups groups;

  /** For an article that is the first of a sequence of tokens, the number of that. */
  private final NumberTable kinds = new NumberTable();

  /** The first article of each sequence of tokens. */
  private final NumberTable firsts = new NumberTable();

  private final BitSet used = new BitSet();

  /** Numbers given up since changes last took effect. */
  private final BitSet leaving = new BitSet();

  /** Where there are any, what a sequence of tokens was made from one template with. */
  private final Map<Integer, Links> strangers = new HashMap<>();

  /** Those that have gained or lost a stranger since this was last asked. */
  private final Set<Integer> estranged = new LinkedHashSet<>();

  /**
   * No clusters as yet.
   *
   * @param options the thresholds and limits
   * @param articles the articles by number
   * @param copies for a first article, how many have its tokens
   * @param finder finds the duplicates of an article held
   */
  LiveClusters(
      Options options, Articles articles, IntUnaryOperator copies, IntFunction<Found> finder) {
    this.articles = articles;
    this.copies = copies;
    this.finder = finder;
    this.trim = options.thresholds().trim();
    this.limit = options.limits().clusterSize();
    this.groups =
        new Groups(this, options.limits().clusterLinks(), options.limits().formerGroups());
  }

  /** The groups, of sequences of tokens. */
  Groups groups() {
    return groups;
  }

  boolean isEmpty() {
    return used.isEmpty();
  }

  /** The sequence of tokens that an article is the first of, or {@link #ABSENT}. */
  int kind(int article) {
    return kinds.get(article);
  }

  /** The first article of a sequence of tokens. */
  int first(int kind) {
    return firsts.get(kind);
  }

  /** Whether two sequences of tokens are made from one template. */
  boolean areStrangers(int a, int b) {
    return strangers(a).get(b) != Links.ABSENT;
  }

  /** How many articles the cluster of a sequence of tokens has. */
  long size(int kind) {
    Group group = groups.group(kind);
    return group == null ? groups.weight(kind) : group.weight();
  }

  /** Adds the first article of a sequence of tokens; without what is found, to be found later. */
  int add(int article, @Nullable Found found) {
    int kind = used.nextClearBit(0);
    used.set(kind);
    firsts.put(kind, article);
    kinds.put(article, kind);
    groups.add(kind, found == null ? null : links(kind, found));
    return kind;
  }

  /** Adds the first article of a sequence of tokens as it was when it was stored. */
  int restore(Membership stored) {
    int kind = add(stored.article(), null);
    groups.restore(kind, stored.cluster(), stored.leads());
    return kind;
  }

  private Links links(int kind, Found found) {
    Links links = new Links();
    if (found.hot() > 0 || found.cutCandidates() > 0 || found.cutPairs() > 0) {
      links.cut();
    }
    for (Match match : found.matches()) {
      int other = kind(match.article());
      Duplicate duplicate = match.duplicate();
      if (other == ABSENT || other == kind) {
        continue;
      }
      if (duplicate.relation().isDuplicate()) {
        links.put(other, duplicate.overlap().shared());
      } else if (duplicate.relation() == Relation.SHARES_BOILERPLATE) {
        strangers.computeIfAbsent(kind, k -> new Links()).put(other, 1);
        strangers.computeIfAbsent(other, k -> new Links()).put(kind, 1);
      }
    }
    return links;
  }

  /** Has another article be the first of a sequence of tokens. */
  void replace(int kind, int article) {
    kinds.remove(first(kind));
    kinds.put(article, kind);
    firsts.put(kind, article);
    groups.weigh(kind);
  }

  /** Has what is like a sequence of tokens found anew. */
  void renew(int kind) {
    int[] before = strangers(kind).others();
    forgetStrangers(kind);
    groups.renew(kind);
    if (!Arrays.equals(before, strangers(kind).others())) {
      estranged.add(kind);
    }
  }

  private void forgetStrangers(int kind) {
    strangers(kind).forEach((other, one) -> strangers(other).remove(kind));
    strangers.remove(kind);
  }

  private Links strangers(int kind) {
    return strangers.getOrDefault(kind, NONE);
  }

  /** Removes a sequence of tokens that no article has any longer. */
  void remove(int kind) {
    groups.remove(kind);
    forgetStrangers(kind);
    estranged.remove(kind);
    kinds.remove(first(kind));
    firsts.remove(kind);
    leaving.set(kind);
  }

  /** Has all changes take effect; returns what has moved. */
  List<Move> settle() {
    groups.settle();
    used.andNot(leaving);
    leaving.clear();
    return groups.takeMoves();
  }

  /** Takes those that have gained or lost a stranger. */
  List<Integer> takeEstranged() {
    List<Integer> taken = List.copyOf(estranged);
    estranged.clear();
    return taken;
  }

  @Override
  public int compare(int a, int b) {
    return articles.compare(first(a), first(b));
  }

  @Override
  public long weight(int kind) {
    return copies.applyAsInt(first(kind));
  }

  @Override
  public Links find(int kind) {
    return links(kind, finder.apply(first(kind)));
  }

  private Overlap overlap(int a, int b, int shared) {
    return new Overlap(shared, articles.size(first(a)), articles.size(first(b)));
  }

  @Override
  public double strength(int a, int b, int shared) {
    return overlap(a, b, shared).jaccard();
  }

  @Override
  public List<int[]> group(int[] things, Consumer<PairVisitor> pairs) {
    int[] weights =
        Arrays.stream(things).map(thing -> Math.toIntExact(groups.weight(thing))).toArray();
    Clustering clustering =
        new Clustering(place -> articles.get(first(things[place])), weights, trim, limit);
    pairs.accept(
        (earlier, later, shared) ->
            clustering.link(earlier, later, overlap(things[earlier], things[later], shared)));
    return clustering.clusters().stream()
        .map(cluster -> Arrays.stream(cluster).map(place -> things[place]).toArray())
        .toList();
  }

  @Override
  public boolean joins(int thing, Links links, Group group) {
    return group.size() < limit && links.get(group.lead()) != Links.ABSENT;
  }
}
