package dev.hearsay.training;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.text.WordReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains an encoder. */
@Command(
    name = "encoder",
    mixinStandardHelpOptions = true,
    description = "Learns vectors of words from articles; the file is for StaticEncoder.read.")
final class EncoderCommand implements Callable<Integer> {

  private static final int REPORTS = 50;

  private final PrintStream err;

  @Mixin private CorpusFiles files = new CorpusFiles();

  @Option(names = "--words", defaultValue = "25000", description = "most words in the table")
  private int words;

  @Option(
      names = "--articles",
      defaultValue = "5",
      description = "articles that a word of the table occurs in at least")
  private int leastArticles;

  @Option(names = "--dimension", defaultValue = "192", description = "numbers in a vector")
  private int dimension;

  @Option(names = "--grams", defaultValue = "4096", description = "vectors of character n-grams")
  private int grams;

  @Option(names = "--steps", defaultValue = "6000", description = "steps of training")
  private int steps;

  @Option(names = "--batch", defaultValue = "1024", description = "pairs of texts in a step")
  private int batch;

  @Option(names = "--rate", defaultValue = "0.15", description = "rate at the first step")
  private float rate;

  @Option(
      names = "--temperature",
      defaultValue = "0.05",
      description = "what cosines are divided by")
  private float temperature;

  @Option(names = "--seed", defaultValue = "1", description = "chooses the random numbers")
  private long seed;

  EncoderCommand(PrintStream err) {
    this.err = err;
  }

  @Override
  public Integer call() throws IOException {
    require("--words", words, 1, 1_000_000);
    require("--articles", leastArticles, 1, Integer.MAX_VALUE);
    require("--dimension", dimension, 1, 4096);
    require("--grams", grams, 0, 1_000_000);
    require("--steps", steps, 1, Integer.MAX_VALUE);
    require("--batch", batch, 2, 1 << 14);
    require("--temperature", temperature, 0.025, 10);
    require("--rate", rate, 1e-6, 10);
    CorpusText text = new CorpusText();
    StoryFiles.read(files.corpus(), text::add);
    WordCounts counts = text.counts();
    say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d words, %,d of them distinct",
            counts.articles(),
            text.size(),
            counts.size()));
    int[] vocabulary = vocabulary(counts);
    List<String> spelled = Arrays.stream(vocabulary).mapToObj(counts::spelling).toList();
    double[] frequencies =
        Arrays.stream(vocabulary)
            .mapToDouble(w -> (double) counts.occurrences(w) / text.size())
            .toArray();
    TrainingText reduced = text.reduced(vocabulary);
    if (reduced.articles() == 0) {
      throw new IOException("too little text: no article has two sentences of words in the table");
    }
    say(
        String.format(
            Locale.ROOT,
            "%,d words in the table, %,d articles to train on",
            vocabulary.length,
            reduced.articles()));
    float[][] vectors = train(reduced, frequencies);
    CommonDirection.remove(vectors);
    float[][] ofGrams = GramFit.of(spelled, vectors, grams, dimension);
    StaticEncoder encoder = StaticEncoder.of(dimension, spelled, vectors, ofGrams);
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(files.out()))) {
      encoder.write(stream);
    }
    say(String.format(Locale.ROOT, "wrote %s, %,d bytes", files.out(), Files.size(files.out())));
    return 0;
  }

  private static void require(String option, Number value, double least, double most)
      throws IOException {
    if (!(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw new IOException(
          String.format(
              Locale.ROOT, "%s is %s, must be %s to %s", option, value, plain(least), plain(most)));
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The words of the table: such as are read as what they are spelled. */
  private int[] vocabulary(WordCounts counts) {
    return Arrays.stream(counts.mostFrequent(Integer.MAX_VALUE, leastArticles))
        .filter(word -> isReadable(counts, word))
        .limit(words)
        .toArray();
  }

  private static boolean isReadable(WordCounts counts, int word) {
    WordReader reader = new WordReader().read(counts.spelling(word));
    return reader.size() == 1 && counts.number(reader.words()[0]) == word;
  }

  private float[][] train(TrainingText text, double[] frequencies) {
    ContrastiveTraining training =
        new ContrastiveTraining(frequencies, dimension, batch, temperature, seed);
    PairSampler sampler = new PairSampler(text, seed + 1);
    Batch pairs = new Batch(batch);
    long start = System.nanoTime();
    double loss = 0;
    int summed = 0;
    for (int step = 1; step <= steps; step++) {
      sampler.fill(pairs);
      loss += training.learn(pairs, rate * (1 - (step - 1f) / steps));
      summed++;
      if ((long) step * REPORTS / steps > (step - 1L) * REPORTS / steps) {
        say(
            String.format(
                Locale.ROOT,
                "step %,d of %,d, loss %.4f, %.0f s",
                step,
                steps,
                loss / summed,
                (System.nanoTime() - start) / 1e9));
        loss = 0;
        summed = 0;
      }
    }
    return training.table();
  }

  private void say(String message) {
    err.println(message);
  }
}
