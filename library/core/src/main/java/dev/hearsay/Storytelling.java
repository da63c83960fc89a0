package dev.hearsay;

import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryFinder;
import dev.hearsay.story.StoryRule;
import dev.hearsay.story.Strangers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The stories of a set of articles. The copies of one text are folded into one article: the
 * canonical one speaks for them. Frequencies are those of the folded articles, so that copies do
 * not make their words common.
 */
final class Storytelling {

  private final List<Folded> folded;
  private final ArticleSimilarity similarity;
  private final StoryFinder finder;
  private List<int[]> groups = List.of();

  /**
   * The copies of one text.
   *
   * @param speaker the canonical one
   * @param places of all in the order of precedence, ascending
   */
  record Folded(ProfiledEntry speaker, List<Integer> places) {}

  /**
   * Two articles by their places in the order of precedence.
   *
   * @param a one place
   * @param b another
   */
  record Places(int a, int b) {}

  Storytelling(List<Folded> articles, List<Places> strangers, StoryRule rule, int limit) {
    folded = new ArrayList<>(articles);
    folded.sort(Comparator.comparing(Folded::speaker, CanonicalPolicy.earliest().precedence()));
    DocumentFrequencies frequencies = new DocumentFrequencies();
    folded.forEach(article -> frequencies.add(article.speaker.profile()));
    similarity = new ArticleSimilarity(frequencies);
    int[] numbers = new int[places(folded)];
    for (int number = 0; number < folded.size(); number++) {
      for (int place : folded.get(number).places) {
        numbers[place] = number;
      }
    }
    Strangers apart = new Strangers();
    strangers.forEach(pair -> apart.add(numbers[pair.a], numbers[pair.b]));
    finder =
        new StoryFinder(
            folded.stream().map(article -> article.speaker.telling()).toList(),
            similarity,
            rule,
            limit,
            apart);
  }

  /** One more than the last place. */
  private static int places(List<Folded> folded) {
    return 1 + folded.stream().mapToInt(article -> article.places.getLast()).max().orElse(-1);
  }

  void compare(Workers workers, Progress progress) {
    int size = folded.size();
    workers.forEach(size, finder::measure, done -> {});
    finder.index();
    workers.forEach(size, finder::compare, done -> progress.at(Progress.Stage.STORY, done, size));
    groups = finder.stories();
  }

  /** How alike two articles are in content. */
  double similarity(Entry a, Entry b) {
    return similarity.of(
        similarity.measure(((ProfiledEntry) a).profile()),
        similarity.measure(((ProfiledEntry) b).profile()));
  }

  /** The stories, ordered by their first member; {@code ids} gives the id at a place. */
  List<Story> stories(IntFunction<String> ids, Workers workers) {
    List<int[]> groups = new ArrayList<>(this.groups);
    boolean[] grouped = new boolean[folded.size()];
    groups.forEach(group -> Arrays.stream(group).forEach(number -> grouped[number] = true));
    IntStream.range(0, grouped.length)
        .filter(number -> !grouped[number] && folded.get(number).places.size() > 1)
        .forEach(number -> groups.add(new int[] {number}));
    record Placed(int first, Story story) {}
    Placed[] placed = new Placed[groups.size()];
    workers.forEach(
        placed.length,
        i -> {
          List<Integer> places =
              Arrays.stream(groups.get(i))
                  .mapToObj(number -> folded.get(number).places)
                  .flatMap(List::stream)
                  .sorted()
                  .toList();
          placed[i] = new Placed(places.get(0), story(groups.get(i), places, ids));
        },
        done -> {});
    return Arrays.stream(placed)
        .sorted(Comparator.comparingInt(Placed::first))
        .map(Placed::story)
        .toList();
  }

  private Story story(int[] group, List<Integer> places, IntFunction<String> ids) {
    return new Story(
        places.stream().map(ids::apply).toList(),
        Arrays.stream(group).mapToObj(number -> folded.get(number).speaker.id()).toList(),
        finder.bond(group, number -> folded.get(number).speaker.text()));
  }

  /**
   * Articles of one story that are alike enough for one to rewrite the other.
   *
   * @param a one article, with its copies
   * @param b another, with its copies
   */
  record Alike(Folded a, Folded b) {}

  /** The pairs of articles of one story of which one may rewrite the other. */
  List<Alike> alike() {
    int[] stories = new int[folded.size()];
    for (int story = 0; story < groups.size(); story++) {
      for (int number : groups.get(story)) {
        stories[number] = story + 1;
      }
    }
    return finder.pairs().stream()
        .filter(pair -> stories[pair.earlier()] > 0)
        .filter(pair -> stories[pair.earlier()] == stories[pair.later()])
        .map(pair -> new Alike(folded.get(pair.earlier()), folded.get(pair.later())))
        .toList();
  }

  int cut() {
    return finder.cut();
  }
}
