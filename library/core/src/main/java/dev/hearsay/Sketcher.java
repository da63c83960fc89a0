package dev.hearsay;

import dev.hearsay.duplicate.Bounds;
import dev.hearsay.duplicate.DuplicateFinder;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Repetition;
import dev.hearsay.duplicate.Repetitions;
import dev.hearsay.duplicate.Room;
import dev.hearsay.duplicate.Text;
import dev.hearsay.duplicate.Thresholds;
import dev.hearsay.embedding.StaticEncoder;
import dev.hearsay.index.ArticleIndex;
import dev.hearsay.index.HotBound;
import dev.hearsay.similarity.Profile;
import dev.hearsay.similarity.ProfileReader;
import dev.hearsay.sketch.Sampler;
import dev.hearsay.sketch.SamplingPlan;
import dev.hearsay.text.Shingler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Options, worked out: what the inner packages need of them. */
final class Sketcher {

  private static final Room NO_ROOM = new Room(0);

  /** Names of sources of which only one copy is kept: there are few, and articles many. */
  private static final int SOURCES = 10_000;

  private final Options options;
  private final SamplingPlan plan;

  /** What sketching needs and a thread uses by itself; as many as threads have sketched at once. */
  private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

  private final Map<String, String> sources = new ConcurrentHashMap<>();

  private record Tools(Shingler shingler, Sampler sampler, @Nullable ProfileReader profiles) {}

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

  /**
   * Shingles and sketches an article.
   *
   * @param elsewhere gets its text later on; without it, the text is kept
   */
  Entry entry(Article article, @Nullable Text elsewhere, Room room) {
    Tools tools = Objects.requireNonNullElseGet(idle.poll(), this::tools);
    SketchEvent event = new SketchEvent();
    event.begin();
    Entry entry = entry(article, elsewhere, room, tools);
    event.finish(article, entry.size());
    idle.offer(tools);
    return entry;
  }

  private Tools tools() {
    ProfileReader profiles =
        options.stories() == null
            ? null
            : new ProfileReader(
                Objects.requireNonNullElseGet(options.encoder(), StaticEncoder::builtIn));
    return new Tools(new Shingler(options.seed()), new Sampler(plan.sampling()), profiles);
  }

  private Entry entry(Article article, @Nullable Text elsewhere, Room room, Tools tools) {
    Shingler shingler = tools.shingler.read(article.text());
    if (tools.profiles != null) {
      return new ProfiledEntry(
          article,
          elsewhere,
          source(article.source()),
          shingler,
          tools.sampler,
          room,
          tools.profiles.read(article.title(), article.text(), article.source()));
    }
    return new Entry(
        article.id(),
        article.text(),
        elsewhere,
        source(article.source()),
        article.publishedAt(),
        shingler,
        tools.sampler,
        room);
  }

  /** An article that was shingled before. */
  Entry restored(
      String id,
      @Nullable String source,
      Entry.Outline outline,
      int[] fingerprints,
      Supplier<Article> article,
      Supplier<@Nullable Profile> kept) {
    String shared = source(source);
    if (options.stories() == null) {
      return new Entry(id, shared, outline, fingerprints, () -> article.get().text());
    }
    return new ProfiledEntry(
        id,
        shared,
        outline,
        fingerprints,
        () -> article.get().text(),
        () -> {
          Profile known = kept.get();
          return known == null ? profile(article.get()) : known;
        });
  }

  /** The way in which profiles are made, if they are. */
  int profiles() {
    return options.stories() == null ? 0 : reading(ProfileReader::kind);
  }

  private Profile profile(Article article) {
    return reading(profiles -> profiles.read(article.title(), article.text(), article.source()));
  }

  private <T> T reading(Function<ProfileReader, T> work) {
    Tools tools = Objects.requireNonNullElseGet(idle.poll(), this::tools);
    T done = work.apply(Objects.requireNonNull(tools.profiles));
    idle.offer(tools);
    return done;
  }

  private @Nullable String source(@Nullable String source) {
    if (source == null) {
      return null;
    }
    String known = sources.get(source);
    if (known == null && sources.size() < SOURCES) {
      known = sources.putIfAbsent(source, source);
    }
    return known == null ? source : known;
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
    return entry(article, null, NO_ROOM);
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
    return ArticleIndex.inMemory(hotBound(), precedence, options.boilerplate().over(entries));
  }

  HotBound hotBound() {
    Limits limits = options.limits();
    return new HotBound(limits.hotPosting(), limits.hotHeads(), limits.boilerplatePosting());
  }

  DuplicateFinder.Setting setting() {
    Limits limits = options.limits();
    return new DuplicateFinder.Setting(
        options.canonical().precedence(),
        options.thresholds(),
        options.boilerplate(),
        plan.sampling(),
        new Bounds(
            limits.candidates(), limits.pairs(), limits.boilerplatePairs(), limits.passages()),
        options.seed());
  }
}
