package dev.hearsay;

import dev.hearsay.duplicate.Bounds;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.duplicate.Repetitions;
import dev.hearsay.duplicate.Room;
import dev.hearsay.duplicate.Text;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.sketch.Sampler;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.text.Shingler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/** Options, worked out: what the inner packages need of them. */
final class Sketcher {

  private static final Room NO_ROOM = new Room(0);

  private final Options options;
  private final SamplingPlan plan;

  /** What sketching needs and a thread uses by itself; as many as threads have sketched at once. */
  private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

  private record Tools(Shingler shingler, Sampler sampler) {}

  Sketcher(Options options) {
    Thresholds thresholds = options.thresholds();
    this.options = options;
    this.plan =
        SamplingPlan.of(
            thresholds.jaccard(),
            thresholds.containment(),
            thresholds.passages(),
            options.recall());
  }

  SamplingPlan plan() {
    return plan;
  }

  /** Shingles and sketches an article that is kept in memory. */
  Entry entry(Article article) {
    String text = article.text();
    return entry(article, () -> text, NO_ROOM);
  }

  /** Shingles and sketches an article whose text is read from elsewhere later on. */
  Entry entry(Article article, Text kept, Room room) {
    Tools tools = idle.poll();
    if (tools == null) {
      tools = new Tools(new Shingler(options.seed()), new Sampler(plan.sampling()));
    }
    SketchEvent event = new SketchEvent();
    event.begin();
    Entry entry =
        new Entry(
            article.id(),
            kept,
            article.source(),
            article.publishedAt(),
            tools.shingler.read(article.text()),
            tools.sampler,
            room);
    event.finish(article, entry.size());
    idle.offer(tools);
    return entry;
  }

  /**
   * Shingles and sketches an article of which nobody has asked whether it can be taken.
   *
   * @throws IllegalArgumentException if it cannot
   */
  Entry checkedEntry(Article article) {
    String complaint = complaint(article);
    if (!complaint.isEmpty()) {
      throw new IllegalArgumentException(complaint);
    }
    return entry(article);
  }

  /** Passages that stand twice in an article. */
  List<Repetition> repetitions(Entry entry, Shingler shingler) {
    return Repetitions.of(entry, shingler, options.thresholds().passageTokens());
  }

  /** What is wrong with an article's size, or the empty string. */
  String complaint(Article article) {
    int length = article.text().length();
    int limit = options.limits().textLength();
    return length <= limit
        ? ""
        : String.format(
            "text of article '%s' has %d characters, above the limit of %d: cut it, or raise"
                + " Limits.textLength",
            article.id(), length, limit);
  }

  boolean isTooShort(Entry entry) {
    return entry.size() < options.minimumShingles();
  }

  /** An empty index over articles known by number. */
  ArticleIndex index(IntBinaryOperator precedence, IntFunction<Entry> entries) {
    return ArticleIndex.inMemory(
        options.limits().hotPosting(),
        options.limits().hotHeads(),
        precedence,
        options.boilerplate().over(entries));
  }

  DuplicateFinder.Setting setting() {
    Limits limits = options.limits();
    return new DuplicateFinder.Setting(
        options.thresholds(),
        options.boilerplate(),
        plan.sampling(),
        new Bounds(
            limits.candidates(), limits.pairs(), limits.boilerplatePairs(), limits.passages()),
        options.seed());
  }
}
