package dev.hearsay.duplicate;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order that a {@link CanonicalPolicy} gives to articles; 0 only for one and the same id. */
final class Precedence implements Comparator<Entry> {

  private final Comparator<Entry> order;

  /**
   * The order of a policy.
   *
   * @param policy which of several copies stands for the others
   */
  Precedence(CanonicalPolicy policy) {
    Comparator<Entry> earlier =
        Comparator.comparing(
            Entry::publishedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
    Comparator<Entry> longer = Comparator.comparingInt(Entry::size).reversed();
    Comparator<Entry> first =
        switch (policy.rule()) {
          case EARLIEST -> earlier.thenComparing(longer);
          case LONGEST -> longer.thenComparing(earlier);
          case SOURCE_PRIORITY ->
              Comparator.<Entry>comparingInt(e -> place(policy.sources(), e))
                  .thenComparing(earlier)
                  .thenComparing(longer);
        };
    order = first.thenComparing(Entry::id);
  }

  private static int place(List<String> sources, Entry entry) {
    int place = entry.source() == null ? -1 : sources.indexOf(entry.source());
    return place < 0 ? sources.size() : place;
  }

  @Override
  public int compare(Entry a, Entry b) {
    return order.compare(a, b);
  }
}
