package dev.hearsay.benchmarks.scale;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A JVM of its own, of the kind that runs this.
 *
 * @param heap most of it, as {@code -Xmx} takes it
 */
record Fork(String heap) {

  /**
   * Runs a main class.
   *
   * @param main given the trial and printing the outcome, both as JSON
   * @throws IOException if it fails, with the reason
   */
  <T> T run(Class<?> main, Object trial, Class<T> outcome) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            Trial.JSON.writeValueAsString(trial));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try {
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(trial + " ended with status " + status);
      }
      return Trial.JSON.readValue(answer, outcome);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }
}
