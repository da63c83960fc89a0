package dev.hearsay.benchmarks.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

final class HeldRunTest {

  @TempDir private Path folder;

  @Test
  void measuresInAJvmOfItsOwn() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Path json = folder.resolve("held.json");
    int status =
        new CommandLine(new HeldRun(new PrintStream(printed, true, StandardCharsets.UTF_8)))
            .execute("-n=300", "--checks=100", "--warm-up=10", "--heap=256m", "--json=" + json);
    assertEquals(0, status);
    JsonNode result = Trial.JSON.readTree(json).at("/results/0");
    assertTrue(result.get("textBytes").asDouble() > 1_500);
    assertTrue(result.get("besidesText").asDouble() > 100);
    assertEquals(0.3, result.get("answered").asDouble(), 0.15);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| 300 |"));
  }

  @Test
  void repeatsOfArticlesHeldAreFound() {
    assertTrue(new HeldTrial(200, 100, 1, 1, 7).measure().answered() > 0.95);
    assertTrue(new HeldTrial(200, 100, 0, 1, 7).measure().answered() < 0.05);
  }

  @Test
  void latenciesAreOfRealValues() {
    long[] nanos = new long[1_000];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (i + 1) * 1_000L;
    }
    assertEquals(new Latencies(500, 900, 990, 999, 1_000), Latencies.of(nanos));
    assertEquals(new Latencies(2, 2, 2, 2, 2), Latencies.of(new long[] {2_000}));
  }

  @Test
  void sizesAreThoseOfTheJvm() {
    assertEquals(24 + 24, ObjectSize.of("12345678"));
    assertEquals(24 + 32, ObjectSize.of("123456789"));
    assertEquals(24 + 24, ObjectSize.of("Жизн"));
    assertEquals(24 + 16, ObjectSize.of(""));
  }
}
