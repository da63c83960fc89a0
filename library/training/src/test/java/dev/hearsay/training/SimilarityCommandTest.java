package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityCommandTest extends CommandTest {

  private static final List<String> WORDS =
      List.of(
          "harbour", "board", "votes", "to", "close", "the", "north", "quay", "Haldane", "12",
          "ferries", "wait", "in", "Port", "Ellery", "divers", "replace", "piles", "40", "storm");

  /** Pairs of which the first share more words, and have the higher labels. */
  private Path pairs(String name, boolean rated) throws IOException {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int kept = random.nextInt(11);
      StringBuilder a = new StringBuilder();
      StringBuilder b = new StringBuilder();
      for (int w = 0; w < 10; w++) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        a.append(word).append(' ');
        b.append(w < kept ? word : WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      b.append("today ".repeat(random.nextInt(8)));
      String label = rated ? Double.toString(kept / 2.0) : kept > 5 ? "\"paraphrase\"" : "\"no\"";
      lines.add("{\"a\":\"" + a + "\",\"b\":\"" + b + "\",\"label\":" + label + "}");
    }
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void fitsWeightsThatDoWellOnTheOtherHalf() throws IOException {
    Path out = folder.resolve("weights.tsv");
    String rated = pairs("rated.jsonl", true).toString();
    String paraphrases = pairs("paraphrases.jsonl", false).toString();
    assertEquals(
        0,
        run("similarity", out.toString(), "--rated", rated, "--paraphrases", paraphrases),
        said());
    List<String> lines = Files.readAllLines(out);
    assertEquals(8, lines.size());
    assertTrue(lines.get(0).matches("aligned\t-?\\d+\\.\\d{4}"), lines.get(0));
    assertTrue(lines.get(7).startsWith("constant\t"));
    double pearson = Double.parseDouble(said().strip().replaceAll(".* ", ""));
    assertTrue(pearson > 0.8, said());
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("broken.jsonl"),
            "{\"a\":\"x y\",\"b\":\"z\",\"label\":1}\n{\"a\":\"x\"}\n");
    String paraphrases = pairs("paraphrases.jsonl", false).toString();
    Path out = folder.resolve("weights.tsv");
    assertEquals(
        1,
        run(
            "similarity",
            out.toString(),
            "--rated",
            broken.toString(),
            "--paraphrases",
            paraphrases));
    assertTrue(said().contains("broken.jsonl, line 2"), said());
  }
}
