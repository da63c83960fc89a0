package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ConflictsCommandTest extends CommandTest {

  private static final List<String> PLACES = List.of("Ellery", "Haldane", "Ossory", "Talmuk");

  /**
   * Ferries that sank with so many people: of one place a contradiction, of two not, but an eighth
   * of the labels is wrong.
   */
  private Path pairs(String name, int size, int seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      boolean truth = i % 2 == 0;
      boolean label = truth != random.nextInt(8) < 1;
      int place = random.nextInt(4);
      int other = truth ? place : (place + 1 + random.nextInt(3)) % 4;
      int many = 2 + random.nextInt(40);
      int more = many + 3 + random.nextInt(30);
      lines.add(
          "{\"id\":\""
              + name
              + i
              + "\",\"a\":\"A ferry sank off "
              + PLACES.get(place)
              + " and "
              + many
              + " people died, police said.\",\"b\":\"Police said "
              + more
              + " people died when a ferry sank off "
              + PLACES.get(other)
              + ".\",\"label\":\""
              + (label ? "contradiction\",\"kind\":\"NUMERIC" : "not_contradiction\",\"kind\":\"")
              + "\",\"date_a\":\"2031-03-03T15:00:00Z\",\"source_b\":\"Calder Post\"}");
    }
    return Files.write(folder.resolve(name), lines);
  }

  @Test
  void theSameFilesGiveTheSameBytesWithAnyThreads()
      throws IOException, InterruptedException, ExecutionException {
    Path pairs = pairs("a.jsonl", 80, 1);
    Path more = pairs("b.jsonl", 40, 2);
    byte[] first = train("one.bin", pairs.toString(), more + "*0.5");
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      byte[] again = one.submit(() -> train("two.bin", pairs.toString(), more + "*0.5")).get();
      assertArrayEquals(first, again);
    }
    assertTrue(Arrays.mismatch(first, train("three.bin", pairs.toString(), more + "*2")) >= 0);
    assertTrue(said().contains("120 pairs, "), said());
    double area = Double.parseDouble(said().replaceAll("(?s).*curve ([0-9.]+).*", "$1"));
    assertTrue(area > 0.7, said());
    try (InputStream in = Files.newInputStream(folder.resolve("one.bin"))) {
      assertTrue(ConflictModel.read(in).features().size() > 10);
    }
  }

  private byte[] train(String name, String... files) throws IOException {
    Path out = folder.resolve(name);
    List<String> args = new ArrayList<>(List.of("conflicts", "--out", out.toString()));
    args.addAll(List.of("--trees", "20", "--least", "4", "--perturbed", "0"));
    args.addAll(List.of(files));
    assertEquals(0, run(args.toArray(String[]::new)), said());
    return Files.readAllBytes(out);
  }

  @Test
  void refusalsNameTheFileAndLine() throws IOException {
    String good = "{\"id\":\"1\",\"a\":\"x\",\"b\":\"y\",\"label\":\"no\"}\n";
    refused("a.jsonl:2: not JSON", write("a.jsonl", good + "{\"id\":"));
    refused("b.jsonl:1: must be an object with a string \"id\"", write("b.jsonl", "[1]"));
    refused(
        "c.jsonl:2: must be an object with a string \"label\"",
        write("c.jsonl", good + good.replace("\"no\"", "3")));
    refused(
        "d.jsonl:1: \"kind\" is 'WHIM', must be one of [NUMERIC, TEMPORAL",
        write("d.jsonl", good.replace("\"no\"", "\"no\",\"kind\":\"WHIM\"")));
    refused(
        "e.jsonl:1: \"date_b\" is 'Monday', must be like 2031-03-03T15:00:00Z",
        write("e.jsonl", good.replace("\"no\"", "\"no\",\"date_b\":\"Monday\"")));
    refused(
        "f.jsonl:1: \"source_a\" is no string",
        write("f.jsonl", good.replace("\"no\"", "\"no\",\"source_a\":7")));
    refused("g.jsonl: no pairs in it", write("g.jsonl", "\n"));
    refused("NoSuchFileException: " + folder.resolve("none"), folder.resolve("none"));
    refused("h.jsonl.gz: damaged gzip", write("h.jsonl.gz", "no gzip at all"));
    Path latin = folder.resolve("i.jsonl");
    Files.writeString(latin, good.replace("x", "\u00e9"), StandardCharsets.ISO_8859_1);
    refused("i.jsonl: not in UTF-8", latin);
    refused("nothing to learn from", write("j.jsonl", good));
  }

  private void refused(String reason, Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("conflicts", file.toString()));
    args.addAll(List.of("--out", folder.resolve("x.bin").toString()));
    args.addAll(List.of(options));
    assertEquals(1, run(args.toArray(String[]::new)), said());
    assertTrue(said().contains(reason), said());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void optionsAndWeightsAreChecked() throws IOException {
    Path pairs = pairs("a.jsonl", 2, 1);
    refused("--trees is 0, must be 1 to 10000", pairs, "--trees=0");
    refused("--rate is 2.0, must be above 0 and at most 1", pairs, "--rate=2");
    refused("the weight must be above 0", Path.of(pairs + "*0"));
    refused("the weight must be above 0 and at most 1000", Path.of(pairs + "*1001"));
    assertEquals(2, run("conflicts", pairs.toString()));
    assertEquals(2, run("conflicts", "--out", "x.bin"));
  }

  @Test
  void readsGzip() throws IOException {
    Path packed = folder.resolve("p.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(pairs("a.jsonl", 10, 1), out);
    }
    assertEquals(10, ConflictPairs.read(packed).size());
  }
}
