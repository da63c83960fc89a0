package dev.hearsay.benchmarks.scale;

import dev.hearsay.benchmarks.Median;
import java.util.List;

/**
 * The rounds of one trial.
 *
 * @param name of the trial
 * @param trial what was measured
 * @param rounds the outcome of each; none if it failed
 * @param microsAnArticle median time on the clock
 * @param processorMicrosAnArticle median time of all threads
 */
record Series(
    String name,
    Trial trial,
    List<Measurement> rounds,
    double microsAnArticle,
    double processorMicrosAnArticle) {

  static Series of(Trial trial, List<Measurement> rounds) {
    double articles = Math.max(1, trial.articles());
    return new Series(
        trial.name(),
        trial,
        List.copyOf(rounds),
        Median.of(rounds.stream().map(Measurement::usage).map(Usage::seconds).toList())
            * 1e6
            / articles,
        Median.of(rounds.stream().map(Measurement::usage).map(Usage::processorSeconds).toList())
            * 1e6
            / articles);
  }

  /** Median time of the whole. */
  double seconds() {
    return microsAnArticle * trial.articles() / 1e6;
  }

  /** Median time of all threads, of the whole. */
  double processorSeconds() {
    return processorMicrosAnArticle * trial.articles() / 1e6;
  }
}
