package dev.hearsay.benchmarks.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The service, in a process of its own. */
final class Served implements AutoCloseable {
  private static final String LISTENS = "hearsay listens at ";

  private final Process process;
  private final BufferedReader out;
  private final URI address;

  private Served(Process process, BufferedReader out, URI address) {
    this.process = process;
    this.out = out;
    this.address = address;
  }

  /**
   * Starts it, and waits until it listens.
   *
   * @param launcher of the service
   * @param javaOptions given to its JVM
   * @param index its folder
   * @throws IOException if it does not listen
   */
  static Served start(Path launcher, String javaOptions, Path index) throws IOException {
    List<String> command =
        List.of(launcher.toAbsolutePath().toString(), "--port=0", "--index=" + index);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    builder.environment().put("HEARSAY_JAVA_OPTS", javaOptions);
    Process process = builder.start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null || !line.startsWith(LISTENS)) {
      process.destroy();
      throw new IOException("the service says no address: " + line);
    }
    return new Served(process, out, URI.create(line.substring(LISTENS.length())));
  }

  URI address() {
    return address;
  }

  /** Has it end as an operator would, and waits for that. */
  void stop() throws IOException {
    process.toHandle().destroy();
    String last = String.join("\n", out.lines().toList());
    if (!last.endsWith("hearsay stops")) {
      throw new IOException("the service did not stop in order: " + last);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
