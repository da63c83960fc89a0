package dev.hearsay.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {

  private static final String DOCUMENT =
      """
      # Title

      <!-- figures:peers -->
      old
      <!-- /figures:peers -->

      between

      <!-- figures:held -->

      kept
      <!-- /figures:held -->
      """;

  @TempDir private Path folder;

  @Test
  void figuresGoToTheirPlaces() throws IOException {
    Path document = folder.resolve("document.md");
    Files.writeString(document, DOCUMENT);
    Files.writeString(folder.resolve("peers.md"), "a machine\n\n| a |\n");
    report(document);
    assertEquals(
        DOCUMENT.replace("\nold\n", "\n\nMeasured on a machine\n\n| a |\n\n"),
        Files.readString(document));
    String once = Files.readString(document);
    report(document);
    assertEquals(once, Files.readString(document));
  }

  @Test
  void aPlaceMustBeClosed() {
    Sections open = new Sections("<!-- figures:a -->\n");
    assertEquals(List.of("a"), open.names());
    assertThrows(IllegalArgumentException.class, () -> open.with("a", "figures"));
  }

  @Test
  void everyRunHasItsPlot() throws IOException {
    write("micro", MICRO);
    write("peers", PEERS);
    write("command", "[{'articles':1000,'seconds':1.5},{'articles':8000,'seconds':9}]");
    write(
        "held",
        "[{'trial':{'articles':5000},'latencies':{'p50':40,'p90':90,'p99':200,'p999':900}}]");
    Path document = folder.resolve("document.md");
    Files.writeString(document, "");
    report(document);
    for (String name : List.of("kernels", "sketches", "peers", "growth", "checks")) {
      Path plot = folder.resolve("plots").resolve(name + ".png");
      assertEquals(1_000, ImageIO.read(plot.toFile()).getWidth(), name);
    }
  }

  private static final String MICRO =
      """
      [{'question':'Compare','params':{'kernel':'plain','lanes':'128'},'score':180},
       {'question':'Compare','params':{'kernel':'portable','lanes':'128'},'score':25},
       {'question':'Compare','params':{'kernel':'simd','lanes':'128'},'score':8},
       {'question':'Intersect','params':{'kernel':'plain'},'score':900},
       {'question':'Intersect','params':{'kernel':'portable'},'score':500},
       {'question':'Intersect','params':{'kernel':'simd'},'score':200},
       {'question':'PeerSketch','params':{'peer':'HEARSAY'},'score':40000},
       {'question':'PeerSketch','params':{'peer':'JAVA_LSH'},'score':4300}]
      """;

  private static final String PEERS =
      """
      [{'pipeline':'Hearsay','threads':1,'articlesPerSecond':20000.4},
       {'pipeline':'java-lsh','threads':1,'articlesPerSecond':3000},
       {'pipeline':'Hearsay','threads':2,'articlesPerSecond':35000}]
      """;

  private void write(String name, String results) {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode nodes = mapper.readTree(results.replace('\'', '"'));
    new JsonReport<>(Machine.here(), nodes.valueStream().toList())
        .write(folder.resolve(name + ".json"));
  }

  private void report(Path document) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    int status =
        new CommandLine(new Report(out))
            .execute(
                folder.toString(), "--document=" + document, "--plots=" + folder.resolve("plots"));
    assertEquals(0, status);
  }
}
