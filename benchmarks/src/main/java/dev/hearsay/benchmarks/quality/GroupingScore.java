package dev.hearsay.benchmarks.quality;

import java.util.HashMap;
import java.util.Map;

/**
 * How well groups of articles agree with events. By B-cubed (Bagga &amp; Baldwin, 1998) precision
 * is, in the mean over all articles, the share of an article's group that is on its event; recall
 * the share of its event that is in its group. By pairs it is the same of pairs of articles put
 * together.
 *
 * @param precision by B-cubed
 * @param recall by B-cubed
 * @param f1 their harmonic mean
 * @param pairPrecision of the pairs put together, those on one event
 * @param pairRecall of the pairs on one event, those put together
 * @param pairF1 their harmonic mean; 1 if there are no pairs to be found or put together
 */
record GroupingScore(
    double precision,
    double recall,
    double f1,
    Share pairPrecision,
    Share pairRecall,
    double pairF1) {

  private record Cell(String event, String group) {}

  /**
   * Scores groups.
   *
   * @param events the event of each article, by id
   * @param groups the group of each, by id; an article without one is a group of its own
   * @return the score
   */
  static GroupingScore of(Map<String, String> events, Map<String, String> groups) {
    Map<String, Integer> eventSizes = new HashMap<>();
    Map<String, Integer> groupSizes = new HashMap<>();
    Map<Cell, Integer> cells = new HashMap<>();
    events.forEach(
        (id, event) -> {
          String group = groups.getOrDefault(id, "alone:" + id);
          eventSizes.merge(event, 1, Integer::sum);
          groupSizes.merge(group, 1, Integer::sum);
          cells.merge(new Cell(event, group), 1, Integer::sum);
        });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Cell, Integer> cell : cells.entrySet()) {
      double squares = (double) cell.getValue() * cell.getValue();
      precision += squares / groupSizes.getOrDefault(cell.getKey().group, 0);
      recall += squares / eventSizes.getOrDefault(cell.getKey().event, 0);
    }
    precision /= events.size();
    recall /= events.size();
    int right = pairs(cells);
    int found = pairs(groupSizes);
    int all = pairs(eventSizes);
    return new GroupingScore(
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        Share.of(right, found),
        Share.of(right, all),
        found + all == 0 ? 1 : 2.0 * right / ((double) found + all));
  }

  private static int pairs(Map<?, Integer> sizes) {
    return Math.toIntExact(sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum());
  }
}
