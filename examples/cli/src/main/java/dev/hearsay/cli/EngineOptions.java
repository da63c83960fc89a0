package dev.hearsay.cli;

import dev.hearsay.Options;
import dev.hearsay.duplicate.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options of the engine that every command has, and how wrong usage is told. */
final class EngineOptions {
  private static final Options DEFAULTS = Options.defaults();

  @Option(
      names = "--jaccard",
      paramLabel = "SHARE",
      order = 20,
      description = "Two articles are duplicates from this Jaccard on (default: 0.5).")
  private double jaccard = DEFAULTS.thresholds().jaccard();

  @Option(
      names = "--containment",
      paramLabel = "SHARE",
      order = 21,
      description = "… or if this share of the shorter stands in the longer (default: 0.6).")
  private double containment = DEFAULTS.thresholds().containment();

  @Option(
      names = "--min-shingles",
      paramLabel = "N",
      order = 22,
      description =
          "Articles with fewer distinct shingles (runs of five words) are too short to judge"
              + " (default: 20).")
  private int minimumShingles = DEFAULTS.minimumShingles();

  @Option(
      names = "--seed",
      paramLabel = "N",
      order = 25,
      description = "Key of the shingle hash, for input that may be made to collide.")
  private @Nullable Long seed;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The engine's options, with what was set. */
  Options options() {
    try {
      Thresholds thresholds = DEFAULTS.thresholds();
      if (containment < thresholds.passages()) {
        thresholds = thresholds.withPassages(containment, thresholds.passageTokens());
      }
      Options options =
          DEFAULTS
              .withThresholds(thresholds.withDuplicates(jaccard, containment))
              .withMinimumShingles(minimumShingles);
      return seed == null ? options : options.withSeed(seed);
    } catch (IllegalArgumentException e) {
      throw usage(e);
    }
  }

  /** Refuses paths at which there is nothing. */
  void requireExisting(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw usage("no such file or folder: " + path);
      }
    }
  }

  /** Begins a file that the user named. */
  JsonFile create(Path target) {
    try {
      return JsonFile.open(target);
    } catch (IOException e) {
      throw usage("cannot write " + target + ": " + Main.reason(e));
    }
  }

  /** What the user is told of a value out of its range. */
  ParameterException usage(IllegalArgumentException e) {
    return usage(String.valueOf(e.getMessage()));
  }

  ParameterException usage(String message) {
    if (command == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(command.commandLine(), message);
  }
}
