package dev.hearsay.duplicate;

import dev.hearsay.text.Shingler;
import dev.hearsay.text.Shingles;
import java.util.ArrayList;
import java.util.List;

/** Finds the passages that stand again later in the same text. */
public final class Repetitions {

  /** Repeats listed of one article: more say no more. */
  private static final int LIMIT = 100;

  private Repetitions() {}

  /**
   * Finds those of an article.
   *
   * @param entry the article
   * @param shingler reads its text again, if there may be any
   * @param leastTokens the shortest passage worth showing
   * @return the repetitions, in order
   */
  public static List<Repetition> of(Entry entry, Shingler shingler, int leastTokens) {
    int repeats = entry.tokens() - Shingles.SIZE + 1 - entry.size();
    return repeats < leastTokens - Shingles.SIZE + 1
        ? List.of()
        : of(entry.id(), shingler.read(entry.text()).shingles(), leastTokens);
  }

  private static List<Repetition> of(String article, Shingles shingles, int leastTokens) {
    ShingleTable table = new ShingleTable(shingles);
    List<Repetition> found = new ArrayList<>();
    int i = 0;
    while (i < shingles.size() && found.size() < LIMIT) {
      int earlier = table.first(shingles.hash(i));
      int count = 0;
      if (earlier + Shingles.SIZE <= i) {
        count = run(shingles, earlier, i);
      }
      int tokens = count + Shingles.SIZE - 1;
      if (count > 0 && tokens >= leastTokens) {
        found.add(new Repetition(article, shingles.span(earlier, count), shingles.span(i, count)));
        i += tokens;
      } else {
        i++;
      }
    }
    return List.copyOf(found);
  }

  /** Shingles that two places share without running into one another. */
  private static int run(Shingles shingles, int earlier, int later) {
    int count = 0;
    int most = later - earlier - Shingles.SIZE + 1;
    while (count < most
        && later + count < shingles.size()
        && shingles.hash(earlier + count) == shingles.hash(later + count)) {
      count++;
    }
    return count;
  }
}
