package dev.hearsay.duplicate;

import java.util.Comparator;

/** The order that a {@link CanonicalPolicy} gives to articles; 0 only for one and the same id. */
final class Precedence implements Comparator<Entry> {

  private final CanonicalPolicy policy;

  /**
   * The order of a policy.
   *
   * @param policy which of several copies stands for the others
   */
  Precedence(CanonicalPolicy policy) {
    this.policy = policy;
  }

  @Override
  public int compare(Entry a, Entry b) {
    int first =
        switch (policy.rule()) {
          case EARLIEST -> 0;
          case LONGEST -> longerFirst(a, b);
          case SOURCE_PRIORITY -> Integer.compare(place(a), place(b));
        };
    int second = first != 0 ? first : a.compareDate(b);
    int third = second != 0 ? second : longerFirst(a, b);
    return third != 0 ? third : a.id().compareTo(b.id());
  }

  /** What decides first; of two articles with different ones, the lesser precedes. */
  long major(Entry entry) {
    return switch (policy.rule()) {
      case EARLIEST -> entry.dateRank();
      case LONGEST -> -entry.size();
      case SOURCE_PRIORITY -> place(entry);
    };
  }

  /** What decides between equals of that. */
  long minor(Entry entry) {
    return policy.rule() == CanonicalPolicy.Rule.EARLIEST ? -entry.size() : entry.dateRank();
  }

  private static int longerFirst(Entry a, Entry b) {
    return Integer.compare(b.size(), a.size());
  }

  private int place(Entry entry) {
    int place = entry.source() == null ? -1 : policy.sources().indexOf(entry.source());
    return place < 0 ? policy.sources().size() : place;
  }
}
