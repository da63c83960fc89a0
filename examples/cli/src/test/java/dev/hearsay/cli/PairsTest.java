package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code compare --pairs} reads and writes. */
class PairsTest {
  private static final String MILL = "The water wheel at Cobb Mill went round on Tuesday.";
  private static final String WHEEL = "On Tuesday, the water wheel of Cobb Mill turned round.";
  private static final String BEES = "Four hives have gone from the garden of the duke.";

  @TempDir private Path folder = Path.of("");

  private static String line(String id, String a, String b) {
    return "{\"id\":%s,\"a\":\"%s\",\"b\":\"%s\",\"date_a\":\"2026-03-04\",\"more\":[{}]}\n"
        .formatted(id, a, b);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Ran toOut(Path in) {
    return Ran.of("compare", "--pairs", in.toString(), "--out", "-");
  }

  @Test
  void measuresEachPairInOrder() throws IOException {
    Path in =
        write(
            "in.jsonl",
            line("\"x\"", MILL, WHEEL) + line("7", MILL, MILL) + line("1.5", MILL, BEES));
    Ran ran = toOut(in);
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());
    List<JsonNode> lines = ran.json();
    assertEquals(
        List.of(
            "id",
            "contradiction",
            "confidence",
            "kind",
            "nature",
            "explanation",
            "similarity",
            "jaccard",
            "containment"),
        List.copyOf(lines.getFirst().propertyNames()));
    assertEquals("x", lines.getFirst().get("id").stringValue());
    assertEquals(
        "{\"id\":7,\"contradiction\":false,\"confidence\":0.0,\"kind\":\"\",\"nature\":\"none\","
            + "\"explanation\":\"nothing in the one is against the other\","
            + "\"similarity\":1.0,\"jaccard\":1.0,\"containment\":1.0}",
        ran.out().lines().toList().get(1));
    assertEquals(1.5, lines.get(2).get("id").doubleValue());
    double alike = lines.getFirst().get("similarity").doubleValue();
    double unlike = lines.get(2).get("similarity").doubleValue();
    assertTrue(alike > 0.6 && unlike < 0.3, alike + " and " + unlike);
    assertEquals(0, lines.get(2).get("jaccard").doubleValue());
  }

  private static String fire(String id, String hurt, String more) {
    return "{\"id\":\"%s\",\"a\":\"The fire in Tarnfoot injured four people on Friday.\","
            .formatted(id)
        + "\"b\":\"The fire in Tarnfoot injured %s people on Friday.\"%s}\n".formatted(hurt, more);
  }

  @Test
  void tellsWhatContradictsWhat() throws IOException {
    Path in =
        write(
            "in.jsonl",
            fire("nine", "nine", ",\"date_a\":\"2026-03-04\",\"date_b\":\"2026-03-04\"")
                + fire("same", "4", ",\"source_a\":\"Harbour Post\",\"source_b\":7")
                + fire("bad", "nine", ",\"date_a\":\"soon\",\"date_b\":[3],\"source_a\":{}"));
    Ran ran = Ran.of("compare", "--pairs", in.toString(), "--out", "-", "--confidence", "0.1");
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());
    List<JsonNode> lines = ran.json();
    JsonNode nine = lines.getFirst();
    assertTrue(nine.get("contradiction").booleanValue(), ran.out());
    assertEquals("NUMERIC", nine.get("kind").stringValue());
    assertEquals("conflict", nine.get("nature").stringValue());
    assertTrue(nine.get("explanation").stringValue().contains("four"), ran.out());
    assertTrue(nine.get("confidence").doubleValue() >= 0.1, ran.out());
    assertFalse(lines.get(1).get("contradiction").booleanValue(), ran.out());
    assertTrue(lines.get(2).get("contradiction").booleanValue(), ran.out());
    Ran strict = Ran.of("compare", "--pairs", in.toString(), "--out", "-", "--confidence", "1");
    assertFalse(strict.json().getFirst().get("contradiction").booleanValue(), strict.out());
    assertEquals("none", strict.json().getFirst().get("nature").stringValue());
    assertEquals(nine.get("confidence"), strict.json().getFirst().get("confidence"), strict.out());
    Ran wrong = Ran.of("compare", "--pairs", in.toString(), "--out", "-", "--confidence", "2");
    assertEquals(2, wrong.status());
    assertTrue(wrong.err().contains("conflict threshold is 2.0"), wrong.err());
  }

  @Test
  void longTextsAreComparedSentenceBySentence() throws IOException {
    StringBuilder other = new StringBuilder();
    for (int i = 0; other.length() < 300_000; i++) {
      other.append("The ferry to island ").append(i).append(" was late, a guard of it said. ");
    }
    String more =
        "\",\"b\":\"" + other + "The fire in Tarnfoot injured nine people on Friday.\"}\n";
    String line = "{\"id\":1,\"a\":\"The fire in Tarnfoot injured four people on Friday. ";
    Path in = write("in.jsonl", line + other + more);
    Ran ran = Ran.of("compare", "--pairs", in.toString(), "--out", "-", "--confidence", "0");
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.json().getFirst().get("confidence").doubleValue() > 0, ran.out());
  }

  @Test
  void brokenLinesAreNamedAndTheRestGoesOn() throws IOException {
    Path in =
        write(
            "in.jsonl",
            line("1", MILL, BEES)
                + "{\"a\":\"x\",\"b\":\"y\"}\n"
                + "{\"id\":null,\"a\":\"x\",\"b\":\"y\"}\n"
                + "{\"id\":4,\"a\":[\"x\"],\"b\":\"y\"}\n"
                + "{\"id\":5,\"a\":\"x\",\"b\":null}\n"
                + "{\"id\":6,\"a\":\"x\",\"b\":2}\n"
                + "{\"id\":7,\"a\":\"x\",\n"
                + "[8]\n"
                + "\n"
                + line("10", "word ".repeat(900_000), BEES)
                + line("11", "", ""));
    Ran ran = toOut(in);
    assertEquals(1, ran.status());
    assertEquals(List.of(1, 11), ran.json().stream().map(n -> n.get("id").intValue()).toList());
    List<String> problems = ran.err().lines().toList();
    assertEquals(8, problems.size(), ran.err());
    String file = in + ":";
    assertEquals(
        List.of(
            file + "2: no \"id\": a pair needs one, a string or a number",
            file + "3: no \"id\": a pair needs one, a string or a number",
            file + "4: \"a\" must be a string, is a list",
            file + "5: no \"b\": a pair needs one, a string",
            file + "6: \"b\" must be a string, is a number"),
        problems.subList(0, 5));
    assertTrue(problems.get(5).startsWith(file + "7: broken JSON"), ran.err());
    assertTrue(problems.get(6).startsWith(file + "8: a line holds one JSON object"), ran.err());
    assertTrue(problems.get(7).startsWith(file + "10: \"a\" has 4,500,000 characters"), ran.err());
  }

  @Test
  void readsCompressedFilesAndWritesAFileWhole() throws IOException {
    Path in = folder.resolve("in.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in))) {
      for (int i = 0; i < 2_500; i++) {
        out.write(line(String.valueOf(i), MILL, WHEEL).getBytes(StandardCharsets.UTF_8));
      }
    }
    Path out = folder.resolve("out.jsonl");
    Ran ran = Ran.of("compare", "--pairs", in.toString(), "--out", out.toString());
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.out());
    List<JsonNode> lines = Ran.parse(Files.readString(out));
    assertEquals(
        IntStream.range(0, 2_500).boxed().toList(),
        lines.stream().map(line -> line.get("id").intValue()).toList());
    assertEquals(1, lines.stream().map(line -> line.get("similarity")).distinct().count());
    assertFalse(Files.exists(folder.resolve("out.jsonl.part")));
  }

  @Test
  void filesThatAreNoneAreNamed() throws IOException {
    Ran empty = toOut(write("empty.jsonl", ""));
    assertEquals(1, empty.status());
    assertEquals(folder + "/empty.jsonl: empty\n", empty.err());
    assertEquals("", empty.out());
    assertTrue(toOut(write("text.gz", "no")).err().contains("gzip"));
    assertEquals(2, Ran.of("compare", "--pairs", empty.err().strip(), "--out", "-").status());
    Path in = write("in.jsonl", line("1", MILL, BEES));
    Path nowhere = folder.resolve("nowhere/out.jsonl");
    assertEquals(
        2, Ran.of("compare", "--pairs", in.toString(), "--out", nowhere.toString()).status());
    Ran latin =
        toOut(Files.write(in, line("1", "caf\u00e9", BEES).getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(0, latin.status());
    assertTrue(latin.err().contains("in.jsonl:1: note: not valid UTF-8"), latin.err());
  }
}
