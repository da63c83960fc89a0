package dev.hearsay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.cli.show.Terminal;
import dev.hearsay.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What {@code scan --index} and {@code check} do with an index on disk. */
class IndexTest {
  private static final Path NEWS = Ran.TESTDATA.resolve("news");

  private static final String WEIR =
      "The lock keeper at Sallow Weir found the gates open on Monday morning and eleven barges lying"
          + " on the mud below them, one with a piano on deck that the owner had meant to deliver by"
          + " noon to a school two towns further down the river.";
  private static final String GOOSE =
      "A goose that had stopped the trams on Harbour Street for most of an afternoon was led away by"
          + " a retired postman with a bag of lettuce, and passengers who had missed their ferries"
          + " were given blankets and a second ticket.";

  @TempDir private Path folder = Path.of("");

  private Path articles = Path.of("");
  private Path index = Path.of("");

  @BeforeEach
  void name() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    index = folder.resolve("index");
  }

  private Ran scan(Object... more) {
    return run("scan", "--index", index, more);
  }

  private Ran check(Path article, Object... more) {
    return run("check", "--index", index, Stream.concat(Stream.of(article), Stream.of(more)));
  }

  private static Ran run(String command, String option, Path value, Object... more) {
    return run(command, option, value, Stream.of(more));
  }

  private static Ran run(String command, String option, Path value, Stream<?> more) {
    return Ran.of(
        Stream.concat(Stream.of(command, option, value), more)
            .map(Object::toString)
            .toArray(String[]::new));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(articles.resolve(name), text);
  }

  /** The files of the index but for its locks, each with its bytes. */
  private Map<String, List<Byte>> content() throws IOException {
    Map<String, List<Byte>> content = new TreeMap<>();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        if (!name.equals("write.lock")) {
          byte[] bytes = Files.readAllBytes(file);
          Byte[] boxed = new Byte[bytes.length];
          for (int i = 0; i < bytes.length; i++) {
            boxed[i] = bytes[i];
          }
          content.put(name, List.of(boxed));
        }
      }
    }
    return content;
  }

  /** A report without what is said of its time and of the index. */
  private static String findings(Ran ran) {
    assertEquals(0, ran.status(), ran.err());
    return ran.out().replaceFirst("(?s) · [0-9.]+ s\n.*", "");
  }

  @Test
  void findingsAreTheSameWithAnIndexAndWithoutOne() {
    Ran without = Ran.of("scan", NEWS.toString(), "--json", "-");
    Ran with = scan(NEWS, "--json", "-");
    assertEquals(0, with.status(), with.err());
    assertEquals("", with.err());
    assertEquals(without.out(), with.out());
    Ran again = scan(NEWS);
    assertEquals(findings(Ran.of("scan", NEWS.toString())), findings(again));
    assertTrue(
        again
            .out()
            .endsWith(
                "The index holds 97 articles: 0 were added, 0 were updated, 97 were in it"
                    + " already\n"),
        again.out());
  }

  @Test
  void whatCameInPartsIsReportedAsAWhole() throws IOException {
    write("a.txt", "date 2026-03-04\nBarges aground\n\n" + WEIR + "\n");
    Ran first = scan(articles);
    assertTrue(first.out().contains("1 article"), first.out());
    assertTrue(first.out().contains("no clusters"), first.out());
    Path more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(more.resolve("b.txt"), "date 2026-03-05\nOn the mud\n\n" + WEIR + "\n");
    Ran second = scan(more);
    assertTrue(
        second.out().contains("The index holds 2 articles: 1 was added, 0 were updated, 0 were"),
        second.out());
    assertTrue(second.out().contains("1 cluster of 2 articles"), second.out());
    String both = findings(second);
    Ran none = scan();
    assertTrue(none.out().contains("0 were added"), none.out());
    assertEquals(both, findings(none));
    JsonNode pair = scan("--json", "-").json().getFirst();
    assertEquals("a.txt", pair.get("a").stringValue());
    assertEquals("b.txt", pair.get("b").stringValue());
    JsonNode span = pair.get("passages").get(0).get("a");
    assertEquals(0, span.get(0).intValue());
    assertEquals(WEIR.length() - 1, span.get(1).intValue());
  }

  @Test
  void whatWasReadLastComesFirst() throws IOException {
    write("z.txt", "Barges aground\n\n" + WEIR + "\n");
    Path more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(more.resolve("a.txt"), "On the mud\n\n" + WEIR + "\n");
    scan(more);
    JsonNode pair = scan(articles, "--json", "-").json().getFirst();
    assertEquals("z.txt", pair.get("a").stringValue());
    String file = Files.readString(articles.resolve("z.txt"));
    JsonNode span = pair.get("passages").get(0).get("a");
    assertEquals(
        WEIR.substring(0, WEIR.length() - 1),
        file.substring(span.get(0).intValue(), span.get(1).intValue()));
  }

  @Test
  void anArticleThatHasChangedTakesThePlaceOfTheFormerOne() throws IOException {
    write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    write("b.txt", "On the mud\n\n" + WEIR + "\n");
    assertTrue(scan(articles).out().contains("1 cluster of 2 articles"));
    write("b.txt", "Goose stops trams\n\n" + GOOSE + "\n");
    Ran ran = scan(articles);
    assertTrue(
        ran.out()
            .endsWith(
                "The index holds 2 articles: 0 were added, 1 was updated, 1 was in it already\n"),
        ran.out());
    assertTrue(ran.out().contains("no clusters"), ran.out());
    assertFalse(scan().out().contains("On the mud"));
  }

  @Test
  void whatTheEngineRefusesIsNamedAndLeavesTheFormerOne() throws IOException {
    write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    scan(articles);
    write("a.txt", "Barges aground\n\n" + "mud ".repeat(1_100_000) + "\n");
    write("b.txt", "On the mud\n\n" + "mud ".repeat(1_100_000) + "\n");
    write("c.txt", "On the mud\n\n" + WEIR + "\n");
    Ran ran = scan(articles);
    assertEquals(1, ran.status());
    assertEquals(2, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().startsWith(articles.resolve("a.txt") + ": "), ran.err());
    assertTrue(ran.out().contains("2 inputs were not read"), ran.out());
    assertTrue(ran.out().contains("The index holds 2 articles: 1 was added"), ran.out());
    assertTrue(ran.out().contains("1 cluster of 2 articles"), ran.out());
  }

  @Test
  void anIndexAmongWhatIsScannedIsNotReadAsArticles() throws IOException {
    write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    for (int i = 0; i < 2; i++) {
      Ran ran = scan(folder);
      assertEquals(0, ran.status(), ran.err());
      assertFalse(ran.out().contains("of another kind"), ran.out());
      assertFalse(ran.out().contains("of other kinds"), ran.out());
    }
  }

  @Test
  void checkTellsWhatACopyRepeats() throws IOException {
    scan(NEWS);
    Path copy =
        write(
            "incoming.txt",
            Files.readString(NEWS.resolve("quarry-blast/meridian-first.txt")) + "\n" + GOOSE);
    Map<String, List<Byte>> before = content();
    Ran ran = check(copy);
    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("quarry-blast/meridian-first.txt"), ran.out());
    assertTrue(ran.out().contains(" share text or content with it"), ran.out());
    assertTrue(ran.out().contains(" of this one, which has 100 % of it"), ran.out());
    assertTrue(ran.out().contains(" tell of the same event"), ran.out());
    assertTrue(ran.out().contains("97 articles in the index\n"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= 100), ran.out());
    assertEquals(before, content());
    assertEquals(ran.out(), check(copy).out());
    String file = Files.readString(copy);
    List<JsonNode> lines = check(copy, "--json", "-").json();
    assertFalse(lines.isEmpty());
    for (JsonNode line : lines) {
      assertEquals("duplicate", line.get("type").stringValue());
      assertEquals("incoming.txt", line.get("a").stringValue());
    }
    JsonNode first = lines.getFirst();
    assertEquals("quarry-blast/meridian-first.txt", first.get("b").stringValue());
    JsonNode span = first.get("passages").get(0).get("a");
    String passage = file.substring(span.get(0).intValue(), span.get(1).intValue());
    String quoted = passage.substring(0, 40).replace('\n', ' ');
    assertTrue(ran.out().contains("“" + quoted), ran.out());
    Path written = folder.resolve("pairs.jsonl");
    check(copy, "--json", written);
    assertEquals(lines, Ran.parse(Files.readString(written)));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 140})
  void checkIsNoWiderThanTheTerminal(int columns) {
    scan(NEWS);
    Ran ran =
        Ran.on(
            new Terminal(false, false, columns),
            "check",
            NEWS.resolve("quarry-blast/meridian-first.txt").toString(),
            "--index",
            index.toString(),
            "--all");
    assertTrue(ran.out().contains("identical\n"), ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.length() <= columns), ran.out());
  }

  @Test
  void checkFindsNothingLikeANewArticle() throws IOException {
    scan(NEWS);
    Ran ran = check(write("new.txt", "Goose stops trams\n\n" + GOOSE + "\n"));
    assertEquals(0, ran.status(), ran.err());
    assertTrue(
        ran.out()
            .endsWith("No duplicates · no other article on the event · 97 articles in the index\n"),
        ran.out());
    assertEquals("", check(articles.resolve("new.txt"), "--json", "-").out());
    Ran brief = check(write("brief.txt", "A goose.\n\nIt stopped the trams.\n"));
    assertTrue(brief.out().contains("Too short to judge"), brief.out());
  }

  @Test
  void checkSaysThatTheIdIsHeld() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"x\",\"text\":\"" + WEIR + "\"}\n{\"id\":\"y\",\"text\":\"" + WEIR + "\"}\n");
    scan(articles);
    Ran ran = check(Path.of(file + "#x"));
    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("1 article shares text or content with it"), ran.out());
    assertTrue(ran.out().contains("holds an article with this id"), ran.out());
    assertEquals(2, check(file).status());
    assertEquals(2, check(articles).status());
  }

  /** Told in a line, with the advice to ask for help below it if the usage is wrong. */
  private static void assertTold(int status, String what, Ran ran) {
    assertEquals(status, ran.status(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(what), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertEquals(status == Main.USAGE ? 2 : 1, ran.err().lines().count(), ran.err());
  }

  @Test
  void anIndexThatIsNotThereIsWrongUsage() throws IOException {
    Path article = write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    assertTold(2, "there is no index in " + index, scan());
    assertTold(2, "there is no index in " + index, check(article));
    assertFalse(Files.exists(index));
    Files.createDirectory(index);
    assertTold(2, "there is no index in " + index, check(article));
    assertEquals(0, scan(Files.createDirectory(folder.resolve("nothing"))).status());
    assertTold(2, "holds no articles", check(article));
    index = article;
    assertTold(2, "is a file", scan(articles));
    assertTold(2, "is a file", check(article));
  }

  @Test
  void optionsThatTheIndexWasNotMadeWithAreNamed() throws IOException {
    Path article = write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    scan(articles, "--seed", "7");
    assertTold(1, "it was made with seed 7, and the options say", scan(articles));
    assertTold(1, "it was made with seed 7", check(article));
    assertEquals(0, check(article, "--seed", "7").status());
    assertTold(1, "it was made with canonical", scan("--seed", "7", "--canonical", "longest"));
    assertTold(
        1, "it was made with minimumShingles 20", scan("--seed", "7", "--min-shingles", "9"));
    assertEquals(0, scan("--seed", "7", "--no-stories", "--jaccard", "0.6").status());
  }

  @Test
  void anIndexInUseNamesItsHolder() throws IOException {
    Path article = write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    scan(articles);
    Path json = write("findings.jsonl.part", "before\n").resolveSibling("kept.jsonl");
    Files.writeString(json, "before\n");
    try (Hearsay held = Hearsay.open(LuceneIndex.open(index), Options.defaults())) {
      assertEquals(1, held.size());
      assertTold(1, "it is in use by process ", scan(articles, "--json", json));
      assertTold(1, "it is in use by process ", check(article));
    }
    assertEquals("before\n", Files.readString(json));
    assertEquals(0, check(article).status());
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws IOException {
    Path article = write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    index = articles;
    assertTold(1, "the folder holds something else, such as a.txt", scan(article));
    assertTold(1, "the folder holds something else, such as a.txt", check(article));
  }

  @Test
  void aDamagedIndexIsTold() throws IOException {
    Path article = write("a.txt", "Barges aground\n\n" + WEIR + "\n");
    scan(articles);
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".si")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    assertTold(1, "A file is damaged or missing: restore the folder", scan(articles));
    assertTold(1, "A file is damaged or missing: restore the folder", check(article));
  }
}
