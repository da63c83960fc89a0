package dev.hearsay.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command in a process of its own. */
final class Fork implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final URI address;

  private Fork(Process process) throws IOException {
    this.process = process;
    this.out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the service did not start");
    }
    this.address = URI.create(line.substring(line.lastIndexOf(' ') + 1));
  }

  /** Starts it and waits until it listens. */
  static Fork start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "0"));
    command.addAll(List.of(args));
    return new Fork(new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
  }

  URI address() {
    return address;
  }

  /** Asks it to end; returns what it still prints, once it has ended. */
  String terminate() throws IOException {
    process.toHandle().destroy();
    return String.join("\n", out.lines().toList());
  }

  /** Ends it without notice. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
