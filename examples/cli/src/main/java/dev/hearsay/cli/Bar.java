package dev.hearsay.cli;

import dev.hearsay.Progress;
import dev.hearsay.cli.read.Corpus;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error, once the work has lasted for a second. */
final class Bar implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000;
  private static final long MEGABYTE = 1_000_000;

  private final Console console;
  private final Corpus corpus;
  private final long start = System.nanoTime();
  private @Nullable Stage stage;
  private @Nullable ProgressBar bar;

  Bar(Console console, Corpus corpus) {
    this.console = console;
    this.corpus = corpus;
  }

  @Override
  public void at(Stage now, long done, long total) {
    if (System.nanoTime() - start < PATIENCE_NANOS) {
      return;
    }
    if (now != stage || bar == null) {
      close();
      stage = now;
      bar = open(now, total);
    }
    bar.stepTo(now == Stage.READ ? corpus.bytesRead() : done);
  }

  private ProgressBar open(Stage now, long total) {
    int columns = console.terminal().columns() - 1;
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(250)
            .setMaxRenderedLength(columns)
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> console.err().print("\r" + line), columns));
    return switch (now) {
      case READ ->
          builder
              .setTaskName("Reading")
              .setUnit(" MB", MEGABYTE)
              .setInitialMax(corpus.bytes())
              .build();
      case COMPARE -> builder.setTaskName("Comparing").setInitialMax(total).build();
      case CLUSTER -> builder.setTaskName("Clustering").setInitialMax(total).build();
      case STORY -> builder.setTaskName("Finding stories").setInitialMax(total).build();
      case CONFLICT -> builder.setTaskName("Finding conflicts").setInitialMax(total).build();
    };
  }

  /** Wipes the bar. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      console.err().print("\r" + " ".repeat(console.terminal().columns() - 1) + "\r");
      console.err().flush();
    }
  }
}
