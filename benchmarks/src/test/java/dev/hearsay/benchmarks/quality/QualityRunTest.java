package dev.hearsay.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class QualityRunTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path corpus;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = folder.resolve("town.jsonl.gz");
    SyntheticCorpus articles = new SyntheticCorpus(new Recipe(7, 300, 0.3, 0.2));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(corpus)), StandardCharsets.UTF_8)) {
      for (Article article : articles.articles().toList()) {
        out.write(
            JSON.writeValueAsString(
                Map.of(
                    "id", article.id(),
                    "title", String.valueOf(article.title()),
                    "text", article.text(),
                    "date", String.valueOf(article.publishedAt()),
                    "source", String.valueOf(article.source()))));
        out.write('\n');
      }
    }
  }

  private int run(Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return QualityRun.commandLine(out).execute(words);
  }

  private List<String> row(String corpus) {
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("| " + corpus + " |"))
        .findFirst()
        .map(line -> List.of(line.substring(2).split(" +\\| *", -1)))
        .orElseThrow();
  }

  @Test
  void printsOneRowForEachCorpus() {
    assertEquals(0, run(corpus, "--min-recall-j", 0.99, "--min-recall-c", 0.99));
    List<String> row = row("town");
    assertEquals("300", row.get(1));
    assertTrue(Integer.parseInt(row.get(2)) > 20, row.toString());
    assertEquals("1.0000", row.get(3));
  }

  @Test
  void writesTheSameFiguresAsJson() {
    Path json = folder.resolve("figures.json");
    assertEquals(0, run(corpus, "--bands", "--misses", 5, "--json", json));
    JsonNode report = JSON.readTree(json);
    JsonNode score = report.at("/results/0/score");
    assertEquals(row("town").get(2), score.at("/jaccard/of").asString());
    assertEquals(5, score.get("bands").size());
    assertTrue(report.at("/machine/jdk").asString().contains(Runtime.version().toString()));
  }

  @Test
  void failsWhenLessIsReachedThanAskedFor() throws IOException {
    Path exact = folder.resolve("exact.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(
          JSON.writeValueAsString(
              Map.of("a", "none-" + i, "b", "such", "jaccard", 0.7, "containment", 0.9)));
    }
    Files.write(exact, lines);
    assertEquals(0, run(corpus, "--exact", exact, "--misses", 9));
    assertEquals("0.0000", row("town").get(3));
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("missed in town: none-2 such"));
    assertEquals(1, run(corpus, "--exact", exact, "--min-recall-j", 0.5));
    assertEquals(1, run(corpus, "--exact", exact, "--min-precision", 0.5));
  }

  @Test
  void namesFileAndLineOfWhatIsNoArticle() throws IOException {
    Path broken = folder.resolve("broken.jsonl");
    Files.writeString(broken, "{\"id\":\"a\",\"text\":\"fine\"}\n{\"id\":\"b\"}\n");
    assertEquals(1, run(broken));
    assertEquals(2, run(corpus, corpus, "--exact", corpus));
    assertEquals(2, run());
  }
}
