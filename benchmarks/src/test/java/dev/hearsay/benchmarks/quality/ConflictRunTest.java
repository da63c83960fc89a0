package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ConflictRunTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private Path pairs;
  private Path articles;
  private Path gold;

  @BeforeEach
  void writeFiles() throws IOException {
    pairs =
        write(
            "pairs.jsonl",
            """
            {"id":"1","a":"The court found Brandt guilty.","b":"The court found Brandt innocent.","label":"contradiction","type":"antonym","source":"x","kind":"ANTONYM"}
            {"id":"2","a":"The dam burst.","b":"The dam burst.","label":"contradiction","type":"antonym","source":"y","kind":"ANTONYM"}
            {"id":"3","a":"The dam burst.","b":"The dam burst.","label":"none","type":"same","source":"y","date_a":"2031-05-04T12:00:00Z"}
            """);
    articles =
        write(
            "articles.jsonl",
            """
            {"id":"1","date":"2031-03-05T10:00:00Z","text":"The council of Belk approved the plan for the harbour.","story":"plan"}
            {"id":"2","date":"2031-03-05T11:00:00Z","text":"Rain fell. The council of Belk rejected the plan for the harbour.","story":"plan"}
            {"id":"3","text":"The council of Belk rejected the plan for the harbour.","story":"other"}
            """);
    gold =
        write(
            "gold.jsonl",
            """
            {"kind":"ANTONYM","a":{"article":"2","text":"rejected","also":[]},"b":{"article":"1","text":"approved the plan","also":[]}}
            {"kind":"ROLE","a":{"article":"2","text":"Rain","also":[]},"b":{"article":"1","text":"council","also":["3"]}}
            """);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return ConflictRun.commandLine(out).setErr(new PrintWriter(errors, true)).execute(words);
  }

  private List<String> lines(String start) {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith(start))
        .toList();
  }

  @Test
  void pairsAreScoredAsAWholeAndByGroup() {
    Path json = folder.resolve("figures.json");
    assertEquals(0, run("--pairs", pairs, "--by", "type", "--json", json));
    assertTrue(
        lines("| pairs |")
            .get(0)
            .startsWith("| pairs | 3 | 2 | 1.0000 | 0.5000 | 0.0000 | 0.7500 | 0.8333 | 0.5000 |"),
        lines("| pairs |").get(0));
    assertEquals("| pairs | antonym | 2 | 0.5000 | 0 | – |", lines("| pairs |").get(1));
    assertEquals("| pairs | same | 0 | – | 1 | 0.0000 |", lines("| pairs |").get(2));
    JsonNode result = JsonMapper.builder().build().readTree(json).at("/results/0");
    assertEquals(1, result.at("/recall/part").asInt());
    assertEquals(0.75, result.get("auc").asDouble());
  }

  @Test
  void compressedFilesAndOtherThresholds() throws IOException {
    Path compressed = folder.resolve("packed.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(pairs, out);
    }
    assertEquals(0, run("--pairs", compressed, "--by", "source", "--threshold", "1"));
    assertTrue(lines("| packed |").get(0).startsWith("| packed | 3 | 2 | – | 0.0000 |"));
    assertEquals("| packed | y | 1 | 0.0000 | 1 | 0.0000 |", lines("| packed |").get(2));
  }

  @Test
  void conflictsOfEventsAreListedAndCounted() {
    assertEquals(0, run("--articles", articles, "--gold", gold));
    assertEquals(1, lines("articles: 3 articles on 2 events, 1 conflicts").size());
    assertEquals(1, lines("| ANTONYM | CONFLICT | 1 |").size());
    assertEquals(1, lines("| ANTONYM | 1 | 1.0000 | 1 | 1.0000 |").size());
    assertEquals(1, lines("| ROLE | 0 | – | 1 | 0.0000 |").size());
    assertEquals(1, lines("| all | 1 | 1.0000 | 2 | 0.5000 |").size());
    assertTrue(lines("- 0.").get(0).contains("ANTONYM CONFLICT (known)"));
    assertEquals(
        List.of(
            "  - 1 [approved]: The council of Belk approved the plan for the harbour.",
            "  - 2 [rejected]: The council of Belk rejected the plan for the harbour."),
        lines("  - "));
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    assertEquals(2, run("--pairs", pairs, "--by", "length"));
    assertEquals(1, run("--pairs", folder.resolve("none.jsonl")));
    assertEquals(1, run("--pairs", write("empty.jsonl", "\n")));
    assertTrue(errors.toString().contains("empty.jsonl: no pairs"));
    assertEquals(1, run("--pairs", write("bare.jsonl", "{\"a\":\"x\",\"b\":\"y\"}")));
    assertTrue(errors.toString().contains("bare.jsonl, line 1"));
    Path lost =
        write(
            "lost.jsonl",
            "{\"kind\":\"ROLE\",\"a\":{\"article\":\"9\",\"text\":\"x\"},\"b\":{\"article\":\"1\",\"text\":\"y\"}}");
    assertEquals(1, run("--articles", articles, "--gold", lost));
    assertTrue(errors.toString().contains("lost.jsonl, line 1: no article 9 with 'x'"));
  }

  @Test
  void figuresAreThoseOfTheDefinition() {
    double[] confidences = {0.95, 0.91, 0.55, 0.55, 0.15, 0};
    boolean[] labels = {true, true, true, false, false, true};
    assertEquals(0.5, ConflictScore.recallAtPrecision(confidences, labels), 1e-12);
    // the tenths: 2 - 1.86, 1 - 1.1, 0 - 0.15
    Double error = ConflictScore.calibrationError(confidences, labels);
    assertEquals((0.14 + 0.1 + 0.15) / 5, Objects.requireNonNull(error), 1e-12);
    assertNull(ConflictScore.calibrationError(new double[2], new boolean[2]));
  }
}
