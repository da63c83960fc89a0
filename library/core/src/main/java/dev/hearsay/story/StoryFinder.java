package dev.hearsay.story;

import dev.hearsay.similarity.ArticleSimilarity;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Finds the stories of a set of articles, of which no two are copies of one text. What it finds
 * depends on the articles alone.
 */
public final class StoryFinder {

  private final StorySearch search;
  private final Grouping grouping;
  private final BondReader bonds;
  private final List<Pair>[] pairs;

  /**
   * Two articles near enough to be of one story.
   *
   * @param earlier place of the one
   * @param later place of the other
   * @param nearness their nearness, in 0..1
   */
  public record Pair(int earlier, int later, double nearness) {}

  /**
   * Takes in the articles.
   *
   * @param tellings the articles, in the order of time
   * @param similarity of their contents
   * @param rule from where on articles tell of one event
   * @param limit articles that a story may hold
   * @param strangers pairs that no event brings together; by place
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public StoryFinder(
      List<Telling> tellings,
      ArticleSimilarity similarity,
      StoryRule rule,
      int limit,
      Strangers strangers) {
    this.search = new StorySearch(similarity, rule, strangers);
    tellings.forEach(search::add);
    this.grouping = new Grouping(search, rule.threshold(), limit);
    this.bonds = new BondReader(search, similarity);
    this.pairs = new List[tellings.size()];
    Arrays.fill(pairs, List.of());
  }

  /**
   * Compares an article with those before it. Several threads may compare articles at a time.
   *
   * @param place of the article
   */
  public void compare(int place) {
    pairs[place] = search.preceding(place);
  }

  /**
   * The pairs found so far.
   *
   * @return by the place of the later article
   */
  public List<Pair> pairs() {
    return Arrays.stream(pairs).flatMap(Collection::stream).toList();
  }

  /**
   * Groups the articles, once all have been compared; to be called once.
   *
   * @return for each story of two articles or more their places, ascending; by the first
   */
  public List<int[]> stories() {
    return grouping.of(pairs());
  }

  /**
   * Merges of stories that the limit prevented.
   *
   * @return their number
   */
  public int cut() {
    return grouping.cut();
  }

  /**
   * Says why articles are together.
   *
   * @param story their places, ascending
   * @param texts their texts
   * @return what they have in common
   */
  public Bond bond(int[] story, IntFunction<String> texts) {
    return bonds.read(story, texts);
  }
}
