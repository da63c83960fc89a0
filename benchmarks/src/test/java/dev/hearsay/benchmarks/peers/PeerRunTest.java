package dev.hearsay.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PeerRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CommandLine(new PeerRun(out)).execute(args);
  }

  @Test
  void everyPipelineFindsThePairs() {
    Path json = folder.resolve("peers.json");
    assertEquals(0, run("-n=600", "--rounds=1", "--warm-up=50", "--json=" + json));
    JsonNode results = JsonMapper.builder().build().readTree(json).get("results");
    assertEquals(8, results.size());
    for (JsonNode result : results) {
      String name = result.get("pipeline").asString();
      assertTrue(result.at("/recall/of").asInt() > 30, name);
      assertTrue(result.at("/recall/share").asDouble() > 0.8, name);
      assertTrue(result.at("/precision/share").asDouble() > 0.9, name);
    }
    assertEquals(1, results.at("/0/recall/share").asDouble());
    assertEquals(1, results.at("/0/precision/share").asDouble());
  }

  @Test
  void figuresOfAnotherRunAreShown() {
    Path json = folder.resolve("peers.json");
    assertEquals(0, run("-n=100", "--rounds=1", "--warm-up=20", "--threads=1", "--json=" + json));
    printed.reset();
    assertEquals(0, run("-n=100", "--rounds=1", "--warm-up=20", "--threads=1", "--add=" + json));
    List<String> lines =
        printed
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("| java-lsh | 1 | 100 |"))
            .toList();
    assertEquals(2, lines.size());
  }
}
