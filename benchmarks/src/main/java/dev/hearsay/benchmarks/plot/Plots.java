package dev.hearsay.benchmarks.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import tools.jackson.databind.JsonNode;

/** The plots that a folder of results allows. */
public final class Plots {

  private static final List<String> KERNELS = List.of("plain", "portable", "simd");

  private final Path results;

  /**
   * Plots of a folder.
   *
   * @param results holds NAME.json of each run
   */
  public Plots(Path results) {
    this.results = results;
  }

  /**
   * Draws all that there are figures for.
   *
   * @param folder to write PNG files to
   * @return the files
   * @throws IOException if one cannot be written
   */
  public List<Path> write(Path folder) throws IOException {
    Map<String, Chart<?, ?>> charts = new LinkedHashMap<>();
    Results micro = results("micro");
    if (micro.all().stream().anyMatch(result -> !kernel(result).isEmpty())) {
      charts.put("kernels", kernels(micro).chart());
    }
    if (!micro.where("/question", "PeerSketch").isEmpty()) {
      charts.put("sketches", sketches(micro).chart());
    }
    Results peers = results("peers");
    if (!peers.all().isEmpty()) {
      charts.put("peers", peers(peers).chart());
    }
    Results command = results("command");
    if (!command.all().isEmpty()) {
      charts.put("growth", growth(command).chart());
    }
    Results held = results("held");
    if (!held.all().isEmpty()) {
      charts.put("checks", checks(held).chart());
    }
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, Chart<?, ?>> chart : charts.entrySet()) {
      Path file = folder.resolve(chart.getKey() + ".png");
      BitmapEncoder.saveBitmap(chart.getValue(), file.toString(), BitmapFormat.PNG);
      files.add(file);
    }
    return files;
  }

  private Results results(String name) {
    return Results.read(results.resolve(name + ".json"));
  }

  private static String kernel(JsonNode result) {
    return result.at("/params/kernel").asString("").toLowerCase(Locale.ROOT);
  }

  /** The loops that were measured with every kernel. */
  private static Bars kernels(Results micro) {
    List<JsonNode> all =
        micro.all().stream()
            .filter(result -> !kernel(result).isEmpty() && !isOfUnrelated(result))
            .toList();
    List<String> kernels =
        KERNELS.stream()
            .filter(kernel -> all.stream().anyMatch(result -> kernel(result).equals(kernel)))
            .toList();
    List<String> loops =
        all.stream()
            .map(Plots::loop)
            .distinct()
            .filter(loop -> kernels.stream().allMatch(kernel -> score(all, loop, kernel) > 0))
            .toList();
    List<Bars.Series> series =
        kernels.stream()
            .map(
                kernel ->
                    new Bars.Series(
                        kernel, loops.stream().map(loop -> score(all, loop, kernel)).toList()))
            .toList();
    return new Bars(
        new Frame("Kernels: time of one operation", "ns", micro.machine()), loops, series, true);
  }

  /** Whether signatures agree by accident only: the plot shows the related ones. */
  private static boolean isOfUnrelated(JsonNode result) {
    return result.at("/params/jaccard").asDouble(1) == 0;
  }

  private static String loop(JsonNode result) {
    List<String> words = new ArrayList<>(List.of(firstWord(result.get("question").asString())));
    result.get("params").properties().stream()
        .filter(param -> !param.getKey().equals("kernel"))
        .forEach(param -> words.add(param.getValue().asString()));
    return String.join(" ", words);
  }

  /** The first word of a name in camel case. */
  private static String firstWord(String name) {
    return name.split("(?<=.)(?=[A-Z])", 2)[0];
  }

  private static double score(List<JsonNode> all, String loop, String kernel) {
    return all.stream()
        .filter(result -> loop(result).equals(loop) && kernel(result).equals(kernel))
        .mapToDouble(result -> result.get("score").asDouble())
        .findFirst()
        .orElse(0);
  }

  private static Bars sketches(Results micro) {
    List<JsonNode> all = micro.where("/question", "PeerSketch");
    return new Bars(
        new Frame("Text to sketch, one thread", "articles a second", micro.machine()),
        all.stream().map(result -> name(result.at("/params/peer").asString())).toList(),
        List.of(new Bars.Series("articles/s", numbers(all, "/score"))),
        true);
  }

  private static String name(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** With the most threads that any was given. */
  private static Bars peers(Results peers) {
    int threads =
        peers.all().stream().mapToInt(result -> result.get("threads").asInt()).max().orElse(1);
    List<JsonNode> all = peers.where("/threads", String.valueOf(threads));
    return new Bars(
        new Frame(
            "Articles to pairs, whole pipelines, threads: " + threads,
            "articles a second",
            peers.machine()),
        all.stream().map(result -> result.get("pipeline").asString()).toList(),
        List.of(new Bars.Series("articles/s", numbers(all, "/articlesPerSecond"))),
        true);
  }

  private static Lines growth(Results command) {
    List<JsonNode> all =
        command.all().stream()
            .sorted(Comparator.comparingInt(result -> result.get("articles").asInt()))
            .toList();
    List<Double> articles = numbers(all, "/articles");
    List<Double> seconds = numbers(all, "/seconds");
    List<Double> linear =
        articles.stream().map(n -> n / articles.getFirst() * seconds.getFirst()).toList();
    return new Lines(
        new Frame("The whole command: time by number of articles", "seconds", command.machine()),
        List.of(
            new Lines.Line("measured", articles, seconds),
            new Lines.Line("in proportion", articles, linear)));
  }

  private static Bars checks(Results held) {
    List<String> shares = List.of("p50", "p90", "p99", "p999");
    List<Bars.Series> series =
        held.all().stream()
            .map(
                result ->
                    new Bars.Series(
                        String.format(
                            Locale.ROOT, "%,d articles held", result.at("/trial/articles").asInt()),
                        shares.stream()
                            .map(share -> result.at("/latencies/" + share).asDouble())
                            .toList()))
            .toList();
    return new Bars(
        new Frame("A question to the index, answered and verified", "microseconds", held.machine()),
        List.of("50 %", "90 %", "99 %", "99.9 %"),
        series,
        true);
  }

  private static List<Double> numbers(List<JsonNode> all, String field) {
    return all.stream().map(result -> result.at(field).asDouble()).toList();
  }
}
