package dev.hearsay.benchmarks.scale;

import dev.hearsay.benchmarks.corpus.ArticleFile;
import dev.hearsay.benchmarks.quality.Claim;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The command {@code hearsay scan}, from its start to its exit.
 *
 * @param launcher of the command
 * @param javaOptions given to its JVM
 */
record Scan(Path launcher, String javaOptions) {

  private static final int MILLIS_BETWEEN_LOOKS = 20;

  /** Has the launcher build what it needs, so that no scan pays for it. */
  void prepare() throws IOException {
    await(process("--version").redirectOutput(Redirect.DISCARD).start());
  }

  /** Scans a file for copies; what the command prints goes where this JVM's errors go. */
  Usage run(Path articles, Path findings) throws IOException {
    double childSeconds = Proc.childSeconds();
    long start = System.nanoTime();
    long residentPeak =
        await(
            process(
                    "scan",
                    articles.toString(),
                    "--json",
                    findings.toString(),
                    "--quiet",
                    "--no-stories")
                .redirectOutput(Redirect.DISCARD)
                .start());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Usage(seconds, Proc.childSeconds() - childSeconds, 0, 0, residentPeak);
  }

  private ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
    process.environment().putAll(Map.of("HEARSAY_JAVA_OPTS", javaOptions));
    return process;
  }

  /** Waits for the end; returns the memory that the largest of its processes had at the most. */
  private static long await(Process process) throws IOException {
    try {
      long peak = 0;
      do {
        LongStream ids =
            Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(ProcessHandle::pid);
        peak = Math.max(peak, ids.map(Proc::residentPeak).max().orElse(0));
      } while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
      if (process.exitValue() != 0) {
        throw new IOException("the command ended with status " + process.exitValue());
      }
      return peak;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  /** The pairs in a file of findings. */
  static List<Claim> claims(Path findings) throws IOException {
    List<Claim> claims = new ArrayList<>();
    ArticleFile.forEachObject(
        findings,
        line -> {
          if (line.required("type").asString().equals("duplicate")) {
            claims.add(
                new Claim(
                    line.required("a").asString(),
                    line.required("b").asString(),
                    line.required("jaccard").asDouble(),
                    line.required("containment").asDouble(),
                    line.required("relation").asString().equals("IDENTICAL")));
          }
        });
    return claims;
  }
}
