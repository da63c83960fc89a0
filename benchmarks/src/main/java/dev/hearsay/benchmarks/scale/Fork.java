package dev.hearsay.benchmarks.scale;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

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
    Process process = process(main, trial).redirectError(Redirect.INHERIT).start();
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

  /** A main class to be run, given the trial as JSON. */
  ProcessBuilder process(Class<?> main, Object trial) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName(),
        Trial.JSON.writeValueAsString(trial));
  }
}
