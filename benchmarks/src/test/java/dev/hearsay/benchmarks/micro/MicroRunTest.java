package dev.hearsay.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class MicroRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new CommandLine(new MicroRun(out)).execute(args);
  }

  @Test
  void jmhFindsAndRunsTheBenchmarks() {
    Path json = folder.resolve("micro.json");
    assertEquals(
        0, run("TokenizeBenchmark", "--forks=0", "--millis=20", "-p=words=60", "--json=" + json));
    JsonNode results = JsonMapper.builder().build().readTree(json).get("results");
    assertEquals(3, results.size());
    assertEquals("Tokenize", results.at("/0/question").asString());
    assertEquals("60", results.at("/0/params/words").asString());
    double rate = results.at("/0/score").asDouble();
    assertTrue(results.at("/0/bytesPerSecond").asDouble() > 300 * rate);
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("| shingles 60 |"));
  }

  @Test
  void noSuchBenchmarkIsAFailure() {
    assertEquals(
        1,
        new CommandLine(new MicroRun(System.out))
            .setErr(new PrintWriter(Writer.nullWriter()))
            .execute("NoSuchBenchmark"));
  }

  @Test
  void speedIsMoreWhereMoreIsDoneOrLessTimeTaken() {
    assertEquals(2, figures(true, 20).speed(figures(true, 10)));
    assertEquals(2, figures(false, 10).speed(figures(false, 20)));
  }

  private static MicroFigures figures(boolean throughput, double score) {
    return new MicroFigures("Q", "method", new TreeMap<>(), throughput, score, 0, "", 0);
  }
}
