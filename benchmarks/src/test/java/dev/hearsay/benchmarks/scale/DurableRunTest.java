package dev.hearsay.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

final class DurableRunTest {

  @TempDir private Path folder;

  @Test
  void everyPartRuns() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Path json = folder.resolve("durable.json");
    int status =
        new CommandLine(new DurableRun(new PrintStream(printed, true, StandardCharsets.UTF_8)))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(
                "--folder=" + folder.resolve("index"),
                "-n=400",
                "--chunk=200",
                "--checks=100",
                "--readers=3",
                "--seconds=1",
                "--kills=1",
                "--heap=256m",
                "--json=" + json);
    assertEquals(0, status);
    JsonNode results = Trial.JSON.readTree(json).get("results");
    assertEquals(2, results.get(0).get("rates").size());
    assertTrue(results.get(1).get("besidesText").asDouble() > 100);
    assertEquals(0.35, results.get(1).get("answered").asDouble(), 0.25);
    assertTrue(results.get(2).get("written").asInt() > 0);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| writers killed |"));
    assertTrue(Files.exists(folder.resolve("index")));
  }
}
