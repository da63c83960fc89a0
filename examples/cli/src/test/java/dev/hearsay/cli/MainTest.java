package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MainTest {
  private static final Path NEWS = Ran.TESTDATA.resolve("news");
  private static final Path EDGES = NEWS.resolveSibling("edge-cases");

  private static final String WHEEL =
      "The water wheel at Cobb Mill went round on Tuesday for the first time since the great flood,"
          + " throwing off a nest, forty years of ivy and the hat of the millwright, who had oiled"
          + " it with rapeseed because nothing else was in the house.";
  private static final String FLOUR =
      "Flour, about a thimbleful, came out at noon, and the trust that owns the building says that"
          + " it needs twelve thousand crowns for a new floor before visitors may stand on it.";
  private static final String BEES =
      "Four hives have gone from the walled garden of the duke, and the constable who looked for"
          + " footprints in the rose beds was stung three times before she reached the sundial.";

  @TempDir private Path folder = Path.of("");

  private String out = "";
  private String err = "";

  private int run(String... args) {
    Ran ran = Ran.of(args);
    out = ran.out();
    err = ran.err();
    return ran.status();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private void writeStories() throws IOException {
    write("a.txt", "date 2026-03-04\nWheel turns\n\n" + WHEEL + "\n\n" + FLOUR + "\n");
    write(
        "b.txt",
        "date 2026-03-03\nMill grinds\n\n"
            + WHEEL.toUpperCase(Locale.ROOT)
            + "\n\n"
            + FLOUR
            + "\n");
    write("c.txt", "date 2026-03-05\nOnce more\n\n" + WHEEL + "\n");
    write("d.txt", "date 2026-03-05\nBees gone\n\n" + BEES + "\n\nIt rained.\n\n" + BEES + "\n");
  }

  private List<JsonNode> json() {
    return Ran.parse(out);
  }

  @Test
  void helpTeaches() {
    assertEquals(0, run("--help"));
    assertTrue(out.contains("hearsay scan news/"), out);
    assertEquals(0, run("scan", "--help"));
    assertTrue(out.contains("Exit status: 0"), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 100), out);
    assertEquals(0, run("compare", "--help"));
    assertEquals(0, run("check", "--help"));
    assertTrue(out.contains("Exit status: 0"), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 100), out);
    assertEquals(0, run("--version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "guess",
        "scan",
        "scan nowhere",
        "scan --index nowhere",
        "scan nowhere --index nowhere",
        "check one",
        "check --index .",
        "check one --index nowhere",
        "scan --threads none .",
        "scan --threads 0 .",
        "scan --jaccard 2 .",
        "scan --recall 1 .",
        "scan --json nowhere/x.jsonl .",
        "compare",
        "compare one",
        "compare --pairs testdata",
        "compare --pairs . --out -",
        "compare --pairs nowhere --out -",
        "compare --pairs one --out - two three",
        "compare --out - one two",
        "compare nowhere nothing",
        "compare . .",
      })
  void wrongUsageIsStatus2InTwoLines(String line) {
    assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));
    assertEquals("", out);
    assertEquals(2, err.lines().count(), err);
  }

  @Test
  void scanTellsClustersRepetitionsAndASummary() throws IOException {
    writeStories();
    assertEquals(0, run("scan", folder.toString()));
    assertEquals("", err);
    assertTrue(out.startsWith("4 articles, 3 Mar 2026 to 5 Mar 2026\n"), out);
    assertTrue(out.contains("1 text told more than once"), out);
    assertTrue(out.contains(" 1  Mill grinds\n"), out);
    assertTrue(out.contains("identical"), out);
    assertTrue(out.contains("“Wheel turns”"), out);
    assertTrue(out.contains("trim              100 %    5"), out);
    assertTrue(out.contains("1 passage stands twice in one article"), out);
    assertTrue(out.contains("“Four hives have gone"), out);
    assertTrue(out.contains("1 cluster of 3 articles · 2 duplicate pairs"), out);
    assertFalse(out.contains("\033["), out);
    assertEquals(0, run("scan", "--color=always", folder.toString()));
    assertTrue(out.contains("\033[1mMill grinds\033[0m"), out);
  }

  @Test
  void scanWritesTheLinesOfTheContract() throws IOException {
    writeStories();
    assertEquals(0, run("scan", folder.toString(), "--json", "-"));
    List<JsonNode> lines = json();
    assertEquals(
        List.of("duplicate", "duplicate", "cluster", "story", "repetition"),
        lines.stream().map(line -> line.get("type").stringValue()).toList());
    JsonNode first = lines.getFirst();
    assertEquals(
        List.of(
            "type",
            "a",
            "b",
            "relation",
            "jaccard",
            "containment",
            "a_in_b",
            "b_in_a",
            "similarity",
            "passages"),
        List.copyOf(first.propertyNames()));
    assertEquals("a.txt", first.get("a").stringValue());
    assertEquals("b.txt", first.get("b").stringValue());
    assertEquals("IDENTICAL", first.get("relation").stringValue());
    JsonNode second = lines.get(1);
    assertEquals("b.txt", second.get("a").stringValue());
    assertEquals("CONTAINS", second.get("relation").stringValue());
    String file = Files.readString(folder.resolve("c.txt"));
    JsonNode span = second.get("passages").get(0).get("b");
    assertEquals(
        WHEEL.substring(0, WHEEL.length() - 1),
        file.substring(span.get(0).intValue(), span.get(1).intValue()));
    assertEquals(
        "{\"type\":\"cluster\",\"canonical\":\"b.txt\",\"members\":[\"a.txt\",\"b.txt\",\"c.txt\"]}",
        out.lines().toList().get(2));
    assertEquals(
        List.of("type", "members", "names", "words", "nearness"),
        List.copyOf(lines.get(3).propertyNames()));
    assertEquals(
        List.of("type", "article", "first", "again"), List.copyOf(lines.get(4).propertyNames()));
    String bees = Files.readString(folder.resolve("d.txt"));
    JsonNode again = lines.get(4).get("again");
    assertTrue(
        bees.substring(again.get(0).intValue(), again.get(1).intValue()).startsWith("Four hives"));
  }

  @Test
  void scanWritesAFileWholeAndReadsItNot() throws IOException {
    writeStories();
    Path file = folder.resolve("findings.jsonl");
    assertEquals(0, run("scan", "-q", folder.toString(), "--json", file.toString()));
    assertEquals("", out);
    String written = Files.readString(file);
    assertEquals(5, written.lines().count());
    assertEquals(0, run("scan", "-q", folder.toString(), "--json", file.toString()));
    assertEquals(written, Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(5, files.count());
    }
  }

  @Test
  void theFormerFileStaysIfTheScanFails() throws IOException {
    Path file = write("findings.jsonl", "before\n");
    assertEquals(2, run("scan", folder.resolve("nowhere").toString(), "--json", file.toString()));
    assertEquals("before\n", Files.readString(file));
  }

  @Test
  void unreadableInputsAreNamedAndCounted() throws IOException {
    writeStories();
    write("e.txt", "");
    write("f.jsonl", "{\"text\":\"A\"}\n{\n");
    assertEquals(1, run("scan", folder.toString()));
    assertTrue(err.contains("e.txt: empty\n"), err);
    assertTrue(err.contains("f.jsonl:2: broken JSON at column"), err);
    assertTrue(out.contains("2 inputs were not read"), out);
    assertTrue(out.contains("1 article too short to judge"), out);
  }

  @Test
  void articlesThatTheEngineRefusesAreNamedInInputOrder() throws IOException {
    write("a.jsonl", line("a", "", "", WHEEL) + line("b", "", "", "word ".repeat(900_000)));
    write("c.txt", "");
    assertEquals(1, run("scan", folder.toString()));
    List<String> problems = err.lines().toList();
    assertEquals(2, problems.size(), err);
    assertTrue(problems.getFirst().startsWith(folder + "/a.jsonl:2: "), err);
    assertTrue(problems.getFirst().contains("4"), err);
    assertTrue(out.startsWith("1 article"), out);
    assertTrue(out.contains("2 inputs were not read"), out);
  }

  @Test
  void canonicalIsWhatWasAskedFor() throws IOException {
    write(
        "a.jsonl",
        line("a", "2026-03-04", "Herald", WHEEL)
            + line("b", "2026-03-03", "Post", WHEEL + " " + FLOUR)
            + line("c", "2026-03-02", "Star", WHEEL));
    String path = folder.toString();
    run("scan", path, "--json", "-");
    assertTrue(out.contains("\"canonical\":\"c\""), out);
    run("scan", path, "--json", "-", "--canonical", "longest");
    assertTrue(out.contains("\"canonical\":\"b\""), out);
    run("scan", path, "--json", "-", "--canonical", "Herald,Post");
    assertTrue(out.contains("\"canonical\":\"a\""), out);
  }

  private static String line(String id, String date, String source, String text) {
    return "{\"id\":\"%s\",\"date\":\"%s\",\"source\":\"%s\",\"text\":\"%s\"}\n"
        .formatted(id, date, source, text);
  }

  @Test
  void terminalsAreNotObeyed() throws IOException {
    write("a.txt", "date 2026-03-04\nWheel\u001b[2J turns\n\n" + WHEEL + "\n");
    write("b.txt", "date 2026-03-05\nWheel\u202e turns\n\n" + WHEEL + "\n");
    run("scan", folder.toString());
    assertTrue(out.contains(" 1  Wheel[2J turns\n"), out);
    assertFalse(out.contains("\u202e"), out);
  }

  @Test
  void compareTellsRelationMeasuresAndPassagesSideBySide() throws IOException {
    Path a = write("a.txt", "date 2026-03-04\nWheel turns\n\n" + WHEEL + "\n\n" + FLOUR + "\n");
    Path c = write("c.txt", "date 2026-03-05\nOnce more\n\n" + WHEEL + "\n");
    assertEquals(0, run("compare", a.toString(), c.toString()));
    assertTrue(out.contains("A contains B: B is a trim of A."), out);
    assertTrue(out.contains("100 % of B stands in A"), out);
    assertTrue(out.contains("[1] The water wheel"), out);
    assertTrue(out.contains("Why not near duplicates: the shorter has 5"), out);
    assertEquals(0, run("compare", "--json", c.toString(), a.toString()));
    assertEquals("CONTAINED_IN", json().getFirst().get("relation").stringValue());
  }

  @Test
  void comparePicksArticlesById() throws IOException {
    Path file =
        write(
            "a.jsonl",
            line("x", "2026-03-04", "Herald", WHEEL) + line("y", "2026-03-03", "Post", BEES));
    assertEquals(0, run("compare", file + "#x", file + "#y"));
    assertTrue(out.contains("Unrelated:"), out);
    assertTrue(out.contains("Why not shared passages: containment 0.00 is under 0.10."), out);
    assertEquals(2, run("compare", file.toString(), file + "#y"));
    assertTrue(err.contains("holds several articles"), err);
    assertEquals(2, run("compare", file + "#z", file + "#y"));
    assertTrue(err.contains("has the id z"), err);
    Path empty = write("e.txt", "");
    assertEquals(1, run("compare", empty.toString(), file + "#y"));
    assertTrue(err.contains("e.txt: empty"), err);
  }

  @Test
  void scansTheNewsWithoutAProblem() {
    assertEquals(0, run("scan", NEWS.toString()));
    assertEquals("", err);
    assertTrue(out.startsWith("97 articles from "), out);
    assertTrue(out.lines().allMatch(line -> line.length() <= 100), out);
  }

  @Test
  void jsonOfTheNewsIsInInputOrderAndTheSameOnAnyNumberOfThreads() {
    assertEquals(0, run("scan", NEWS.toString(), "--json", "-", "--threads", "1"));
    String one = out;
    List<String> order = new ArrayList<>();
    for (JsonNode line : json()) {
      if (line.get("type").stringValue().equals("duplicate")) {
        order.add(line.get("a").stringValue());
      }
    }
    assertFalse(order.isEmpty());
    assertEquals(0, run("scan", NEWS.toString(), "--json", "-", "--threads", "3"));
    assertEquals(one, out);
  }

  @Test
  void scansTheEdgeCasesToTheEnd() {
    assertEquals(1, run("scan", EDGES.toString()));
    assertTrue(err.contains("broken-line-17.jsonl:17: broken JSON"), err);
    assertTrue(err.contains("truncated.txt.gz: cut off"), err);
    assertTrue(err.contains("duplicate-ids.jsonl:2: the id same-id is taken by"), err);
    assertTrue(err.contains("latin1.txt: note: not valid UTF-8"), err);
    assertFalse(err.contains("Exception"), err);
  }

  @Test
  void plansAndMeasuresThePlan() {
    assertEquals(0, run("plan"));
    assertTrue(out.contains("1 shingle in 16, at least 48"), out);
    assertEquals(1, out.lines().count());
    assertEquals(0, run("plan", "--recall", "0.999", NEWS.toString()));
    assertTrue(out.contains("1 shingle in 8"), out);
    assertTrue(out.contains("measured on 97 articles"), out);
    assertEquals(0, run("plan", "--sample", "10", NEWS.toString()));
    assertTrue(out.contains("measured on 10 articles"), out);
    assertEquals(2, run("plan", "--sample", "0", NEWS.toString()));
    assertEquals(2, run("plan", "--recall", "1"));
    assertEquals(2, run("plan", folder.resolve("nothing").toString()));
  }
}
