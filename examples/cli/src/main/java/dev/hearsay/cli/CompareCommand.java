package dev.hearsay.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println();
    return 0;
  }
}
