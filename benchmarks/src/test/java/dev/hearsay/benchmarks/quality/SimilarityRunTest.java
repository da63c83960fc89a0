package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SimilarityRunTest {

  private static final String HEADER =
      "{\"embeddings\":{\"dtype\":\"I8\",\"shape\":[4,2],\"data_offsets\":[0,8]}}";

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StringWriter errors = new StringWriter();
  private Path grades;
  private Path verdicts;

  @BeforeEach
  void writePairs() throws IOException {
    grades =
        write(
            "grades.jsonl",
            """
            {"a":"the quay","b":"the quay","label":5}
            {"a":"the quay","b":"the boat","label":2.5}
            {"a":"the quay","b":"a fire","label":0}
            """);
    verdicts =
        write(
            "verdicts.jsonl",
            """
            {"a":"the quay","b":"the quay shuts","label":"paraphrase"}
            {"a":"the quay","b":"a fire","label":"other"}
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
    return SimilarityRun.commandLine(out).setErr(new PrintWriter(errors, true)).execute(words);
  }

  private List<String> rows(String set) {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("| " + set + " |"))
        .toList();
  }

  @Test
  void gradesAreCorrelatedAndVerdictsRanked() {
    assertEquals(0, run("--pairs", grades, "--pairs", verdicts));
    assertTrue(
        rows("grades")
            .get(0)
            .matches("\\| grades \\| 3 \\| TF-IDF \\| 0\\.9\\d+ \\| 1.000 \\|  \\|"));
    assertEquals(
        List.of(
            "| verdicts | 2 | TF-IDF |  |  | 1.000 |",
            "| verdicts | 2 | encoder |  |  | 1.000 |",
            "| verdicts | 2 | hybrid |  |  | 1.000 |"),
        rows("verdicts"));
  }

  @Test
  void pairsMayNameArticles() throws IOException {
    Path articles =
        write(
            "articles.jsonl",
            """
            {"id":"1","title":"Quay shuts","text":"The quay."}
            {"id":"2","text":"Quay shuts the quay"}
            {"id":"3","text":"Fire"}
            """);
    Path named =
        write(
            "named.jsonl",
            """
            {"a":"1","b":"2","label":1}
            {"a":"1","b":"3","label":4}
            """);
    assertEquals(0, run("--pairs", named, "--pairs", grades, "--articles", articles));
    assertEquals("| named | 2 | TF-IDF | -1.000 | -1.000 |  |", rows("named").get(0));
    assertEquals(3, rows("grades").size());
    Path lost =
        write("lost.jsonl", Files.readString(named) + "{\"a\":\"1\",\"b\":\"9\",\"label\":4}");
    assertEquals(1, run("--pairs", lost, "--articles", articles));
    assertTrue(errors.toString().contains("lost.jsonl, line 3: no article has the id 9"));
  }

  @Test
  void aModelHasARowOfItsOwn() throws IOException {
    Path model = Files.createDirectory(folder.resolve("tiny"));
    Files.writeString(model.resolve("config.json"), "{}");
    Files.writeString(
        model.resolve("tokenizer.json"),
        """
        {"normalizer":{"type":"BertNormalizer"},"pre_tokenizer":{"type":"BertPreTokenizer"},
         "model":{"type":"WordPiece","vocab":{"the":0,"quay":1,"boat":2,"fire":3}}}
        """);
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    Files.write(
        model.resolve("model.safetensors"),
        ByteBuffer.allocate(16 + header.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .put(header)
            .put(new byte[] {1, 0, 5, 1, 1, 5, 0, 9})
            .array());
    Path json = folder.resolve("figures.json");
    assertEquals(0, run("--pairs", grades, "--model", model, "--json", json));
    assertEquals(4, rows("grades").size());
    JsonNode result = JsonMapper.builder().build().readTree(json).at("/results/3");
    assertEquals("tiny", result.get("similarity").asString());
    assertEquals(1, result.get("spearman").asDouble(), 1e-12);
    assertTrue(result.path("auc").isMissingNode());
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    assertEquals(2, run());
    assertEquals(1, run("--pairs", folder.resolve("none.jsonl")));
    assertEquals(1, run("--pairs", grades, "--model", folder));
    assertTrue(errors.toString().contains("config.json"));
    assertEquals(1, run("--pairs", write("empty.jsonl", "\n")));
    assertTrue(errors.toString().contains("empty.jsonl: no pairs"));
    String both = Files.readString(grades) + Files.readString(verdicts);
    assertEquals(1, run("--pairs", write("both.jsonl", both)));
    assertTrue(errors.toString().contains("both.jsonl: some labels are numbers"));
    assertEquals(1, run("--pairs", write("bare.jsonl", "{\"a\":\"x\",\"b\":\"y\"}")));
    assertTrue(errors.toString().contains("bare.jsonl, line 1"));
  }

  @Test
  void whatCannotBeToldIsLeftOpen() throws IOException {
    Path same = write("same.jsonl", "{\"a\":\"x\",\"b\":\"y\",\"label\":1}\n".repeat(3));
    assertEquals(0, run("--pairs", same));
    assertEquals("| same | 3 | TF-IDF |  |  |  |", rows("same").get(0));
  }
}
