package dev.hearsay.training;

import dev.hearsay.similarity.SentenceSimilarity;
import dev.hearsay.training.SentencePairs.Example;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the weights of the features of sentence similarity. */
@Command(
    name = "similarity",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the weights of sentence similarity to pairs that people have judged.",
      "Learns from half of the rated pairs and all paraphrases; says how well it does on the other"
          + " half. The file has a feature a line, a tab, and its weight."
    })
final class SimilarityCommand implements Callable<Integer> {

  /** What a paraphrase counts more than a pair that is none, on the scale of the ratings. */
  private static final double STEP = 0.4;

  private static final double PENALTY = 1e-6;

  private static final int FEATURES = SentenceSimilarity.FEATURES.size();

  private final PrintStream err;

  @Parameters(index = "0", paramLabel = "OUT", description = "the file to write")
  private Path out = Path.of("");

  @Option(
      names = "--rated",
      required = true,
      paramLabel = "FILE",
      description = "pairs {\"a\",\"b\",\"label\"} with ratings from 0 to --most")
  private Path rated = Path.of("");

  @Option(names = "--most", defaultValue = "5", description = "the highest rating")
  private double most;

  @Option(
      names = "--paraphrases",
      required = true,
      paramLabel = "FILE",
      description = "pairs whose label is \"paraphrase\", or another word if they are none")
  private Path paraphrases = Path.of("");

  @Option(
      names = "--share",
      defaultValue = "2",
      description = "what all paraphrases together count, the ratings counting 1")
  private double share;

  @Option(names = "--half", defaultValue = "0", description = "the half to learn from: 0 or 1")
  private int half;

  SimilarityCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    SentencePairs pairs = new SentencePairs();
    List<Example> ratings = pairs.read(rated);
    List<Example> learned = ratings.stream().filter(example -> example.half() == half).toList();
    List<Example> judged = ratings.stream().filter(example -> example.half() != half).toList();
    double[] weights = fit(learned, pairs.read(paraphrases));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FEATURES; i++) {
      lines.append(
          String.format(Locale.ROOT, "%s\t%.4f\n", SentenceSimilarity.FEATURES.get(i), weights[i]));
    }
    lines.append(String.format(Locale.ROOT, "constant\t%.4f\n", weights[FEATURES]));
    Files.writeString(out, lines);
    err.printf(
        Locale.ROOT,
        "learned from %,d ratings, wrote %s; Pearson's correlation on the other %,d: %.4f%n",
        learned.size(),
        out,
        judged.size(),
        pearson(judged, weights));
    return 0;
  }

  /** The weights, the constant of the ratings, and that of the paraphrases. */
  private double[] fit(List<Example> ratings, List<Example> paraphrases) {
    Ridge ridge = new Ridge(FEATURES + 2);
    for (Example example : ratings) {
      ridge.add(row(example, FEATURES), example.label() / most, 1.0 / ratings.size());
    }
    for (Example example : paraphrases) {
      ridge.add(row(example, FEATURES + 1), STEP * example.label(), share / paraphrases.size());
    }
    return ridge.solve(PENALTY);
  }

  private static double[] row(Example example, int constant) {
    double[] row = Arrays.copyOf(example.features(), FEATURES + 2);
    row[constant] = 1;
    return row;
  }

  private static double pearson(List<Example> examples, double[] weights) {
    double[] said = examples.stream().mapToDouble(Example::label).toArray();
    double[] found =
        examples.stream()
            .mapToDouble(
                example -> {
                  double sum = weights[FEATURES];
                  for (int i = 0; i < FEATURES; i++) {
                    sum += weights[i] * example.features()[i];
                  }
                  return Math.min(1, Math.max(0, sum));
                })
            .toArray();
    double meanSaid = Arrays.stream(said).average().orElse(0);
    double meanFound = Arrays.stream(found).average().orElse(0);
    double both = 0;
    double squaresSaid = 0;
    double squaresFound = 0;
    for (int i = 0; i < said.length; i++) {
      both += (said[i] - meanSaid) * (found[i] - meanFound);
      squaresSaid += (said[i] - meanSaid) * (said[i] - meanSaid);
      squaresFound += (found[i] - meanFound) * (found[i] - meanFound);
    }
    return both / Math.sqrt(squaresSaid * squaresFound);
  }
}
