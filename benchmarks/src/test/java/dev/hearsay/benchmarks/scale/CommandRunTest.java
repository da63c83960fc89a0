package dev.hearsay.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

final class CommandRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path launcher = Path.of("");

  @BeforeEach
  void writeLauncher() throws IOException {
    launcher = folder.resolve("launcher");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec "%s" $HEARSAY_JAVA_OPTS -cp "%s" %s "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Scanner.class.getName()));
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private int run(String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CommandLine(new CommandRun(out))
        .setErr(new PrintWriter(Writer.nullWriter()))
        .execute(args);
  }

  @Test
  void measuresAndScoresTheCommand() throws IOException {
    Path json = folder.resolve("command.json");
    String[] args = {
      "--launcher=" + launcher,
      "-n=100,400",
      "--work=" + folder,
      "--java-opts=-Xmx256m",
      "--json=" + json
    };
    assertEquals(0, run(args));
    JsonNode results = Trial.JSON.readTree(json).get("results");
    assertEquals(2, results.size());
    assertEquals(1, results.at("/1/agreement/jaccard/share").asDouble());
    assertEquals(1, results.at("/1/agreement/precision/share").asDouble());
    assertTrue(results.at("/1/agreement/containment/of").asInt() > 20);
    assertTrue(results.at("/1/seconds").asDouble() > 0);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| 100 | 400 | 4.00 × |"));
    assertFalse(Files.exists(folder.resolve("findings.jsonl")));

    Path corpus = folder.resolve("news-1-400.jsonl");
    FileTime written = Files.getLastModifiedTime(corpus);
    assertEquals(0, run(args));
    assertEquals(written, Files.getLastModifiedTime(corpus));
  }

  @Test
  void aCommandThatFailsIsAFailure() {
    assertEquals(
        1,
        run("--launcher=" + launcher, "-n=10", "--work=" + folder, "--java-opts=--no-such-option"));
  }
}
