package dev.hearsay.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.SyntheticNews;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that adds, replaces, removes and commits is killed; what it committed is there. */
class KilledWriterTest {

  private static final int KILLS = 4;
  private static final int STEPS_A_COMMIT = 25;
  private static final int HELD = 100;
  private static final List<Article> TEXTS = SyntheticNews.of(3, 200);

  @TempDir private Path folder;

  /** Writes without end from a step on; says before and after every commit what it covers. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Hearsay hearsay = open(Path.of(args[0]))) {
      for (int step = Integer.parseInt(args[1]); ; step++) {
        hearsay.add(article(step, step));
        if (step >= 5 && step % 5 == 0) {
          hearsay.update(article(step - 3, step + 1));
        }
        if (step >= HELD) {
          hearsay.remove("a" + (step - HELD));
        }
        if ((step + 1) % STEPS_A_COMMIT == 0) {
          out.println("committing " + (step + 1));
          hearsay.commit();
          out.println("committed " + (step + 1));
        }
      }
    }
  }

  private static Hearsay open(Path folder) {
    return Hearsay.open(LuceneIndex.open(folder), Options.defaults());
  }

  private static Article article(int id, int text) {
    Article article = TEXTS.get(text % TEXTS.size());
    return new Article(
        "a" + id, article.title(), article.text(), article.publishedAt(), article.source(), null);
  }

  /** What is there after so many steps. */
  private static Map<String, Article> after(int steps) {
    Map<String, Article> held = new HashMap<>();
    for (int step = 0; step < steps; step++) {
      held.put("a" + step, article(step, step));
      if (step >= 5 && step % 5 == 0) {
        held.put("a" + (step - 3), article(step - 3, step + 1));
      }
      if (step >= HELD) {
        held.remove("a" + (step - HELD));
      }
    }
    return held;
  }

  @Test
  void everyCommittedArticleIsThereAndNoneTwice() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    int steps = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      steps = checked(writeUntilKilled(steps, random.nextInt(40, 400)));
    }
    assertTrue(steps > 0);
  }

  /** The last commits that a writer spoke of: finished, and begun. */
  private record Last(int committed, int committing) {}

  /** Kills the writer while it is at work, some lines and some instants after its first. */
  private Last writeUntilKilled(int from, int spins) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriterTest.class.getName(),
                folder.toString(),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int committed = from;
    int committing = from;
    int lines = 0;
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        int covered = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        committing = covered;
        committed = line.startsWith("committed") ? covered : committed;
        if (++lines == 2 + spins % 7) {
          for (int i = 0; i < spins * 1_000; i++) {
            Thread.onSpinWait();
          }
          process.toHandle().destroyForcibly();
        }
      }
      assertNotEquals(0, process.waitFor());
      assertTrue(lines >= 2, "the writer ended by itself");
    } finally {
      process.toHandle().destroyForcibly();
    }
    return new Last(committed, committing);
  }

  private int checked(Last last) {
    try (Hearsay hearsay = open(folder)) {
      Map<String, Article> held = new HashMap<>();
      hearsay.articles().forEach(article -> assertEquals(null, held.put(article.id(), article)));
      int steps = held.equals(after(last.committed)) ? last.committed : last.committing;
      assertEquals(after(steps), held, last.toString());
      assertEquals(Hearsay.batch(held.values().stream(), Options.defaults()), hearsay.findings());
      return steps;
    }
  }
}
