package dev.hearsay;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Context;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Measured;
import dev.hearsay.story.Story;
import dev.hearsay.story.StoryFinder;
import dev.hearsay.story.StoryRule;
import dev.hearsay.story.Strangers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a set of articles, known by their places in the order of precedence. The copies of
 * one text are folded into one article: the canonical one speaks for them. Frequencies are those of
 * the folded articles, so that copies do not make their words common.
 */
final class Storytelling {

  private final IntFunction<ProfiledEntry> articles;

  /** The copies of each text, in the order of time. */
  private final List<Copies> folded;

  private final ArticleSimilarity similarity;
  private final StoryFinder finder;

  /** The articles measured so far, by place. */
  private final AtomicReferenceArray<@Nullable Measured> measured;

  private List<int[]> groups = List.of();

  /**
   * Two articles of one story.
   *
   * @param a one article, with its copies
   * @param b another, with its copies
   */
  record Mates(Copies a, Copies b) {}

  /**
   * Stories of the articles of some places.
   *
   * @param articles an article by its place
   * @param places their number
   * @param texts the copies of each text
   * @param strangers pairs that no event brings together
   */
  Storytelling(
      IntFunction<ProfiledEntry> articles,
      int places,
      List<Copies> texts,
      List<PlacedPair> strangers,
      StoryRule rule,
      int limit) {
    this.articles = articles;
    folded = new ArrayList<>(texts);
    folded.sort(Comparator.comparing(this::speaker, CanonicalPolicy.earliest().precedence()));
    DocumentFrequencies frequencies = new DocumentFrequencies();
    folded.forEach(copies -> frequencies.add(speaker(copies).profile()));
    similarity = new ArticleSimilarity(frequencies);
    measured = new AtomicReferenceArray<>(places);
    int[] numbers = new int[places];
    for (int number = 0; number < folded.size(); number++) {
      for (int place : folded.get(number).places()) {
        numbers[place] = number;
      }
    }
    Strangers apart = new Strangers();
    strangers.forEach(pair -> apart.add(numbers[pair.a()], numbers[pair.b()]));
    finder =
        new StoryFinder(
            folded.stream().map(copies -> speaker(copies).telling()).toList(),
            similarity,
            rule,
            limit,
            apart);
  }

  private ProfiledEntry speaker(Copies copies) {
    return articles.apply(copies.canonical());
  }

  void compare(Workers workers, Progress progress) {
    int size = folded.size();
    workers.forEach(size, finder::measure, done -> {});
    finder.index();
    workers.forEach(size, finder::compare, done -> progress.at(Progress.Stage.STORY, done, size));
    groups = finder.stories();
  }

  /** How alike two articles are in content, by their places. */
  double similarity(int a, int b) {
    return similarity.of(measured(a), measured(b));
  }

  private Measured measured(int place) {
    Measured known = measured.get(place);
    if (known == null) {
      known = similarity.measure(articles.apply(place).profile());
      measured.set(place, known);
    }
    return known;
  }

  /** The stories, ordered by their first member. */
  List<Story> stories(Workers workers) {
    List<int[]> told = groupsAnd(copies -> copies.places().size() > 1);
    record Placed(int first, Story story) {}
    Placed[] placed = new Placed[told.size()];
    workers.forEach(
        placed.length,
        i -> {
          List<Integer> places =
              Arrays.stream(told.get(i))
                  .mapToObj(number -> folded.get(number).places())
                  .flatMap(List::stream)
                  .sorted()
                  .toList();
          placed[i] = new Placed(places.get(0), story(told.get(i), places));
        },
        done -> {});
    return Arrays.stream(placed)
        .sorted(Comparator.comparingInt(Placed::first))
        .map(Placed::story)
        .toList();
  }

  /** The groups, and some of the texts that are in none, each by itself. */
  private List<int[]> groupsAnd(Predicate<Copies> alone) {
    List<int[]> told = new ArrayList<>(groups);
    boolean[] grouped = new boolean[folded.size()];
    groups.forEach(group -> Arrays.stream(group).forEach(number -> grouped[number] = true));
    IntStream.range(0, grouped.length)
        .filter(number -> !grouped[number] && alone.test(folded.get(number)))
        .forEach(number -> told.add(new int[] {number}));
    return told;
  }

  private Story story(int[] group, List<Integer> places) {
    return new Story(
        places.stream().map(place -> articles.apply(place).id()).toList(),
        Arrays.stream(group).mapToObj(number -> speaker(folded.get(number)).id()).toList(),
        finder.bond(group, number -> speaker(folded.get(number)).text()));
  }

  /** The pairs of articles of one story that are near enough for it by themselves. */
  List<Mates> mates() {
    int[] stories = new int[folded.size()];
    for (int story = 0; story < groups.size(); story++) {
      for (int number : groups.get(story)) {
        stories[number] = story + 1;
      }
    }
    return finder.pairs().stream()
        .filter(pair -> stories[pair.earlier()] > 0)
        .filter(pair -> stories[pair.earlier()] == stories[pair.later()])
        .map(pair -> new Mates(folded.get(pair.earlier()), folded.get(pair.later())))
        .toList();
  }

  /**
   * What the articles of each story state against one another, and each article against itself; in
   * the order of their first members.
   */
  List<Conflict> conflicts(
      Disagreement disagreement, int namedCopies, Workers workers, Progress progress) {
    List<int[]> told = groupsAnd(alone -> true);
    record Placed(int first, List<Conflict> conflicts) {}
    Placed[] placed = new Placed[told.size()];
    LongAdder read = new LongAdder();
    workers.forEachAlone(
        placed.length,
        i -> {
          List<Copies> texts =
              Arrays.stream(told.get(i))
                  .mapToObj(folded::get)
                  .sorted(Comparator.comparingInt(Copies::canonical))
                  .toList();
          int first = texts.stream().mapToInt(copies -> copies.places().get(0)).min().orElse(0);
          List<Account> accounts = texts.stream().map(c -> account(c, namedCopies)).toList();
          placed[i] = new Placed(first, disagreement.find(accounts));
          read.add(texts.size());
        },
        done -> progress.at(Progress.Stage.CONFLICT, read.sum(), folded.size()));
    return Arrays.stream(placed)
        .sorted(Comparator.comparingInt(Placed::first))
        .flatMap(story -> story.conflicts().stream())
        .toList();
  }

  private Account account(Copies copies, int namedCopies) {
    ProfiledEntry speaker = speaker(copies);
    return new Account(
        speaker.id(),
        speaker.text(),
        new Context(speaker.publishedAt(), speaker.source()),
        copies.places().stream()
            .filter(place -> place != copies.canonical())
            .limit(namedCopies)
            .map(place -> articles.apply(place).id())
            .toList());
  }

  int cut() {
    return finder.cut();
  }
}
