package dev.hearsay.index;

import dev.hearsay.internal.IntIntMap;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Takes in the fingerprints of many articles, round by round: those of some articles are dealt out
 * to the parts of the map, then each part takes its own in the order in which they lie there, those
 * that lie together in the order of their articles. So memory is gone through rather than jumped
 * about in.
 *
 * <p>While it waits, a fingerprint is a number of 64 bits: itself, its article's place in the
 * round, and its own among those of the article, modulo 64.
 */
final class Intake {

  private static final int PLACE_BITS = 6;
  private static final int SLICE = 1 << 12;
  private static final int SLICES = 16;
  private static final int ROUND = SLICE * SLICES;
  private static final int TABLES_A_PART = IntIntMap.TABLES / IntIntMap.PARTS;

  private final IntFunction<int[]> fingerprints;
  private final Receiver receiver;
  private final long[][][] dealt = new long[SLICES][IntIntMap.PARTS][64];
  private final int[][] counts = new int[SLICES][IntIntMap.PARTS];

  /** Gets every fingerprint; asked by several threads, each about parts of its own. */
  @FunctionalInterface
  interface Receiver {
    void accept(int article, int fingerprint, int place);
  }

  Intake(IntFunction<int[]> fingerprints, Receiver receiver) {
    this.fingerprints = fingerprints;
    this.receiver = receiver;
  }

  /** Takes in the articles 0 to {@code articles} - 1. */
  void run(int articles, Consumer<List<Runnable>> threads) {
    for (int from = 0; from < articles; from += ROUND) {
      int first = from;
      int end = Math.min(articles, from + ROUND);
      threads.accept(pieces(SLICES, slice -> deal(slice, first, end)));
      threads.accept(pieces(IntIntMap.PARTS, part -> takeIn(part, first)));
    }
  }

  private static List<Runnable> pieces(int count, IntConsumer work) {
    return IntStream.range(0, count).<Runnable>mapToObj(i -> () -> work.accept(i)).toList();
  }

  /** Deals out the fingerprints of one slice of a round. */
  private void deal(int slice, int first, int end) {
    long[][] parts = dealt[slice];
    int[] sizes = counts[slice];
    Arrays.fill(sizes, 0);
    int from = slice * SLICE;
    int to = Math.min(end - first, from + SLICE);
    for (int inRound = from; inRound < to; inRound++) {
      int[] held = fingerprints.apply(first + inRound);
      for (int place = 0; place < held.length; place++) {
        int part = IntIntMap.part(held[place]);
        if (sizes[part] == parts[part].length) {
          parts[part] = Arrays.copyOf(parts[part], sizes[part] * 2);
        }
        parts[part][sizes[part]++] = waiting(held[place], inRound, place);
      }
    }
  }

  private static long waiting(int fingerprint, int inRound, int place) {
    long low = (long) inRound << PLACE_BITS | (place & ((1 << PLACE_BITS) - 1));
    return (long) fingerprint << Integer.SIZE | low;
  }

  private void takeIn(int part, int first) {
    for (long waiting : inOrder(part)) {
      int low = (int) waiting;
      receiver.accept(
          first + (low >>> PLACE_BITS),
          (int) (waiting >> Integer.SIZE),
          low & ((1 << PLACE_BITS) - 1));
    }
  }

  /** What was dealt to a part, by the tables of the map: a counting sort. */
  private long[] inOrder(int part) {
    int[] ends = new int[TABLES_A_PART + 1];
    for (int slice = 0; slice < SLICES; slice++) {
      for (int i = 0; i < counts[slice][part]; i++) {
        ends[table(dealt[slice][part][i]) + 1]++;
      }
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    long[] ordered = new long[ends[TABLES_A_PART]];
    for (int slice = 0; slice < SLICES; slice++) {
      for (int i = 0; i < counts[slice][part]; i++) {
        long waiting = dealt[slice][part][i];
        ordered[ends[table(waiting)]++] = waiting;
      }
    }
    return ordered;
  }

  /** The place in its part of the table that a fingerprint belongs to. */
  private static int table(long waiting) {
    return IntIntMap.table((int) (waiting >> Integer.SIZE)) % TABLES_A_PART;
  }
}
