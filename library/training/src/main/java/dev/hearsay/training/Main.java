package dev.hearsay.training;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code train} command. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains what Hearsay ships, on articles of your own.")
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /**
   * Runs the command and ends the process with its exit status: 0, 1 if it failed, 2 if it was not
   * understood.
   *
   * @param args what stands on the command line
   */
  public static void main(String[] args) {
    System.exit(run(System.err, args));
  }

  static int run(PrintStream err, String... args) {
    return new CommandLine(new Main())
        .addSubcommand(new ConflictsCommand(err))
        .addSubcommand(new EncoderCommand(err))
        .addSubcommand(new FrequenciesCommand(err))
        .addSubcommand(new SimilarityCommand(err))
        .addSubcommand(new StoryConflictsCommand(err))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              err.println("train: " + reason(failure));
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(args);
  }

  private static String reason(Exception failure) {
    if (failure instanceof FileSystemException system && system.getReason() == null) {
      return system.getClass().getSimpleName() + ": " + system.getFile();
    }
    return failure instanceof IOException ? String.valueOf(failure.getMessage()) : "" + failure;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what to train? one of conflicts, encoder, frequencies, similarity, story-conflicts");
  }
}
