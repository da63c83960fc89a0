package dev.hearsay.benchmarks.scale;

import dev.hearsay.benchmarks.Median;
import java.util.List;

/**
 * What the whole command took on a file, and what it found.
 *
 * @param articles in the file
 * @param bytes of the file
 * @param rounds each scan
 * @param seconds on the clock from start to exit, in the median round
 * @param processorSeconds of its processes, in the median round
 * @param residentPeak most memory of all rounds, in bytes
 * @param pairs reported
 * @param agreement with the planted pairs
 */
record CommandFigures(
    int articles,
    long bytes,
    List<Usage> rounds,
    double seconds,
    double processorSeconds,
    long residentPeak,
    int pairs,
    Agreement agreement) {

  static CommandFigures of(
      int articles, long bytes, List<Usage> rounds, int pairs, Agreement agreement) {
    return new CommandFigures(
        articles,
        bytes,
        List.copyOf(rounds),
        Median.of(rounds.stream().map(Usage::seconds).toList()),
        Median.of(rounds.stream().map(Usage::processorSeconds).toList()),
        rounds.stream().mapToLong(Usage::residentPeak).max().orElse(0),
        pairs,
        agreement);
  }
}
