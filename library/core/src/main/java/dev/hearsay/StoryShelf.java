package dev.hearsay;

import dev.hearsay.similarity.ArticleSimilarity;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.story.Neighbour;
import dev.hearsay.story.StoryRule;
import dev.hearsay.story.StorySearch;
import dev.hearsay.story.Strangers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the articles held are about, those that are copies of one text told by the canonical one, to
 * be asked which of them tell of the same event as another. Safe for several threads while none
 * adds or removes.
 */
final class StoryShelf {

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final ArticleSimilarity similarity = new ArticleSimilarity(frequencies);
  private final StorySearch search;
  private final Map<Integer, String> ids = new HashMap<>();

  StoryShelf(StoryRule rule) {
    search = new StorySearch(similarity, rule, new Strangers());
  }

  /** Adds an article; returns its number here, one above that of the one added before. */
  int add(ProfiledEntry entry) {
    frequencies.add(entry.profile());
    int number = search.add(entry.telling());
    ids.put(number, entry.id());
    return number;
  }

  void remove(int number) {
    ids.remove(number);
    frequencies.remove(search.telling(number).profile());
    search.remove(number);
  }

  StorySearch search() {
    return search;
  }

  /** The nearest articles but the one asked about, the nearest first. */
  List<Neighbour> near(ProfiledEntry asked) {
    return search.near(asked.telling()).stream()
        .map(near -> new Neighbour(id(near.number()), near.nearness()))
        .filter(neighbour -> !neighbour.id().equals(asked.id()))
        .toList();
  }

  /** How alike two articles are in content. */
  double similarity(ProfiledEntry a, ProfiledEntry b) {
    return similarity.of(a.profile(), b.profile());
  }

  /** The id of an article. */
  String id(int number) {
    return Objects.requireNonNull(ids.get(number));
  }
}
