package dev.hearsay.duplicate;

import dev.hearsay.internal.MembershipFilter;
import dev.hearsay.text.Shingler;
import dev.hearsay.text.Shingles;

/**
 * Tells soon that one article shares too little with others: their shingles are looked up in a
 * bitmap of its own. What it rules out shares too little for certain; what it lets through is to be
 * counted. For one thread.
 */
final class Screen {

  /** Of the shingles that are not shared, about one in so many is found in the bitmap. */
  private static final int ACCIDENTS = 64;

  private static final int SLACK = 16;

  private final MembershipFilter filter;
  private final Shingler shingler;

  /**
   * A screen for an article.
   *
   * @param article the article
   * @param shingler reads the others' texts where their shingles are not held
   */
  Screen(ShingledEntry article, Shingler shingler) {
    this(halves(article.inOrder()), shingler);
  }

  /** The same, for an article whose shingles are held. */
  Screen(int[] held, Shingler shingler) {
    this.filter = new MembershipFilter(held);
    this.shingler = shingler;
  }

  private static int[] halves(Shingles shingles) {
    int[] halves = new int[shingles.size()];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (int) shingles.hash(i);
    }
    return halves;
  }

  /** Whether the article may share so many distinct shingles with another. */
  boolean mayShare(Entry other, int least) {
    int[] held = other.shingles();
    if (held != null) {
      return filter.mayShare(held, least);
    }
    String text = other.text();
    int start = enough(text.length(), other, least);
    return (start == text.length() || mayShare(text, start, other, least))
        && mayShare(text, text.length(), other, least);
  }

  /** The characters at the start of a text that as a rule suffice to rule it out. */
  private static int enough(int length, Entry other, int least) {
    int shingles = Math.max(1, shingles(other));
    long wanted = (long) shingles - least + (shingles + least) / ACCIDENTS + SLACK;
    return (int) Math.min(length, Math.max(0, wanted * length / shingles));
  }

  private static int shingles(Entry entry) {
    return Math.max(0, entry.tokens() - Shingles.SIZE + 1);
  }

  /** The same, if all shingles that are not in the start of its text were shared. */
  private boolean mayShare(String text, int start, Entry other, int least) {
    shingler.read(text, start);
    int seen = shingler.size();
    // Where the start ends within a token, the last shingle is not one of the text.
    int cut = start < text.length() ? 1 : 0;
    int left = shingles(other) - seen + cut;
    return filter.countAtMost(shingler.hashes(), seen) + left >= least;
  }
}
