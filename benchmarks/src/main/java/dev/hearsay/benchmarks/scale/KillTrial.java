package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Findings;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * An index whose writer is killed at random moments. What the writer does follows from the number
 * of the step, so that whoever knows how many steps were committed knows what must be there.
 *
 * @param folder of the index
 * @param steps that are committed before
 * @param seed of the articles
 */
record KillTrial(String folder, int steps, long seed) {

  private static final String HEAP = "512m";
  private static final int COMMIT_EVERY = 150;
  private static final int HELD = 3_000;
  private static final int LONGEST_MILLIS = 2_500;
  private static final String COMMITTING = "committing ";
  private static final String COMMITTED = "committed ";

  /** What is known of the writer when it is dead. */
  private record Last(int committed, int committing) {}

  /** Writes without end; says before and after every commit what it covers. */
  public static void main(String[] args) {
    KillTrial trial = Trial.JSON.readValue(args[0], KillTrial.class);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SyntheticCorpus corpus = trial.corpus();
    try (Hearsay hearsay = Folders.open(trial.folder, Options.defaults())) {
      for (int step = trial.steps; ; step++) {
        Article article = corpus.article(step);
        if (step % 3 == 0) {
          hearsay.addAll(List.of(article).stream());
        } else {
          hearsay.add(article);
        }
        if (step % 7 == 6) {
          hearsay.update(changed(corpus, step - 4));
        }
        if (step >= HELD) {
          hearsay.remove(corpus.article(step - HELD).id());
        }
        if (step % COMMIT_EVERY == COMMIT_EVERY - 1) {
          out.println(COMMITTING + (step + 1));
          hearsay.commit();
          out.println(COMMITTED + (step + 1));
        }
      }
    }
  }

  private SyntheticCorpus corpus() {
    return new SyntheticCorpus(Recipe.news(seed, 10_000_000));
  }

  private static Article changed(SyntheticCorpus corpus, int step) {
    Article article = corpus.article(step);
    return new Article(
        article.id(),
        article.title(),
        corpus.article(step + 1_000_000).text(),
        article.publishedAt(),
        article.source(),
        null);
  }

  /** What must be there after so many steps. */
  private Map<String, Article> after(int done) {
    SyntheticCorpus corpus = corpus();
    Map<String, Article> held = new HashMap<>();
    for (int step = Math.max(0, done - HELD - 7); step < done; step++) {
      Article article = corpus.article(step);
      held.put(article.id(), article);
      if (step % 7 == 6 && step >= 4) {
        Article changed = changed(corpus, step - 4);
        held.put(changed.id(), changed);
      }
      if (step >= HELD) {
        held.remove(corpus.article(step - HELD).id());
      }
    }
    for (int step = Math.max(0, done - HELD - 14); step < done - HELD; step++) {
      held.remove(corpus.article(step).id());
    }
    return held;
  }

  /**
   * Runs a writer, kills it at a random moment, and looks at what is left.
   *
   * @return the same trial after the steps that turned out to be committed
   * @throws IOException if anything is not as it must be
   */
  KillTrial kill(SplittableRandom random) throws IOException {
    Last last = writeUntilKilled(random.nextInt(LONGEST_MILLIS));
    try (Hearsay hearsay = Folders.open(folder, Options.defaults())) {
      Map<String, Article> held = new HashMap<>();
      hearsay
          .articles()
          .forEach(
              article -> {
                if (held.put(article.id(), article) != null) {
                  throw new IllegalStateException("'" + article.id() + "' is there twice");
                }
              });
      int done = held.equals(after(last.committed)) ? last.committed : last.committing;
      if (!held.equals(after(done))) {
        throw new IOException(
            "after " + last + " the " + held.size() + " articles are those of neither");
      }
      Findings fresh = Hearsay.batch(held.values().stream(), Options.defaults());
      if (!hearsay.findings().equals(fresh)) {
        throw new IOException("after " + last + " findings are not those of a fresh index");
      }
      return new KillTrial(folder, done, seed);
    }
  }

  private Last writeUntilKilled(int millis) throws IOException {
    Process process =
        new Fork(HEAP).process(KillTrial.class, this).redirectError(Redirect.DISCARD).start();
    int committed = steps;
    int committing = steps;
    boolean killed = false;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(COMMITTING)) {
          committing = Integer.parseInt(line.substring(COMMITTING.length()));
        } else if (line.startsWith(COMMITTED)) {
          committed = Integer.parseInt(line.substring(COMMITTED.length()));
        }
        if (!killed) {
          killed = true;
          CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
              .execute(process.toHandle()::destroyForcibly);
        }
      }
      int status = process.waitFor();
      if (status != 128 + 9) {
        throw new IOException("the writer ended by itself, with status " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.toHandle().destroyForcibly();
    }
    return new Last(committed, committing);
  }
}
