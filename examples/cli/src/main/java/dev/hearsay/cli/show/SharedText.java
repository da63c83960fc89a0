package dev.hearsay.cli.show;

import dev.hearsay.duplicate.Duplicate;
import dev.hearsay.duplicate.Passage;
import dev.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One text that several pairs of articles share, told once.
 *
 * @param example the pair that shares most of it
 * @param pairs how many pairs there are
 * @param shares how much of each article it shares with another, by id
 */
record SharedText(Duplicate example, int pairs, Map<String, Double> shares) {

  /** Where the longest passage of a pair stands in one of its articles. */
  private record Place(int pair, Span span) {}

  /**
   * Groups pairs whose longest passages overlap in an article.
   *
   * @param pairs the pairs
   * @return the texts, those of most articles first, then those with the greatest share
   */
  static List<SharedText> of(List<Duplicate> pairs) {
    Partition partition = new Partition(pairs.size());
    for (List<Place> places : places(pairs).values()) {
      places.sort(Comparator.comparingInt(place -> place.span.start()));
      Place before = places.getFirst();
      for (Place place : places) {
        if (overlap(before.span, place.span)) {
          partition.join(before.pair, place.pair);
        }
        if (place.span.end() >= before.span.end()) {
          before = place;
        }
      }
    }
    return partition.groups().stream()
        .map(group -> text(group.stream().map(pairs::get).toList()))
        .sorted(
            Comparator.comparingInt((SharedText text) -> -text.shares.size())
                .thenComparingDouble(text -> -text.example.overlap().containment()))
        .toList();
  }

  /** The longest passage of a pair; null if it has none. */
  static @Nullable Passage longest(Duplicate pair) {
    return pair.passages().stream()
        .max(Comparator.comparingInt(passage -> passage.a().length()))
        .orElse(null);
  }

  private static Map<String, List<Place>> places(List<Duplicate> pairs) {
    Map<String, List<Place>> places = new HashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Passage longest = longest(pairs.get(i));
      if (longest != null) {
        places
            .computeIfAbsent(pairs.get(i).a(), a -> new ArrayList<>())
            .add(new Place(i, longest.a()));
        places
            .computeIfAbsent(pairs.get(i).b(), b -> new ArrayList<>())
            .add(new Place(i, longest.b()));
      }
    }
    return places;
  }

  /** Whether two stretches have half of the shorter in common. */
  private static boolean overlap(Span first, Span second) {
    int common = Math.min(first.end(), second.end()) - Math.max(first.start(), second.start());
    return 2 * common >= Math.min(first.length(), second.length());
  }

  private static SharedText text(List<Duplicate> group) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Duplicate pair : group) {
      shares.merge(pair.a(), pair.overlap().aInB(), Math::max);
      shares.merge(pair.b(), pair.overlap().bInA(), Math::max);
    }
    Duplicate example =
        group.stream()
            .max(Comparator.comparingDouble(pair -> pair.overlap().containment()))
            .orElseThrow();
    return new SharedText(example, group.size(), shares);
  }
}
