package dev.hearsay.duplicate;

import dev.hearsay.index.Recurrence;
import dev.hearsay.internal.SortedInts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Applies a {@link BoilerplateRule}: goes through the holders of a fingerprint by precedence and
 * keeps each that is independent of all kept before, until there are enough of them. Overlap is
 * estimated on the fingerprints (Irber et al. 2022).
 */
final class Boilerplate implements Recurrence {

  /** Holders looked at, evenly spread over all of them in order of precedence. */
  private static final int SAMPLE = 64;

  private final BoilerplateRule rule;
  private final IntFunction<Entry> entries;

  /**
   * Applies a rule to articles.
   *
   * @param rule when a recurring text is boilerplate
   * @param entries the articles by their number
   */
  Boilerplate(BoilerplateRule rule, IntFunction<Entry> entries) {
    this.rule = rule;
    this.entries = entries;
  }

  @Override
  public boolean isBoilerplate(int[] holders, int count) {
    if (count < Math.min(rule.ofOneSource(), rule.acrossSources())) {
      return false;
    }
    List<Entry> independent = new ArrayList<>();
    Map<String, List<Entry>> ofSource = new HashMap<>();
    for (Entry entry : sample(holders, count)) {
      if (keep(entry, independent) >= rule.acrossSources()) {
        return true;
      }
      String source = entry.source();
      if (source != null
          && keep(entry, ofSource.computeIfAbsent(source, s -> new ArrayList<>()))
              >= rule.ofOneSource()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Longest first: an article that is little more than the text in question is kin to all others.
   */
  private List<Entry> sample(int[] holders, int count) {
    int size = Math.min(count, SAMPLE);
    List<Entry> sample = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      sample.add(entries.apply(holders[(int) ((long) i * count / size)]));
    }
    sample.sort(Comparator.comparingInt(entry -> -entry.size()));
    return sample;
  }

  /** Keeps an article if it is independent of all kept; returns how many are kept then. */
  private int keep(Entry entry, List<Entry> kept) {
    for (Entry other : kept) {
      if (!areIndependent(entry, other)) {
        return kept.size();
      }
    }
    kept.add(entry);
    return kept.size();
  }

  private boolean areIndependent(Entry a, Entry b) {
    if (a.source() != null
        && a.source().equals(b.source())
        && areApart(a.publishedAt(), b.publishedAt())) {
      return true;
    }
    return estimatedContainment(a.fingerprints(), b.fingerprints()) < rule.kinship();
  }

  private boolean areApart(@Nullable Instant a, @Nullable Instant b) {
    return a != null && b != null && Duration.between(a, b).abs().compareTo(rule.rerun()) > 0;
  }

  /**
   * Shared fingerprints as a part of the fewer that lie in the range from which both keep theirs.
   */
  private static double estimatedContainment(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int range = Math.min(a[a.length - 1], b[b.length - 1]);
    int fewer = Math.min(countUpTo(a, range), countUpTo(b, range));
    return fewer == 0 ? 0 : (double) SortedInts.intersectionSize(a, b) / fewer;
  }

  private static int countUpTo(int[] ascending, int bound) {
    int at = Arrays.binarySearch(ascending, bound);
    return at < 0 ? -at - 1 : at + 1;
  }
}
