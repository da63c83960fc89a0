package dev.hearsay;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Context;
import dev.hearsay.duplicate.Cluster;
import dev.hearsay.duplicate.DuplicateFinder.Articles;
import dev.hearsay.duplicate.DuplicateFinder.Found;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.live.Group;
import dev.hearsay.live.Ids;
import dev.hearsay.live.Move;
import dev.hearsay.story.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clusters and stories of the articles held, kept up to date. It is told of the first article
 * of each sequence of tokens, by number, and of changes among the others. Not thread-safe for
 * writing.
 */
final class Ledger {

  private final Options options;
  private final Articles articles;
  private final Holdings holdings;
  private final LiveClusters clusters;
  private final @Nullable LiveStories stories;

  /** First articles that are not grouped yet, or of which the story is not known. */
  private final BitSet pending = new BitSet();

  private final List<Integer> changed = new ArrayList<>();

  /** The ids that were stored, of stories too where they are not wanted now. */
  private GroupIds stored = GroupIds.none();

  /** While articles are restored, for each that speaks in a story the id of that. */
  private final Map<Integer, Long> storied = new LinkedHashMap<>();

  /** What is held besides the first articles. */
  interface Holdings {

    /** The articles with the tokens of a first article, itself included, in order of precedence. */
    IntStream copies(int first);

    /** The number of those. */
    int count(int first);

    /** The duplicates of a first article. */
    Found find(int first);
  }

  /** A story at a moment; an id and version of 0 are those of an article in none. */
  record Moment(long story, long version) {}

  Ledger(Options options, Articles articles, Holdings holdings, @Nullable StoryShelf shelf) {
    this.options = options;
    this.articles = articles;
    this.holdings = holdings;
    this.clusters = new LiveClusters(options, articles, holdings::count, holdings::find);
    this.stories = shelf == null ? null : new LiveStories(options, shelf, clusters, articles);
  }

  /** An article has come whose tokens none had. */
  void add(int first, Found found) {
    clusters.add(first, found);
  }

  /** The same, to be grouped later. */
  void expect(int first, Entry entry) {
    pending.set(first);
    if (stories != null) {
      stories.expect(first, entry);
    }
  }

  /** Whether no article is in a group, or could be. */
  boolean isEmpty() {
    return clusters.isEmpty();
  }

  boolean isUpToDate() {
    return pending.isEmpty();
  }

  /** Groups some of the articles that wait for it. */
  void catchUp(int most) {
    for (int first : pending.stream().limit(most).toArray()) {
      pending.clear(first);
      int kind = clusters.kind(first);
      if (kind == LiveClusters.ABSENT) {
        clusters.add(first, holdings.find(first));
      } else {
        changed.add(kind);
      }
      settle();
      if (stories != null) {
        stories.expectNoMore(first);
      }
    }
  }

  /** There are more or fewer articles with the tokens of a first one. */
  void count(int first) {
    int kind = clusters.kind(first);
    if (kind != LiveClusters.ABSENT) {
      clusters.groups().weigh(kind);
    }
  }

  /** Another article with the same tokens has become the first. */
  void replace(int before, int first, Entry entry) {
    int kind = clusters.kind(before);
    forget(before);
    if (kind == LiveClusters.ABSENT) {
      expect(first, entry);
    } else {
      clusters.replace(kind, first);
      changed.add(kind);
    }
  }

  /** A first article goes, and none has its tokens. */
  void remove(int first) {
    int kind = clusters.kind(first);
    forget(first);
    if (kind != LiveClusters.ABSENT) {
      clusters.remove(kind);
    }
  }

  private void forget(int first) {
    pending.clear(first);
    if (stories != null) {
      stories.expectNoMore(first);
    }
  }

  /** What a first article repeats is not what it was. */
  void renew(int first) {
    int kind = clusters.kind(first);
    if (kind != LiveClusters.ABSENT) {
      clusters.renew(kind);
    }
  }

  /** Has all changes take effect. */
  void settle() {
    List<Move> moves = clusters.settle();
    changed.addAll(clusters.takeEstranged());
    if (stories != null) {
      stories.follow(moves, List.copyOf(changed));
    }
    changed.clear();
  }

  /** The cluster of a first article. */
  @Nullable LiveCluster clusterOf(int first) {
    int kind = clusters.kind(first);
    Group group = kind == LiveClusters.ABSENT ? null : clusters.groups().group(kind);
    return group == null ? null : told(group);
  }

  @Nullable LiveCluster cluster(long id) {
    Group group = clusters.groups().byId(id);
    return group == null ? null : told(group);
  }

  List<LiveCluster> clusters(long before, int most) {
    return clusters.groups().newest(before, most).stream().map(this::told).toList();
  }

  private LiveCluster told(Group group) {
    return new LiveCluster(
        group.id(),
        new Cluster(
            id(clusters.first(group.lead())),
            inOrder(Arrays.stream(group.things())).map(this::id).toList()));
  }

  /** The articles of some sequences of tokens, in order of precedence. */
  private Stream<Integer> inOrder(IntStream kinds) {
    return kinds
        .flatMap(kind -> holdings.copies(clusters.first(kind)))
        .boxed()
        .sorted(articles::compare);
  }

  private String id(int article) {
    return articles.get(article).id();
  }

  /** The story of a first article. */
  @Nullable LiveStory storyOf(int first) {
    Group group = story(first);
    return group == null ? null : toldStory(group);
  }

  private @Nullable Group story(int first) {
    LiveStories held = stories;
    int kind = clusters.kind(first);
    return held == null || kind == LiveClusters.ABSENT
        ? null
        : held.groups().group(held.voice(kind));
  }

  @Nullable LiveStory story(long id) {
    Group group = stories == null ? null : stories.groups().byId(id);
    return group == null ? null : toldStory(group);
  }

  List<LiveStory> stories(long before, int most) {
    return stories == null
        ? List.of()
        : stories.groups().newest(before, most).stream().map(this::toldStory).toList();
  }

  private LiveStory toldStory(Group group) {
    LiveStories held = Objects.requireNonNull(stories);
    int[] voices = held.inTime(group.things());
    return new LiveStory(
        group.id(),
        new Story(
            inOrder(Arrays.stream(voices).flatMap(this::kinds)).map(this::id).toList(),
            Arrays.stream(voices).mapToObj(voice -> speaker(voice).id()).toList(),
            held.bond(voices)));
  }

  private Entry speaker(int voice) {
    return articles.get(clusters.first(Objects.requireNonNull(stories).kind(voice)));
  }

  /** The sequences of tokens that a voice speaks for. */
  private IntStream kinds(int voice) {
    int kind = Objects.requireNonNull(stories).kind(voice);
    Group group = clusters.groups().group(kind);
    return group == null ? IntStream.of(kind) : Arrays.stream(group.things());
  }

  /** The story of a first article as of now. */
  Moment moment(int first) {
    Group group = story(first);
    return group == null ? new Moment(0, 0) : new Moment(group.id(), group.version());
  }

  /** What the articles of the story of a first article state, or that article alone. */
  List<Account> accounts(int first) {
    LiveStories held = Objects.requireNonNull(stories);
    Group group = story(first);
    int[] voices = group == null ? new int[] {held.voice(clusters.kind(first))} : group.things();
    return Arrays.stream(voices)
        .boxed()
        .sorted((p, q) -> clusters.compare(held.kind(p), held.kind(q)))
        .map(this::account)
        .toList();
  }

  private Account account(int voice) {
    Entry speaker = speaker(voice);
    int article = clusters.first(Objects.requireNonNull(stories).kind(voice));
    return new Account(
        speaker.id(),
        speaker.text(),
        new Context(speaker.publishedAt(), speaker.source()),
        inOrder(kinds(voice))
            .filter(copy -> copy != article)
            .limit(options.limits().pairs())
            .map(this::id)
            .toList());
  }

  /** What is to be stored anew, of first articles. */
  List<Membership> takeUnsaved() {
    BitSet kinds = new BitSet();
    Arrays.stream(clusters.groups().takeUnsaved()).forEach(kinds::set);
    if (stories != null) {
      Arrays.stream(stories.groups().takeUnsaved()).map(stories::kind).forEach(kinds::set);
    }
    return kinds.stream().mapToObj(this::membership).toList();
  }

  private Membership membership(int kind) {
    boolean leads = clusters.groups().lead(kind) == kind;
    return new Membership(
        clusters.first(kind),
        clusters.groups().remembered(kind),
        leads,
        leads ? storyToStore(kind) : 0);
  }

  private long storyToStore(int kind) {
    return stories == null || stories.voice(kind) == NumberTable.ABSENT
        ? Membership.UNTOLD
        : stories.groups().remembered(stories.voice(kind));
  }

  /** The ids to be stored. */
  GroupIds ids() {
    Ids ofStories =
        stories == null
            ? new Ids(stored.lastStory(), stored.formerStories())
            : stories.groups().ids();
    Ids ofClusters = clusters.groups().ids();
    return new GroupIds(ofClusters.last(), ofStories.last(), ofClusters.heirs(), ofStories.heirs());
  }

  /** Goes on from ids that were stored. */
  void restore(GroupIds ids) {
    stored = ids;
    clusters.groups().restore(new Ids(ids.lastCluster(), ids.formerClusters()));
    if (stories != null) {
      stories.groups().restore(new Ids(ids.lastStory(), ids.formerStories()));
    }
  }

  /** Whether a first article goes on the shelf, given what was stored of it. */
  boolean isShelved(@Nullable Membership known) {
    return stories != null && (known == null || known.leads());
  }

  /**
   * Takes in a first article that was stored; one of which nothing is known is grouped later.
   *
   * @param shelved the article, if it {@linkplain #isShelved goes on the shelf}
   */
  void restore(int first, @Nullable Membership known, @Nullable Entry shelved) {
    if (stories != null && shelved != null) {
      stories.expect(first, shelved);
    }
    if (known == null) {
      pending.set(first);
      return;
    }
    int kind = clusters.restore(known);
    if (shelved != null && known.story() == Membership.UNTOLD) {
      pending.set(first);
    } else if (shelved != null) {
      storied.put(kind, known.story());
    }
  }

  /** Ends the restoring, once all first articles are there. */
  void restored() {
    if (stories != null) {
      storied.forEach(stories::restore);
    }
    storied.clear();
    takeUnsaved();
  }
}
