package dev.hearsay;

import dev.hearsay.duplicate.DuplicateFinder.Articles;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.live.Group;
import dev.hearsay.live.GroupRule;
import dev.hearsay.live.Groups;
import dev.hearsay.live.Links;
import dev.hearsay.live.Move;
import dev.hearsay.story.Bond;
import dev.hearsay.story.StoryFinder.Pair;
import dev.hearsay.story.StorySearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The stories of the articles held, kept up to date. What is grouped are voices: the canonical
 * article of a cluster, or an article of no cluster, under its number on the shelf. A voice's words
 * weigh what they weighed when it was added. Not thread-safe for writing.
 */
final class LiveStories implements GroupRule {

  private final StoryShelf shelf;
  private final LiveClusters clusters;
  private final Articles articles;
  private final int limit;
  private final Groups groups;

  /** For a sequence of tokens that speaks for a cluster, the number of its voice. */
  private final NumberTable voices = new NumberTable();

  /** For a voice, the sequence of tokens that it tells in. */
  private final NumberTable kinds = new NumberTable();

  /** The voices of articles that are on the shelf before they are clustered, by article. */
  private final Map<Integer, Integer> waiting = new HashMap<>();

  /**
   * No stories as yet.
   *
   * @param options the limits
   * @param shelf the voices
   * @param clusters what they speak for
   * @param articles the articles by number
   */
  LiveStories(Options options, StoryShelf shelf, LiveClusters clusters, Articles articles) {
    this.shelf = shelf;
    this.clusters = clusters;
    this.articles = articles;
    this.limit = options.limits().storySize();
    this.groups = new Groups(this, options.limits().storyLinks(), options.limits().formerGroups());
  }

  /** The groups, of voices. */
  Groups groups() {
    return groups;
  }

  /** The voice that speaks for a sequence of tokens. */
  int voice(int kind) {
    return voices.get(clusters.groups().lead(kind));
  }

  /** The sequence of tokens that a voice tells in. */
  int kind(int voice) {
    return kinds.get(voice);
  }

  /** Puts an article on the shelf that is not clustered yet. */
  void expect(int article, Entry entry) {
    waiting.put(article, shelf.add((ProfiledEntry) entry));
  }

  /** Takes an article off the shelf, unless it has become a voice. */
  void expectNoMore(int article) {
    Integer number = waiting.remove(article);
    if (number != null) {
      shelf.remove(number);
    }
  }

  /** Adds a voice as it was when it was stored. */
  void restore(int kind, long story) {
    int voice = speak(kind);
    groups.add(voice, null);
    groups.restore(voice, story, true);
  }

  /** Puts the first article of a sequence of tokens on the shelf. */
  private int speak(int kind) {
    Integer waited = waiting.remove(clusters.first(kind));
    int voice =
        waited == null ? shelf.add((ProfiledEntry) articles.get(clusters.first(kind))) : waited;
    voices.put(kind, voice);
    kinds.put(voice, kind);
    return voice;
  }

  /**
   * Follows the clusters.
   *
   * @param moves what has moved there
   * @param changed sequences of tokens whose own articles, or strangers, are not what they were
   */
  void follow(List<Move> moves, List<Integer> changed) {
    Map<Integer, Integer> origins = new LinkedHashMap<>();
    moves.forEach(move -> origins.putIfAbsent(move.thing(), move.from()));
    Set<Integer> concerned = new LinkedHashSet<>(changed);
    moves.forEach(
        move -> {
          concerned.add(move.thing());
          concerned.add(move.from());
          concerned.add(move.to());
        });
    List<Integer> gone = new ArrayList<>();
    List<Integer> come = new ArrayList<>();
    Set<Integer> anew = new LinkedHashSet<>(changed);
    for (int kind : concerned) {
      boolean speaks = clusters.groups().has(kind) && clusters.groups().lead(kind) == kind;
      boolean spoke = voices.get(kind) != NumberTable.ABSENT;
      if (spoke && (!speaks || anew.contains(kind))) {
        gone.add(kind);
      }
      if (speaks && (!spoke || anew.contains(kind))) {
        come.add(kind);
      }
    }
    replace(gone, come, origins);
    for (int kind : concerned) {
      if (voices.get(kind) != NumberTable.ABSENT) {
        groups.recount(voices.get(kind));
      }
    }
    groups.settle();
    groups.takeMoves();
  }

  /** Takes voices out and puts others in, which inherit what those stood for. */
  private void replace(List<Integer> gone, List<Integer> come, Map<Integer, Integer> origins) {
    Map<Integer, Integer> before = new LinkedHashMap<>();
    for (int kind : gone) {
      before.put(kind, voices.get(kind));
      shelf.remove(voices.get(kind));
      voices.remove(kind);
    }
    come.forEach(this::speak);
    for (int kind : come) {
      groups.add(voices.get(kind), find(voices.get(kind)));
      Integer old = before.get(kind);
      if (old != null) {
        groups.inherit(voices.get(kind), old, clusters.size(kind));
      }
    }
    origins.forEach(
        (kind, from) -> {
          Integer old = before.get(from);
          if (old != null && clusters.groups().has(kind) && clusters.groups().lead(kind) != from) {
            groups.inherit(voice(kind), old, clusters.groups().weight(kind));
          }
        });
    for (int voice : before.values()) {
      groups.remove(voice);
      kinds.remove(voice);
    }
  }

  @Override
  public int compare(int a, int b) {
    int byDate =
        Comparator.<Instant>nullsLast(Comparator.naturalOrder())
            .compare(
                shelf.search().telling(a).publishedAt(), shelf.search().telling(b).publishedAt());
    int bySize = byDate != 0 ? byDate : Integer.compare(size(b), size(a));
    return bySize != 0 ? bySize : shelf.id(a).compareTo(shelf.id(b));
  }

  private int size(int voice) {
    return articles.size(clusters.first(kind(voice)));
  }

  @Override
  public long weight(int voice) {
    return clusters.size(kind(voice));
  }

  @Override
  public Links find(int voice) {
    Links links = new Links();
    for (StorySearch.Near near : shelf.search().nearHeld(voice)) {
      if (groups.has(near.number()) && !clusters.areStrangers(kind(voice), kind(near.number()))) {
        links.put(near.number(), Float.floatToIntBits((float) near.nearness()));
      }
    }
    return links;
  }

  @Override
  public double strength(int a, int b, int nearness) {
    return Float.intBitsToFloat(nearness);
  }

  private double nearness(int a, int b) {
    int known = groups.known(a).get(b);
    if (known != Links.ABSENT) {
      return Float.intBitsToFloat(known);
    }
    return clusters.areStrangers(kind(a), kind(b)) ? 0 : shelf.search().nearness(a, b);
  }

  @Override
  public List<int[]> group(int[] things, Consumer<PairVisitor> pairs) {
    List<Pair> near = new ArrayList<>();
    pairs.accept(
        (earlier, later, nearness) ->
            near.add(new Pair(earlier, later, Float.intBitsToFloat(nearness))));
    return shelf.search().group(things, near, this::nearness, limit);
  }

  @Override
  public boolean joins(int thing, Links links, Group group) {
    return group.size() < limit
        && shelf.search().belongs(thing, inTime(group.things()), this::nearness);
  }

  /** Why voices, in the order of time, are together. */
  Bond bond(int[] story) {
    return shelf.search().bond(story, voice -> articles.get(clusters.first(kind(voice))).text());
  }

  /** Voices in the order of time. */
  int[] inTime(int[] some) {
    return Arrays.stream(some).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
  }
}
