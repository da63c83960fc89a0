package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.Retention;
import dev.hearsay.StorageException;
import dev.hearsay.SyntheticNews;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

  private static final Options OPTIONS = Options.defaults();
  private static final List<Article> ARTICLES = SyntheticNews.of(1, 40);

  @TempDir private Path folder;

  private Hearsay open() {
    return Hearsay.open(LuceneIndex.open(folder), OPTIONS);
  }

  @Test
  void whatIsCommittedIsThereAndTheRestIsNot() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    Path index = folder.resolve("index");
    try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(index), OPTIONS)) {
      hearsay.addAll(ARTICLES.stream().limit(20));
      hearsay.commit();
      hearsay.addAll(ARTICLES.stream().skip(20));
      hearsay.remove(ARTICLES.get(3).id());
      copy(index, copy);
    }
    try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(copy), OPTIONS)) {
      assertEquals(20, hearsay.size());
      assertTrue(hearsay.article(ARTICLES.get(3).id()).isPresent());
      assertEquals(Hearsay.batch(ARTICLES.stream().limit(20), OPTIONS), hearsay.findings());
    }
    try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(index), OPTIONS)) {
      assertEquals(ARTICLES.size() - 1, hearsay.size());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void aBorrowedDirectoryStaysOpen() throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (Hearsay hearsay = Hearsay.open(LuceneIndex.wrap(directory), OPTIONS)) {
        hearsay.addAll(ARTICLES.stream());
      }
      try (Hearsay hearsay = Hearsay.open(LuceneIndex.wrap(directory), OPTIONS)) {
        assertEquals(ARTICLES.size(), hearsay.size());
      }
      assertTrue(directory.listAll().length > 0);
    }
  }

  @Test
  void aSecondWriterIsToldWhoTheFirstIs() {
    try (Hearsay first = open()) {
      String message = message(assertThrows(StorageException.class, this::open));
      assertTrue(message.contains(folder.toString()), message);
      assertTrue(message.contains("process " + ProcessHandle.current().pid()), message);
      first.addAll(ARTICLES.stream());
    }
    try (Hearsay next = open()) {
      assertEquals(ARTICLES.size(), next.size());
    }
  }

  @Test
  void aHolderThatIsGoneDoesNotCount() throws IOException {
    try (Hearsay hearsay = open()) {
      hearsay.addAll(ARTICLES.stream());
    }
    try (Directory directory = FSDirectory.open(folder)) {
      new Holder(1, "elsewhere", Instant.EPOCH).write(directory);
    }
    try (Hearsay hearsay = open()) {
      assertEquals(ARTICLES.size(), hearsay.size());
    }
    assertFalse(Files.exists(folder.resolve(Holder.FILE)));
  }

  @Test
  void otherTermsAreNamedOnBothSides() {
    open().close();
    assertMismatch(OPTIONS.withSeed(7), "seed", Long.toString(OPTIONS.seed()), "7");
    assertMismatch(OPTIONS.withMinimumShingles(9), "minimumShingles", "20", "9");
    assertMismatch(OPTIONS.withRecall(0.9), "sampling", "", "");
    assertMismatch(
        OPTIONS.withCanonical(CanonicalPolicy.longest()), "canonical", "EARLIEST", "LONGEST");
    Hearsay.open(LuceneIndex.open(folder), OPTIONS.withThreads(1).withStories(StoryRule.defaults()))
        .close();
  }

  private void assertMismatch(Options options, String name, String found, String wanted) {
    String message =
        message(
            assertThrows(
                StorageException.class, () -> Hearsay.open(LuceneIndex.open(folder), options)));
    assertTrue(message.contains(name) && message.contains(folder.toString()), message);
    assertTrue(message.contains(found) && message.contains(wanted), message);
  }

  @Test
  void whatIsNotOursIsLeftAlone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path file = Files.writeString(other.resolve("letter.txt"), "Dear reader");
    String message =
        message(
            assertThrows(
                StorageException.class, () -> Hearsay.open(LuceneIndex.open(other), OPTIONS)));
    assertTrue(message.contains("letter.txt"), message);
    assertEquals("Dear reader", Files.readString(file));

    Path foreign = folder.resolve("foreign");
    try (Directory directory = FSDirectory.open(foreign);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    String told =
        message(
            assertThrows(
                StorageException.class, () -> Hearsay.open(LuceneIndex.open(foreign), OPTIONS)));
    assertTrue(told.contains("not made"), told);

    Path notAFolder = Files.writeString(folder.resolve("file"), "");
    assertThrows(StorageException.class, () -> Hearsay.open(LuceneIndex.open(notAFolder), OPTIONS));
  }

  @Test
  void roomComesBack() throws IOException {
    List<Article> many = SyntheticNews.of(2, 400);
    try (Hearsay hearsay = open()) {
      hearsay.addAll(many.stream());
      hearsay.commit();
      long full = size(folder);
      hearsay.expunge(Retention.atMost(many.size() / 10));
      assertTrue(size(folder) < full / 4, files(folder) + " bytes of " + full);
      for (Path file : files(folder)) {
        String gone = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(gone.contains("Story 0"), file + " still tells of it");
      }
    }
  }

  private static long size(Path folder) throws IOException {
    return files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().equals("write.lock")).toList();
    }
  }

  /**
   * Whatever a writer has done before somebody asks shows in the answer, whenever it is written.
   */
  @Test
  void manyAskWhileOneWrites() throws Exception {
    List<Article> articles = SyntheticNews.of(4, 300);
    AtomicInteger added = new AtomicInteger();
    AtomicInteger over = new AtomicInteger();
    try (Hearsay hearsay = open();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> readers =
          IntStream.range(0, 8)
              .mapToObj(
                  reader ->
                      threads.submit(
                          () -> {
                            int asked = 0;
                            while (over.get() == 0) {
                              int known = added.get();
                              if (known > 0) {
                                Article article = articles.get((reader * 31 + asked * 7) % known);
                                assertEquals(article, hearsay.article(article.id()).orElseThrow());
                                hearsay.duplicatesOf(article.id());
                                asked++;
                              }
                            }
                            return asked;
                          }))
              .toList();
      for (Article article : articles) {
        hearsay.add(article);
        if (added.incrementAndGet() % 25 == 0) {
          hearsay.commit();
        }
      }
      over.set(1);
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() > 0);
      }
      assertEquals(Hearsay.batch(articles.stream(), OPTIONS), hearsay.findings());
    }
  }

  static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }
}
