package dev.hearsay.lucene;

import static dev.hearsay.lucene.LuceneIndexTest.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.StorageException;
import dev.hearsay.SyntheticNews;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index whose files, or whose disk, are not what they should be. */
class DamagedIndexTest {

  private static final Options OPTIONS = Options.defaults().withStories(StoryRule.defaults());
  private static final List<Article> ARTICLES = SyntheticNews.of(8, 80);
  private static final Map<String, Article> BY_ID =
      ARTICLES.stream().collect(Collectors.toMap(Article::id, article -> article));

  @TempDir private Path folder;

  private Path index = Path.of("");

  @BeforeEach
  void fill() {
    index = folder.resolve("index");
    try (Hearsay hearsay = open()) {
      for (int part = 0; part < 3; part++) {
        int first = part * ARTICLES.size() / 3;
        hearsay.addAll(ARTICLES.subList(first, (part + 1) * ARTICLES.size() / 3).stream());
        hearsay.commit();
      }
    }
  }

  private Hearsay open() {
    return Hearsay.open(LuceneIndex.open(index), OPTIONS);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> !file.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyMissingFileIsNoticed() throws IOException {
    for (Path file : files()) {
      Path aside = Files.move(file, folder.resolve("aside"));
      assertDamageIsTold(file);
      Files.move(aside, file);
    }
    open().close();
  }

  @Test
  void everyTruncatedFileIsNoticed() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, bytes.length / 2, bytes.length - 1}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertDamageIsTold(file);
      }
      Files.write(file, bytes);
    }
    open().close();
  }

  /** At the latest when the article is read; never is another text given for it. */
  @Test
  void everyFlippedByteIsNoticed() throws IOException {
    for (Path file : files()) {
      long length = Files.size(file);
      for (int i = 0; i < 12; i++) {
        long at = i < 4 ? length - 1 - i * 3L : (length - 1) * (i - 4) / 8;
        if (at >= 0) {
          flip(file, at);
          assertDamageIsToldOrHarmless(file, at);
          flip(file, at);
        }
      }
    }
    open().close();
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ 0x10);
    }
  }

  private void assertDamageIsTold(Path file) {
    String message =
        message(assertThrows(StorageException.class, () -> open().close(), file.toString()));
    assertTrue(message.contains(index.toString()), message);
    assertTrue(message.contains("estore the folder") || message.contains("not made"), message);
  }

  private void assertDamageIsToldOrHarmless(Path file, long at) {
    try (Hearsay hearsay = open()) {
      for (Article article : ARTICLES) {
        assertEquals(article, hearsay.article(article.id()).orElseThrow());
      }
    } catch (StorageException e) {
      assertTrue(message(e).contains(index.toString()), file + " at " + at + ": " + message(e));
    }
  }

  @Test
  void theRestIsSaved() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".dvd")) {
        continue;
      }
      flip(file, Files.size(file) / 3);
      Map<String, Article> saved = new HashMap<>();
      Salvage salvage = LuceneIndex.salvage(index, article -> saved.put(article.id(), article));
      assertEquals(ARTICLES.size(), salvage.read() + salvage.lost());
      assertTrue(salvage.lost() <= 1, salvage.toString());
      assertEquals(salvage.lost(), salvage.reasons().size());
      assertEquals(salvage.read(), saved.size());
      saved.forEach((id, article) -> assertEquals(BY_ID.get(id), article));
      flip(file, Files.size(file) / 3);
    }
  }

  @Test
  void aSegmentIsLostAndTheOthersAreSaved() throws IOException {
    Path articles =
        files().stream().filter(file -> file.toString().endsWith(".fnm")).findFirst().orElseThrow();
    Files.delete(articles);
    Salvage salvage = LuceneIndex.salvage(index, article -> {});
    assertEquals(ARTICLES.size(), salvage.read() + salvage.lost());
    assertTrue(salvage.read() > 0 && salvage.lost() > 0, salvage.toString());
    assertEquals(1, salvage.reasons().size());
  }

  /** A directory whose disk is full, or may not be written to, from some moment on. */
  private static final class Failing extends FilterDirectory {
    private volatile long left = Long.MAX_VALUE;
    private volatile boolean readOnly;

    Failing() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (readOnly) {
        throw new AccessDeniedException(name);
      }
      IndexOutput out = super.createOutput(name, context);
      return new FilterIndexOutput("failing", name, out) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private synchronized void take(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  /** The disk fills up after any number of bytes; it may get room again, or not. */
  @Test
  void aFullDiskLosesNothingThatWasCommitted() {
    for (long room = 0; room < 60_000; room += 1_900) {
      Failing disk = new Failing();
      Hearsay hearsay = Hearsay.open(LuceneIndex.wrap(disk), OPTIONS);
      hearsay.addAll(ARTICLES.stream().limit(30));
      hearsay.commit();
      disk.left = room;
      boolean failed = false;
      try {
        hearsay.addAll(ARTICLES.stream().skip(30));
        hearsay.remove(ARTICLES.get(0).id());
        hearsay.commit();
      } catch (StorageException e) {
        failed = true;
        assertTrue(message(e).contains("No space left"), message(e));
        assertTrue(message(e).contains("Free some space"), message(e));
        assertEquals(ARTICLES.get(5), hearsay.article(ARTICLES.get(5).id()).orElseThrow());
      }
      disk.left = Long.MAX_VALUE;
      boolean recovered = !failed;
      try {
        hearsay.commit();
        recovered = true;
      } catch (StorageException e) {
        assertTrue(message(e).contains("what was committed is safe"), message(e));
      }
      try {
        hearsay.close();
      } catch (StorageException e) {
        assertTrue(!recovered, message(e));
      }
      try (Hearsay again = Hearsay.open(LuceneIndex.wrap(disk), OPTIONS)) {
        List<Article> expected =
            recovered ? ARTICLES.subList(1, ARTICLES.size()) : ARTICLES.subList(0, 30);
        assertEquals(expected.size(), again.size(), "room for " + room);
        assertEquals(Hearsay.batch(expected.stream(), OPTIONS), again.findings());
      }
    }
  }

  @Test
  void whereNobodyMayWriteSomebodyIsTold() throws IOException {
    try (Failing disk = new Failing()) {
      disk.readOnly = true;
      String message =
          message(
              assertThrows(
                  StorageException.class, () -> Hearsay.open(LuceneIndex.wrap(disk), OPTIONS)));
      assertTrue(message.contains("the right to write"), message);
    }
  }

  @Test
  void afterAFailureQuestionsAreAnswered() {
    Failing disk = new Failing();
    Hearsay hearsay = Hearsay.open(LuceneIndex.wrap(disk), OPTIONS);
    hearsay.addAll(ARTICLES.stream());
    disk.left = 100;
    assertThrows(StorageException.class, hearsay::commit);
    assertEquals(Hearsay.batch(ARTICLES.stream(), OPTIONS), hearsay.findings());
    IntStream.range(0, 10).forEach(i -> assertEquals(ARTICLES.size(), hearsay.articles().count()));
    assertThrows(StorageException.class, hearsay::close);
  }
}
