package dev.hearsay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.duplicate.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledTextsTest {

  private static final List<String> TEXTS =
      List.of(
          "The ferry will not sail before Friday, the harbour master said.",
          "",
          "Le bac ne partira pas avant vendredi, a déclaré la capitainerie.",
          "Паром не выйдет раньше пятницы.",
          "Signals: 🚂🚃 a\uD800b c\u0000d",
          "ÿ".repeat(100_000));

  @TempDir Path folder = Path.of("");

  @Test
  void whatIsKeptComesBackAsItWas() throws IOException {
    try (SpilledTexts spilled = SpilledTexts.in(folder)) {
      List<Text> kept = new ArrayList<>();
      for (int i = 0; i < TEXTS.size(); i++) {
        kept.add(spilled.keep(3_000 * i, TEXTS.get(i)));
      }
      for (int i = 0; i < TEXTS.size(); i++) {
        assertEquals(TEXTS.get(i), kept.get(i).read());
        assertEquals(TEXTS.get(i), spilled.text(3_000L * i));
        assertEquals("", spilled.text(3_000L * i + 1));
      }
      assertEquals("", spilled.text(1_000_000_000_000L));
    }
  }

  @Test
  void theFileGoesWithIt() throws IOException {
    SpilledTexts spilled = SpilledTexts.in(folder);
    Text kept = spilled.keep(0, TEXTS.get(0));
    spilled.close();
    assertEquals(0, files());
    String message =
        String.valueOf(assertThrows(UncheckedIOException.class, kept::read).getMessage());
    assertTrue(message.contains(folder.toString()), message);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThrows(IOException.class, () -> SpilledTexts.in(folder.resolve("nowhere")));
  }

  @Test
  void manyThreadsKeepAndRead() throws IOException {
    try (SpilledTexts spilled = SpilledTexts.in(folder)) {
      IntStream.range(0, 5_000)
          .parallel()
          .forEach(i -> assertEquals("text " + i, spilled.keep(i, "text " + i).read()));
      IntStream.range(0, 5_000).forEach(i -> assertEquals("text " + i, spilled.text(i)));
    }
  }

  @Test
  void aBatchSaysTheSameWithItAndWithout() throws IOException {
    List<Article> articles = new ArrayList<>(SyntheticNews.of(5, 300));
    articles.add(7, articles.get(3));
    Options tight = Options.defaults().withLimits(Limits.defaults().withHeldShingles(5_000));
    Findings expected = Hearsay.batch(articles.stream(), Options.defaults());
    assertEquals(expected, Hearsay.batch(articles.stream(), tight));
    try (SpilledTexts spilled = SpilledTexts.in(folder)) {
      assertEquals(expected, Hearsay.batch(articles.iterator(), tight, Progress.none(), spilled));
      for (int i = 0; i < articles.size(); i++) {
        assertEquals(i == 7 ? "" : articles.get(i).text(), spilled.text(i));
      }
    }
  }

  @Test
  void anInterruptedBatchEndsAndLeavesNoThread() throws InterruptedException {
    AtomicBoolean asked = new AtomicBoolean();
    Progress interrupting =
        (stage, done, total) -> {
          if (stage == Progress.Stage.READ) {
            asked.set(true);
            Thread.currentThread().interrupt();
          }
        };
    List<Article> articles = SyntheticNews.of(5, 300);
    assertThrows(
        CancellationException.class,
        () -> Hearsay.batch(articles.iterator(), Options.defaults(), interrupting));
    assertTrue(Thread.interrupted(), "the interruption is left to be seen");
    assertTrue(asked.get());
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("hearsay-batch")) {
        thread.join(60_000);
        assertFalse(thread.isAlive());
      }
    }
  }
}
