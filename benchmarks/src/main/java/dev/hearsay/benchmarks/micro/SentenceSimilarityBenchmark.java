package dev.hearsay.benchmarks.micro;

import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.similarity.DocumentFrequencies;
import dev.hearsay.similarity.Sentence;
import dev.hearsay.similarity.SentenceReader;
import dev.hearsay.similarity.SentenceSimilarity;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to make a sentence ready, and to compare two that are? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SentenceSimilarityBenchmark {

  private static final int SENTENCES = 512;

  /** Length of a sentence. */
  @Param({"10", "25"})
  public int words;

  private final SentenceReader reader =
      new SentenceReader(new DocumentFrequencies(), StaticEncoder.builtIn());
  private final SentenceSimilarity similarity = new SentenceSimilarity(StaticEncoder.builtIn());
  private final Sentence[] sentences = new Sentence[SENTENCES];
  private NewsTexts texts = NewsTexts.none();
  private int next;

  /** To be set up by JMH. */
  public SentenceSimilarityBenchmark() {}

  /** Makes the sentences. */
  @Setup
  public void makeSentences() {
    texts = NewsTexts.ofWords(words);
    for (int i = 0; i < SENTENCES; i++) {
      sentences[i] = reader.read(texts.next());
    }
  }

  /**
   * Makes the next sentence ready.
   *
   * @return it
   */
  @Benchmark
  public Sentence read() {
    return reader.read(texts.next());
  }

  /**
   * Compares the next two sentences.
   *
   * @return how alike they are
   */
  @Benchmark
  public double compare() {
    next = (next + 1) % SENTENCES;
    return similarity.of(sentences[next], sentences[(next + 1) % SENTENCES]);
  }
}
