package dev.hearsay.cli.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static final String STORY =
      "date 2026-03-04\nMill wheel turns\n\nCOBB (Tolmark Herald) - The café reopened on Tuesday.\n";

  @TempDir private Path folder = Path.of("");

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.write(file, bytes);
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    IntStream.rangeClosed(from, to)
        .forEach(i -> lines.append("{\"id\":\"n" + i + "\",\"text\":\"Words " + i + "\"}\n"));
    return lines.toString();
  }

  /** All articles below the folder. */
  private Corpus read() {
    return read(folder);
  }

  private static Corpus read(Path... paths) {
    Corpus corpus = Corpus.of(List.of(paths), Set.of());
    List<Article> articles = new ArrayList<>();
    corpus.forEachRemaining(articles::add);
    assertEquals(articles, corpus.entries().stream().map(Entry::article).toList());
    return corpus;
  }

  private Article only() {
    Corpus corpus = read();
    assertEquals(List.of(), corpus.problems());
    assertEquals(1, corpus.entries().size());
    return corpus.entries().getFirst().article();
  }

  private List<String> ids(Corpus corpus) {
    return corpus.entries().stream().map(entry -> entry.article().id()).toList();
  }

  /** Problems without the folder's name. */
  private List<String> problems(Corpus corpus) {
    return corpus.problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  private void assertProblem(String... problems) {
    assertEquals(List.of(problems), problems(read()));
  }

  @Test
  void readsText() throws IOException {
    write("a/story.txt", STORY);
    Article article = only();
    assertEquals("a/story.txt", article.id());
    assertEquals("Mill wheel turns", article.title());
    assertEquals(Instant.parse("2026-03-04T00:00:00Z"), article.publishedAt());
    assertEquals("Tolmark Herald", article.source());
    assertTrue(article.text().startsWith("COBB (Tolmark"));
  }

  @Test
  void offsetLeadsIntoTheFile() throws IOException {
    write("story.txt", "\ufeff" + STORY);
    Entry entry = read().entries().getFirst();
    assertEquals(STORY.indexOf("COBB"), entry.origin().offset());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void readsByByteOrderMark(String charset) throws IOException {
    write("story.txt", ("\ufeff" + STORY).getBytes(Charset.forName(charset)));
    Article article = only();
    assertEquals("Mill wheel turns", article.title());
    assertTrue(article.text().contains("café"));
  }

  @Test
  void readsMarkdown() throws IOException {
    write("story.md", "# Mill wheel turns\n\ndate 2026-03-04\n\nThe café\n\n## Noon\n\nLoud.\n");
    Article article = only();
    assertEquals("Mill wheel turns", article.title());
    assertEquals(Instant.parse("2026-03-04T00:00:00Z"), article.publishedAt());
    assertTrue(article.text().startsWith("The café\n\n## Noon"));
  }

  @Test
  void readsFrontMatter() throws IOException {
    write(
        "story.md",
        "---\ntitle: \"Wheel: it turns\"\ndate: 2026-03-04\nsource: Tolmark Herald\n---\n\nThe café\n");
    Article article = only();
    assertEquals("Wheel: it turns", article.title());
    assertEquals("Tolmark Herald", article.source());
    assertEquals("The café\n", article.text());
  }

  @Test
  void readsJsonKeysAndTheirOtherNames() throws IOException {
    write(
        "story.json",
        """
        {"headline": "Wheel", "body": "The café", "publishedAt": 1772618400,
         "publisher": {"name": "Tolmark Herald"}, "url": "https://example.org/1",
         "more": {"text": ["no"]}, "content": "not this"}
        """);
    Article article = only();
    assertEquals("story.json", article.id());
    assertEquals("Wheel", article.title());
    assertEquals("The café", article.text());
    assertEquals("Tolmark Herald", article.source());
    assertEquals("https://example.org/1", article.url());
    assertEquals(Instant.parse("2026-03-04T10:00:00Z"), article.publishedAt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "{\"version\":1,\"articles\":[%s,%s],\"rest\":{}}"})
  void readsListsOfArticles(String form) throws IOException {
    write("list.json", form.formatted("{\"id\":\"x\",\"text\":\"A\"}", "{\"text\":\"B\"}"));
    assertEquals(List.of("x", "list.json#2"), ids(read()));
  }

  @Test
  void readsJsonLinesOfAnyForm() throws IOException {
    write("a.jsonl", "\ufeff" + lines(1, 2) + "\r\n  \n{\"text\":\"unnamed\"}");
    write("b.jsonl", ("\ufeff" + lines(3, 3)).getBytes(UTF_16));
    write("c.jsonl.gz", gzip(lines(4, 5)));
    Corpus corpus = read();
    assertEquals(List.of("n1", "n2", "a.jsonl:5", "n3", "n4", "n5"), ids(corpus));
    assertEquals(0, corpus.errors());
    assertEquals(folder + "/a.jsonl:2", corpus.entry("n2").origin().toString());
  }

  @Test
  void readsLongLinesAndPassesOverLinesAboveTheLimit() throws IOException {
    StringBuilder problems = new StringBuilder();
    Complaints complaints = (severity, line, what) -> problems.append(line).append(what);
    int limit = 3 << 20;
    String fits = "{\"id\":\"fits\",\"text\":\"" + "a ".repeat(limit / 2 - 20) + "\"}\n";
    String exceeds = "{\"id\":\"exceeds\",\"text\":\"" + "a ".repeat(limit) + "\"}\n";
    String all = fits + exceeds + fits.replace("fits", "more") + exceeds.strip();
    List<String> ids = new ArrayList<>();
    try (JsonLines<Draft> drafts =
        new JsonLines<>(
            new ByteArrayInputStream(all.getBytes(UTF_8)),
            complaints,
            (json, line) -> ArticleObject.read(json, ":" + line, line, complaints),
            limit)) {
      for (Draft draft = drafts.next(); draft != null; draft = drafts.next()) {
        ids.add(String.valueOf(draft.id()));
      }
    }
    assertEquals(List.of("fits", "more"), ids);
    assertEquals("2line longer than 64 MB4line longer than 64 MB", problems.toString());
  }

  @Test
  void namesTheBrokenLineAndGoesOn() throws IOException {
    write("a.jsonl", lines(1, 16) + "{\"id\":\"n17\",\"text\":\"Wor\n" + lines(18, 20));
    Corpus corpus = read();
    assertEquals(19, corpus.entries().size());
    assertEquals(1, corpus.errors());
    String problem = problems(corpus).getFirst();
    assertTrue(problem.startsWith("a.jsonl:17: broken JSON at column "), problem);
    assertFalse(problem.contains("\n"));
  }

  @Test
  void namesLinesThatAreNoArticles() throws IOException {
    write("a.jsonl", "[1]\n{\"text\":7}\n{\"id\":\"x\"}\n{\"text\":\"a\"} {\"text\":\"b\"}\n");
    assertProblem(
        "a.jsonl:1: a line holds one JSON object, here stands a list",
        "a.jsonl:2: no \"text\": an article needs one, a string",
        "a.jsonl:3: no \"text\": an article needs one, a string",
        "a.jsonl:4: a line holds one JSON object, here stand more");
  }

  @Test
  void namesDuplicateIdsAndWhereTheFirstStands() throws IOException {
    write("a.jsonl", lines(1, 3));
    write("b.jsonl", lines(3, 4));
    Corpus corpus = read();
    assertEquals(List.of("n1", "n2", "n3", "n4"), ids(corpus));
    assertEquals(List.of("b.jsonl:1: the id n3 is taken by a.jsonl:3; left out"), problems(corpus));
  }

  @Test
  void givesFilesOfSeveralFoldersIdsOfTheirOwn() throws IOException {
    write("one/news/a.txt", STORY);
    write("two/news/a.txt", STORY);
    Path one = folder.resolve("one/news");
    Path two = folder.resolve("two/news");
    Path three = write("three/a.txt", STORY);
    assertEquals(List.of("a.txt", "news/a.txt", "three/a.txt"), ids(read(one, two, three)));
  }

  @Test
  void notesImpossibleDates() throws IOException {
    write("a.jsonl", "{\"id\":\"x\",\"text\":\"A\",\"date\":\"2026-02-30\"}\n");
    write("b.txt", "date 2026-02-30\nMill wheel turns\n\nThe wheel.\n");
    Corpus corpus = read();
    assertEquals(2, corpus.entries().size());
    assertNull(corpus.entries().getLast().article().publishedAt());
    assertEquals(0, corpus.errors());
    assertEquals(
        List.of(
            "a.jsonl:1: note: date \"2026-02-30\" is none that is understood, left out",
            "b.txt: note: date \"2026-02-30\" is none that is understood, left out"),
        problems(corpus));
  }

  @Test
  void readsOtherEncodingsWithANote() throws IOException {
    write("a.txt", STORY.getBytes(ISO_8859_1));
    write("b.jsonl", (lines(1, 1) + "{\"id\":\"é\",\"text\":\"café\"}\n").getBytes(ISO_8859_1));
    write("c.html", "<p>The café reopened.</p>".getBytes(ISO_8859_1));
    Corpus corpus = read();
    assertEquals(0, corpus.errors());
    assertEquals(3, corpus.notes());
    assertTrue(corpus.entry("a.txt").article().text().contains("café"));
    assertEquals("café", corpus.entry("é").article().text());
    assertEquals("The café reopened.", corpus.entry("c.html").article().text());
    assertEquals("b.jsonl:2: note: not valid UTF-8, read as windows-1252", problems(corpus).get(1));
  }

  @Test
  void namesWhatIsNoText() throws IOException {
    write("a.txt", "");
    write("b.txt", "\0\1\2 PNG".getBytes(UTF_8));
    write("c.txt", gzip(STORY));
    write("d.txt.gz", STORY);
    write("e.jsonl", "\0\0\0");
    write("f.json", "");
    write("g.html", "<html><head><title>T</title></head><body></body></html>");
    write("h.json", "\"text\"");
    assertProblem(
        "a.txt: empty",
        "b.txt: binary file (byte 0 is NUL)",
        "c.txt: compressed by gzip, but its name does not end in .gz",
        "d.txt.gz: not a gzip file",
        "e.jsonl: binary file (byte 0 is NUL)",
        "f.json: empty",
        "g.html: no text found in the page",
        "h.json: an article or a list of articles is expected, here stands a string");
  }

  @Test
  void keepsTheArticlesBeforeACut() throws IOException {
    byte[] whole = gzip(lines(1, 20_000));
    write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    write("b.txt.gz", Arrays.copyOf(gzip(STORY), 60));
    Corpus corpus = read();
    int kept = corpus.entries().size();
    assertTrue(kept > 1_000, "kept " + kept);
    assertEquals("n" + kept, corpus.entries().getLast().article().id());
    assertEquals(
        List.of(
            "a.jsonl.gz: cut off: the gzip data end early; articles before that, which stay: "
                + kept,
            "b.txt.gz: cut off: the gzip data end early"),
        problems(corpus));
  }

  @Test
  void keepsTheArticlesBeforeABreakInAList() throws IOException {
    write("a.json", "[\n{\"text\":\"A\"},\n{\"text\":\"B\"},\n{\"text\":");
    Corpus corpus = read();
    assertEquals(2, corpus.entries().size());
    String problem = problems(corpus).getFirst();
    assertTrue(problem.startsWith("a.json:4: broken JSON"), problem);
    assertTrue(problem.endsWith("; articles before that, which stay: 2"), problem);
  }

  @Test
  void walksEveryFolderOnceAndNamesLinksThatLeadNowhere() throws IOException {
    write("a.txt", STORY);
    write("x.txt/b.txt", STORY);
    write(".hidden/c.txt", STORY);
    write("picture.png", "no");
    Files.createSymbolicLink(folder.resolve("back"), folder);
    Files.createSymbolicLink(folder.resolve("dangling.txt"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("self.txt"), Path.of("self.txt"));
    Files.createSymbolicLink(folder.resolve("z.txt"), Path.of("a.txt"));
    Corpus corpus = read();
    assertEquals(List.of("a.txt", "x.txt/b.txt"), ids(corpus));
    assertEquals(1, corpus.passedOver());
    assertEquals(
        List.of(
            "back: note: the same folder as " + folder + ", read only once",
            "dangling.txt: symbolic link to nothing",
            "self.txt: symbolic link that leads to itself",
            "z.txt: note: the same file as a.txt, read only once"),
        problems(corpus));
  }

  @Test
  void leavesOutWhatIsAboutToBeWritten() throws IOException {
    write("a.txt", STORY);
    Path findings = write("findings.jsonl", lines(1, 3)).toRealPath();
    Corpus corpus = Corpus.of(List.of(folder), Set.of(findings));
    corpus.forEachRemaining(article -> assertEquals("a.txt", article.id()));
  }

  @Test
  void countsBytes() throws IOException {
    write("a.txt", STORY);
    write("b.jsonl.gz", gzip(lines(1, 1_000)));
    Corpus corpus = read();
    assertEquals(corpus.bytes(), corpus.bytesRead());
  }
}
