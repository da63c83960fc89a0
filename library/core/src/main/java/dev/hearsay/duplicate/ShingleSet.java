package dev.hearsay.duplicate;

import dev.hearsay.internal.LongSet;
import dev.hearsay.internal.MembershipFilter;
import org.jspecify.annotations.Nullable;

/** The shingles of an article as a set, for measuring it against others. */
final class ShingleSet {

  private final long[] shingles;
  private final MembershipFilter filter;

  /** Made when first needed, by the thread that asks about the article. */
  private @Nullable LongSet lookup;

  /**
   * @param shingles distinct, unless only {@link #mayShare} and a call of {@link #countShared} on
   *     this set are wanted
   */
  ShingleSet(long[] shingles) {
    this.shingles = shingles;
    this.filter = new MembershipFilter(shingles);
  }

  /** Whether the two may share so many shingles. */
  boolean mayShare(ShingleSet other, int least) {
    return shingles.length < other.shingles.length
        ? other.filter.mayShare(shingles, least)
        : filter.mayShare(other.shingles, least);
  }

  /** A set to count with, which no other thread uses. */
  ShingleSet forCounting() {
    return new ShingleSet(this);
  }

  private ShingleSet(ShingleSet other) {
    this.shingles = other.shingles;
    this.filter = other.filter;
  }

  /** How many shingles of another set are in this one. */
  int countShared(ShingleSet other) {
    if (lookup == null) {
      lookup = new LongSet(shingles);
    }
    return lookup.count(other.shingles);
  }
}
