package dev.hearsay.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ScaleRunTest {

  /** A line of JSON with an id to be filled in. */
  private static final String LINE = "{\"id\":\"$1\",\"text\":\"short\"}\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(Laboratory laboratory, String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return ScaleRun.commandLine(out, heap -> laboratory).execute(args);
  }

  private List<String> rows(String name) {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("| " + name + " |"))
        .toList();
  }

  @Test
  void measuresEveryScenario() throws IOException {
    Path file = folder.resolve("four.jsonl");
    Files.writeString(file, "ID 1 ID 2 ID 3 ID 4 ".replaceAll("ID (.) ", LINE));
    Path json = folder.resolve("figures.json");
    int status =
        run(
            Trial::measure,
            "-n=300",
            "--rounds=1",
            "--warm-up=20",
            "--threads=1",
            "--growth-of=" + file,
            "--json=" + json);
    assertEquals(0, status);
    for (String name : List.of("identical", "footer", "near-identical")) {
      assertEquals(1, rows(name).size(), name);
    }
    assertEquals(3, rows("distinct").size());
    assertTrue(rows("distinct").get(1).endsWith("| 1.0000 | 1.0000 | 1.0000 |"));
    assertEquals(3, rows("four.jsonl").size());
    JsonNode report = Trial.JSON.readTree(json);
    assertEquals(7, report.get("results").size());
    assertEquals(299, report.at("/results/2/rounds/0/pairs").asInt());
    assertTrue(report.at("/results/2/rounds/0/usage/heapHeld").asLong() > 0);
  }

  @Test
  void failsAboveTheRatiosAskedFor() {
    Laboratory hundredfold =
        trial -> took(trial.scenario() == Scenario.FOOTER ? 100 : trial.articles() / 1e4);
    assertEquals(0, run(hundredfold, "-n=10000"));
    assertEquals(1, run(hundredfold, "-n=10000", "--max-ratio=99"));
    assertEquals(0, run(hundredfold, "-n=10000", "--max-ratio=101", "--max-growth=2.1"));
    assertEquals(1, run(hundredfold, "-n=10000", "--max-growth=1.9"));
    assertEquals(0, run(hundredfold, "-n=10000", "--max-ratio=2", "--scenarios=near-identical"));
  }

  @Test
  void aScenarioThatFailsDoesNotEndTheOthers() {
    Laboratory outOfMemory =
        trial -> {
          if (trial.scenario() == Scenario.IDENTICAL) {
            throw new IOException("identical ended with status 3");
          }
          return took(1);
        };
    assertEquals(1, run(outOfMemory, "-n=100", "--rounds=2"));
    assertTrue(
        printed.toString(StandardCharsets.UTF_8).contains("failed: identical ended with status 3"));
    assertEquals(0, rows("identical").size());
    assertEquals(1, rows("footer").size());
  }

  @Test
  void aForkMeasuresInAJvmOfItsOwn() throws IOException {
    Measurement measured =
        new Fork("256m")
            .run(Trial.class, new Trial(Scenario.IDENTICAL, null, 50, 1, 1, 10), Measurement.class);
    assertEquals(49, measured.pairs());
    assertTrue(measured.usage().heapPeak() < 256L << 20);
  }

  private static Measurement took(double seconds) {
    return new Measurement(new Usage(seconds, seconds, 1, 1, 1), 0, 0, 0, 0, 0, null);
  }
}
