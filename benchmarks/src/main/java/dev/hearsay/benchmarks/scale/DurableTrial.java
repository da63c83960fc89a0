package dev.hearsay.benchmarks.scale;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.Options;
import dev.hearsay.benchmarks.corpus.Recipe;
import dev.hearsay.benchmarks.corpus.SyntheticCorpus;
import dev.hearsay.story.StoryRule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.perfield.PerFieldDocValuesFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;

/**
 * A durable index to be filled, asked, or asked by many while one writes.
 *
 * @param part what is measured
 * @param folder of the index
 * @param articles held
 * @param chunk articles that are added together
 * @param checks of articles that are not held, timed one by one
 * @param readers threads that ask at a time
 * @param seconds that they do
 * @param seed of the articles
 * @param stories whether they are wanted
 */
record DurableTrial(
    Part part,
    String folder,
    int articles,
    int chunk,
    int checks,
    int readers,
    int seconds,
    long seed,
    boolean stories) {

  private static final int WARM_UP = 5_000;
  private static final double REPEATS = 0.3;
  private static final int WRITES_A_COMMIT = 500;

  /** What is measured. */
  enum Part {
    /** Filling an empty index. */
    FILL,
    /** Opening it, and questions to it. */
    CHECK,
    /** Questions to it while it changes. */
    MIXED
  }

  /** Measures the trial that its argument describes and prints the outcome, both as JSON. */
  public static void main(String[] args) throws Exception {
    DurableTrial trial = Trial.JSON.readValue(args[0], DurableTrial.class);
    System.out.println(Trial.JSON.writeValueAsString(trial.measure()));
  }

  DurableFigures measure() throws Exception {
    return switch (part) {
      case FILL -> fill();
      case CHECK -> check();
      case MIXED -> mixed();
    };
  }

  private Hearsay open() {
    Options options = Options.defaults();
    return Folders.open(folder, stories ? options.withStories(StoryRule.defaults()) : options);
  }

  private SyntheticCorpus corpus() {
    return new SyntheticCorpus(Recipe.news(seed, 2 * articles));
  }

  /** Adds chunk by chunk, each made before, each committed. */
  private DurableFigures fill() throws IOException {
    SyntheticCorpus corpus = corpus();
    List<Double> rates = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    try (Hearsay hearsay = open()) {
      for (int from = hearsay.size(); from < articles; from += chunk) {
        List<Article> next = corpus.articles(from, Math.min(articles, from + chunk));
        try (Gauge gauge = new Gauge()) {
          hearsay.addAll(next.stream());
          hearsay.commit();
          Usage usage = gauge.read();
          rates.add(next.size() / usage.seconds());
          processor.add(usage.processorSeconds() / next.size() * 1e6);
        }
      }
    }
    return new DurableFigures(
        this, rates, processor, 0, 0, bytes(true), bytes(false), null, null, 0, 0);
  }

  private DurableFigures check() throws IOException {
    List<Article> questions = questions(WARM_UP + checks);
    long before = Gauge.heapHeld();
    try (Gauge gauge = new Gauge();
        Hearsay hearsay = open()) {
      Usage opening = gauge.read();
      double held = (double) (Gauge.heapHeld() - before) / hearsay.size();
      questions.stream().limit(WARM_UP).forEach(hearsay::check);
      ThreadMXBean thread = ManagementFactory.getThreadMXBean();
      long[] nanos = new long[checks];
      long[] processorNanos = new long[checks];
      int answered = 0;
      for (int i = 0; i < checks; i++) {
        long asked = System.nanoTime();
        long askedBy = thread.getCurrentThreadCpuTime();
        boolean found = !hearsay.check(questions.get(WARM_UP + i)).duplicates().isEmpty();
        processorNanos[i] = thread.getCurrentThreadCpuTime() - askedBy;
        nanos[i] = System.nanoTime() - asked;
        answered += found ? 1 : 0;
      }
      Arrays.sort(nanos);
      Arrays.sort(processorNanos);
      return new DurableFigures(
          this,
          List.of(),
          List.of(opening.processorSeconds() / hearsay.size() * 1e6),
          opening.seconds(),
          held,
          bytes(true),
          bytes(false),
          Latencies.of(nanos),
          Latencies.of(processorNanos),
          (double) answered / checks,
          0);
    }
  }

  /**
   * Many ask while one adds, replaces, removes and commits. Whatever the writer has done before a
   * question must show in its answer.
   */
  private DurableFigures mixed() throws Exception {
    List<Article> questions = questions(checks);
    List<Article> incoming = corpus().articles(articles, articles + chunk);
    AtomicInteger written = new AtomicInteger();
    AtomicBoolean over = new AtomicBoolean();
    try (Hearsay hearsay = open();
        ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      List<Future<List<Long>>> asking =
          IntStream.range(0, readers)
              .mapToObj(
                  reader ->
                      threads.submit(
                          () -> ask(hearsay, reader, questions, incoming, written, over)))
              .toList();
      int next = write(hearsay, incoming, written, over);
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> reader : asking) {
        nanos.addAll(reader.get());
      }
      return new DurableFigures(
          this,
          List.of((double) next / seconds),
          List.of(),
          0,
          0,
          bytes(true),
          bytes(false),
          Latencies.of(nanos.stream().mapToLong(Long::longValue).sorted().toArray()),
          null,
          (double) nanos.size() / seconds,
          next);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    }
  }

  /** Writes until the time is over, or all is written; returns how many articles that was. */
  private int write(
      Hearsay hearsay, List<Article> incoming, AtomicInteger written, AtomicBoolean over) {
    try {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      int next = 0;
      while (System.nanoTime() < end && next < incoming.size()) {
        hearsay.update(incoming.get(next));
        if (next % 10 == 9) {
          hearsay.update(incoming.get(next - 5));
        }
        if (next % 20 == 19) {
          hearsay.remove(incoming.get(next - 10).id());
          hearsay.add(incoming.get(next - 10));
        }
        next++;
        written.set(next);
        if (next % WRITES_A_COMMIT == 0) {
          hearsay.commit();
        }
      }
      return next;
    } finally {
      over.set(true);
    }
  }

  private static List<Long> ask(
      Hearsay hearsay,
      int reader,
      List<Article> questions,
      List<Article> incoming,
      AtomicInteger writtenSoFar,
      AtomicBoolean over) {
    SplittableRandom random = new SplittableRandom(reader);
    List<Long> nanos = new ArrayList<>();
    while (!over.get()) {
      int known = writtenSoFar.get();
      // The last few may be on their way out and in again.
      boolean written = known > 40 && random.nextInt(4) == 0;
      Article article =
          written
              ? incoming.get(random.nextInt(known - 40))
              : questions.get(random.nextInt(questions.size()));
      long asked = System.nanoTime();
      boolean held = hearsay.article(article.id()).isPresent();
      hearsay.check(article);
      nanos.add(System.nanoTime() - asked);
      if (written && !held) {
        throw new IllegalStateException("'" + article.id() + "' was added and is not there");
      }
    }
    return nanos;
  }

  private List<Article> questions(int count) {
    return new Questions(seed, 2 * articles, articles, REPEATS).make(count);
  }

  /** Bytes an article on disk, of the articles themselves or of the rest. */
  private double bytes(boolean texts) throws IOException {
    long bytes = 0;
    try (FSDirectory directory = FSDirectory.open(Path.of(folder))) {
      List<String> starts = new ArrayList<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          String segment = ((SegmentReader) leaf.reader()).getSegmentName();
          FieldInfo articles = leaf.reader().getFieldInfos().fieldInfo("article");
          String suffix = articles.getAttribute(PerFieldDocValuesFormat.PER_FIELD_SUFFIX_KEY);
          starts.add(segment + "_Lucene90_" + suffix + ".");
        }
      }
      for (String file : directory.listAll()) {
        if (texts == starts.stream().anyMatch(file::startsWith)) {
          bytes += directory.fileLength(file);
        }
      }
    }
    return (double) bytes / articles;
  }
}
