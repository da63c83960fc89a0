package dev.hearsay.benchmarks.quality;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** What a run does if a file cannot be read: it says why and ends with status 1. */
final class FileErrors {

  private FileErrors() {}

  static CommandLine toldBy(Callable<Integer> run) {
    return new CommandLine(run)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              if (e instanceof IOException) {
                command.getErr().println(e.getMessage());
                return 1;
              }
              throw e;
            });
  }
}
