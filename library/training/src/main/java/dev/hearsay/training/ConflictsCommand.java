package dev.hearsay.training;

import dev.hearsay.conflict.ConflictFinder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns what tells a contradiction. */
@Command(
    name = "conflicts",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from labelled pairs of texts what tells a contradiction; the file is for"
          + " ConflictModel.read.",
      "A line of PAIRS is an object with \"id\", \"a\", \"b\" and \"label\", which is"
          + " \"contradiction\" or another word; and, where known, \"kind\", \"date_a\", \"date_b\","
          + " \"source_a\" and \"source_b\"."
    })
final class ConflictsCommand implements Callable<Integer> {

  private static final Pattern WEIGHTED = Pattern.compile("(.+)\\*(\\d{1,4}(?:\\.\\d{1,6})?)");

  /** How often pairs are made of the same texts: each changes other things. */
  private static final int PERTURBATIONS = 3;

  private final PrintStream err;

  @Parameters(
      arity = "1..*",
      paramLabel = "PAIRS.jsonl[*WEIGHT]",
      description = "files of pairs, also with .gz, and how much each pair in it counts")
  private List<String> files = List.of();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "the file to write")
  private Path out = Path.of("");

  @Option(names = "--trees", description = "how many trees")
  private int trees = TreeOptions.DEFAULT.trees();

  @Option(names = "--depth", description = "most questions in a row")
  private int depth = TreeOptions.DEFAULT.depth();

  @Option(names = "--leaves", description = "most leaves of a tree")
  private int leaves = TreeOptions.DEFAULT.leaves();

  @Option(names = "--least", description = "examples that a leaf needs")
  private int least = TreeOptions.DEFAULT.least();

  @Option(
      names = "--rate",
      description = "by how much of what it could each tree corrects those before")
  private double rate = TreeOptions.DEFAULT.rate();

  @Option(names = "--share", description = "how much of the examples each tree sees")
  private double share = TreeOptions.DEFAULT.share();

  @Option(
      names = "--contradictions",
      description = "how much more an example of a contradiction counts")
  private double contradictions = TreeOptions.DEFAULT.contradictions();

  @Option(
      names = "--rounds",
      description = "how often the clash that makes a contradiction is chosen anew")
  private int rounds = TreeOptions.DEFAULT.rounds();

  @Option(
      names = "--fits",
      description = "how often all is learned, with other random numbers; the mean is the model")
  private int fits = TreeOptions.DEFAULT.fits();

  @Option(
      names = "--perturbed",
      defaultValue = "0.15",
      description = {
        "how much pairs count that are made of the texts of others, by changing one thing or by"
            + " telling it in other words, in three rounds that share it; 0 makes none"
      })
  private double perturbed;

  @Option(names = "--seed", description = "chooses the random numbers")
  private long seed = TreeOptions.DEFAULT.seed();

  ConflictsCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    TreeOptions options;
    try {
      options =
          new TreeOptions(
              trees, depth, leaves, least, rate, share, contradictions, rounds, fits, seed);
    } catch (IllegalArgumentException e) {
      throw new IOException("--" + e.getMessage(), e);
    }
    List<LabelledPair> pairs = new ArrayList<>();
    List<ConflictPairs.Line> lines = new ArrayList<>();
    for (String file : files) {
      pairs.addAll(read(file, lines));
    }
    if (perturbed > 0) {
      for (int round = 0; round < PERTURBATIONS; round++) {
        labelled(PerturbedPairs.of(lines, seed + round), perturbed / PERTURBATIONS).stream()
            .filter(PerturbedPairs::isPlain)
            .forEach(pairs::add);
      }
    }
    err.printf(
        Locale.ROOT,
        "%,d pairs, %,d contradictions, %,d of them without a clash; %,d clashes%n",
        pairs.size(),
        pairs.stream().filter(LabelledPair::contradiction).count(),
        pairs.stream().filter(pair -> pair.contradiction() && pair.clashes().isEmpty()).count(),
        pairs.stream().mapToInt(pair -> pair.clashes().size()).sum());
    ConflictTrainer trainer = new ConflictTrainer(ConflictFinder.features(), options);
    new ModelFit(err, out).write("pairs", () -> trainer.heldOut(pairs), () -> trainer.learn(pairs));
    return 0;
  }

  private static List<LabelledPair> read(String file, List<ConflictPairs.Line> all)
      throws IOException {
    Matcher weighted = WEIGHTED.matcher(file);
    boolean isWeighted = weighted.matches();
    Path path = Path.of(isWeighted ? weighted.group(1) : file);
    double weight = isWeighted ? Double.parseDouble(weighted.group(2)) : 1;
    if (!(weight > 0 && weight <= ConflictTrainer.MOST_WEIGHT)) {
      throw new IOException(
          file + ": the weight must be above 0 and at most " + ConflictTrainer.MOST_WEIGHT);
    }
    List<ConflictPairs.Line> lines = ConflictPairs.read(path);
    all.addAll(lines);
    return labelled(lines, weight);
  }

  private static List<LabelledPair> labelled(List<ConflictPairs.Line> lines, double weight) {
    return lines.parallelStream().map(line -> labelled(line, weight)).toList();
  }

  private static LabelledPair labelled(ConflictPairs.Line line, double weight) {
    return new LabelledPair(
        line.id(),
        ConflictFinder.candidates(line.a(), line.contextA(), line.b(), line.contextB()),
        line.contradiction(),
        line.kind(),
        weight);
  }
}
