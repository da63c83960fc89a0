package dev.hearsay.benchmarks.micro;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What JMH measured of one method with one choice of parameters.
 *
 * @param question the class, without "Benchmark"
 * @param method of it
 * @param params their values by name
 * @param throughput whether more is faster
 * @param score the mean
 * @param error half the width of its 99.9 % confidence interval; not a number if there were too few
 *     iterations to tell
 * @param unit of the score
 * @param bytesPerSecond of text worked on, or 0 where none is counted
 */
record MicroFigures(
    String question,
    String method,
    SortedMap<String, String> params,
    boolean throughput,
    double score,
    double error,
    String unit,
    double bytesPerSecond) {

  private static final String VOLUME = "bytes";

  static MicroFigures of(RunResult result) {
    BenchmarkParams params = result.getParams();
    Result<?> primary = result.getPrimaryResult();
    Result<?> volume = result.getSecondaryResults().get(VOLUME);
    String[] name = params.getBenchmark().split("\\.", -1);
    return new MicroFigures(
        name[name.length - 2].replaceFirst("Benchmark$", ""),
        name[name.length - 1],
        params(params),
        params.getMode() == Mode.Throughput,
        primary.getScore(),
        primary.getScoreError(),
        primary.getScoreUnit(),
        volume == null ? 0 : volume.getScore());
  }

  private static SortedMap<String, String> params(BenchmarkParams params) {
    Collection<String> names = params.getParamsKeys();
    SortedMap<String, String> values = new TreeMap<>();
    names.forEach(name -> values.put(name, params.getParam(name)));
    return values;
  }

  /** The method and its parameters. */
  String label() {
    return method + (params.isEmpty() ? "" : " " + String.join(", ", params.values()));
  }

  /** The parameters that are numbers: what the benchmark works on, not how. */
  List<String> sizes() {
    return params.values().stream().filter(value -> value.matches("[0-9.]+")).toList();
  }

  /** How many times as fast as another. */
  double speed(MicroFigures other) {
    return throughput ? score / other.score : other.score / score;
  }
}
