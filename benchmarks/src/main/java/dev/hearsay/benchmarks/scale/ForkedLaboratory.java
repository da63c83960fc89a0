package dev.hearsay.benchmarks.scale;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own for each trial, of the kind that runs this, with a bounded heap. */
final class ForkedLaboratory implements Laboratory {

  private final String heap;

  /**
   * @param heap most of it, as {@code -Xmx} takes it
   */
  ForkedLaboratory(String heap) {
    this.heap = heap;
  }

  @Override
  public Measurement measure(Trial trial) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            Trial.class.getName(),
            Trial.JSON.writeValueAsString(trial));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try {
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(
            trial.name() + " at " + trial.articles() + " articles ended with status " + status);
      }
      return Trial.JSON.readValue(answer, Measurement.class);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }
}
