package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.text.WordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest extends CommandTest {

  private static final List<List<String>> TOPICS =
      List.of(
          List.of("harbour", "ferry", "quay", "divers", "tide", "crane", "pilot", "anchor"),
          List.of("orchard", "apples", "frost", "cider", "pickers", "blossom", "bees", "crates"));

  private Path corpus = Path.of("");

  /** Articles on one topic each: sentences of its words among words of all. */
  @BeforeEach
  void writeCorpus() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    corpus = folder.resolve("news.txt");
    Files.writeString(
        corpus,
        IntStream.range(0, 200)
            .mapToObj(i -> article(TOPICS.get(i % 2), random))
            .collect(Collectors.joining("%%\n")));
  }

  private static String article(List<String> topic, SplittableRandom random) {
    StringBuilder text = new StringBuilder(words(topic, random)).append('\n');
    for (int i = 0; i < 6; i++) {
      text.append("The ").append(words(topic, random)).append(" of a report said.\n");
    }
    return text.toString();
  }

  private static String words(List<String> topic, SplittableRandom random) {
    return IntStream.range(0, 4)
        .mapToObj(i -> topic.get(random.nextInt(topic.size())))
        .collect(Collectors.joining(" "));
  }

  @Test
  void learnsWhichWordsBelongTogether() throws IOException {
    StaticEncoder encoder = read(train("a.bin", "1"));
    int harbour = row(encoder, "harbour");
    assertTrue(encoder.cosine(harbour, row(encoder, "ferry")) > 0.5);
    assertTrue(encoder.cosine(harbour, row(encoder, "apples")) < 0.2);
    assertTrue(encoder.weight(harbour) > encoder.weight(row(encoder, "the")));
    assertEquals(16, encoder.dimension());
    String log = said();
    assertTrue(log.contains("200 articles") && log.contains("step 60 of 60"), log);
  }

  @Test
  void composesWordsThatLookAlike() throws IOException {
    StaticEncoder encoder = read(train("a.bin", "1"));
    double alike = cosine(encoder.composed("harbours"), encoder.composed("harbour"));
    double other = cosine(encoder.composed("harbours"), encoder.composed("blossom"));
    assertTrue(alike > other + 0.3, alike + " and " + other);
    List<String> words = encoder.words();
    double own = IntStream.range(0, words.size()).mapToDouble(encoder::weight).sum();
    double composed =
        words.stream().map(encoder::composed).mapToDouble(v -> Math.sqrt(Loops.dot(v, v))).sum();
    assertEquals(own, composed, 0.05 * own);
  }

  private static double cosine(float[] a, float[] b) {
    return Loops.dot(a, b) / Math.sqrt(Loops.dot(a, a) * Loops.dot(b, b));
  }

  @Test
  void theSameSeedGivesTheSameBytesWithAnyThreads()
      throws IOException, InterruptedException, ExecutionException {
    byte[] first = Files.readAllBytes(train("a.bin", "1"));
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertArrayEquals(first, Files.readAllBytes(one.submit(() -> train("b.bin", "1")).get()));
    }
    byte[] other = Files.readAllBytes(train("c.bin", "2"));
    assertEquals(first.length, other.length);
    assertTrue(Arrays.mismatch(first, other) > 0);
  }

  private Path train(String name, String seed) {
    Path out = folder.resolve(name);
    int status =
        run(
            "encoder",
            out + "",
            corpus + "",
            "--dimension=16",
            "--steps=60",
            "--batch=33",
            "--grams=64",
            "--seed=" + seed);
    assertEquals(0, status, said());
    return out;
  }

  @Test
  void countsArticlesOfStems() throws IOException {
    Path out = folder.resolve("df.tsv");
    assertEquals(0, run("frequencies", out + "", corpus + "", "--stems=12"));
    List<String> lines = Files.readAllLines(out);
    assertEquals(12, lines.size());
    assertEquals("a\t100000", lines.getFirst());
    assertTrue(lines.contains("said\t100000"), lines::toString);
  }

  @Test
  void failuresAreSaid() throws IOException {
    assertEquals(1, run("encoder", folder.resolve("x.bin") + "", folder.resolve("no.txt") + ""));
    assertSaid("NoSuchFileException: " + folder.resolve("no.txt"));
    Path little = Files.writeString(folder.resolve("little.txt"), "One\nfew words");
    assertEquals(1, run("encoder", folder.resolve("x.bin") + "", little + ""));
    assertSaid("too little text");
    assertEquals(2, run());
    assertSaid("one of conflicts, encoder, frequencies");
    assertEquals(2, run("encoder", folder.resolve("x.bin") + ""));
    assertSaid("CORPUS");
    assertEquals(1, run("encoder", folder.resolve("x.bin") + "", corpus + "", "--dimension=0"));
    assertSaid("--dimension is 0, must be 1 to 4096");
    assertEquals(
        1, run("encoder", folder.resolve("x.bin") + "", corpus + "", "--temperature=0.01"));
    assertSaid("--temperature is 0.01");
  }

  private void assertSaid(String words) {
    String all = said();
    assertTrue(all.contains(words), all);
  }

  private static StaticEncoder read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return StaticEncoder.read(in);
    }
  }

  private static int row(StaticEncoder encoder, String word) {
    return encoder.row(WordReader.hash(word), 0);
  }
}
