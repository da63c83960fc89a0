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
  private final List<Telling> tellings;
  private final int limit;
  private final StorySearch.Held[] measured;
  private final BondReader bonds;
  private final List<Pair>[] pairs;
  private int cut;

  /**
   * Two articles near enough to be of one story.
   *
   * @param earlier place of the one
   * @param later place of the other
   * @param nearness their nearness, in 0..1
   */
  public record Pair(int earlier, int later, double nearness) {}

  /**
   * A finder that has yet to {@linkplain #measure measure} the articles, to {@linkplain #index take
   * them in}, to {@linkplain #compare compare} them and to {@linkplain #stories group} them.
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
    this.bonds = new BondReader(search, similarity);
    this.tellings = List.copyOf(tellings);
    this.limit = limit;
    this.measured = new StorySearch.Held[tellings.size()];
    this.pairs = new List[tellings.size()];
    Arrays.fill(pairs, List.of());
  }

  /**
   * Measures an article. To be called for each before the first is compared; several threads may
   * measure articles at a time.
   *
   * @param place of the article
   */
  public void measure(int place) {
    measured[place] = search.measured(tellings.get(place));
  }

  /** Takes in the articles, once all have been measured. */
  public void index() {
    for (StorySearch.Held article : measured) {
      search.add(article);
    }
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
    Grouping grouping = new Grouping(search.size(), search::belongTogether, limit);
    List<int[]> stories = grouping.of(pairs());
    cut = grouping.cut();
    return stories;
  }

  /**
   * Merges that the limit prevented when the articles were grouped.
   *
   * @return their number
   */
  public int cut() {
    return cut;
  }

  /**
   * Says why articles are together. Several threads may ask.
   *
   * @param story their places, ascending
   * @param texts their texts
   * @return what they have in common
   */
  public Bond bond(int[] story, IntFunction<String> texts) {
    return bonds.read(story, texts);
  }
}
