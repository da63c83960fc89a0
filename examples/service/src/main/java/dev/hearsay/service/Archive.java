package dev.hearsay.service;

import dev.hearsay.Article;
import dev.hearsay.Hearsay;
import dev.hearsay.LiveCluster;
import dev.hearsay.LiveStory;
import dev.hearsay.Matches;
import dev.hearsay.conflict.Conflict;
import dev.hearsay.conflict.Conflict.Side;
import dev.hearsay.lucene.LuceneIndex;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The articles that the service holds: what changes them, what is asked about them, and from when
 * on a change is durable.
 *
 * <p>NOTE on threads: any number of threads may call any method.
 */
final class Archive implements AutoCloseable {

  /** Held, so that its level stays: what Lucene advises is not for whoever runs the service. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private final Hearsay hearsay;
  private final boolean durable;
  private final Metrics metrics;
  private final Deferred commits;

  /** Removes what is not to stay; null if all is. */
  private final @Nullable Recurring expunges;

  /** An archive of a collection, which is closed with it. */
  Archive(Hearsay hearsay, Settings settings, Metrics metrics) {
    this.hearsay = hearsay;
    this.durable = settings.index() != null;
    this.metrics = metrics;
    this.commits =
        new Deferred(
            "commit",
            settings.commits(),
            metrics.timed("hearsay.commits", "Commits of the index", hearsay::commit));
    metrics.gauge("hearsay.articles.held", "Articles held", hearsay::size);
    metrics.gauge("hearsay.changes.uncommitted", "Changes not yet durable", commits::pending);
    this.expunges = settings.keep().isEverything() ? null : expunging(settings.keep());
  }

  private Recurring expunging(KeepPolicy keep) {
    Runnable work = () -> metrics.expunged(hearsay.expunge(keep.at(Instant.now())));
    Recurring expunging =
        new Recurring(
            "expunge",
            keep.interval(),
            metrics.timed("hearsay.expunges", "Removals of what is not to stay", work));
    metrics.gauge(
        "hearsay.expunges.failing",
        "1 if the last removal of what is not to stay failed",
        () -> expunging.isFailing() ? 1 : 0);
    return expunging;
  }

  /**
   * Opens what the settings name.
   *
   * @throws dev.hearsay.StorageException if the index cannot be opened
   */
  static Archive open(Settings settings, Metrics metrics) {
    Path index = settings.index();
    Hearsay hearsay =
        index == null
            ? Hearsay.create(settings.engine())
            : Hearsay.open(LuceneIndex.open(index), settings.engine());
    return new Archive(hearsay, settings, metrics);
  }

  /** Whether what it holds outlives the process. */
  boolean isDurable() {
    return durable;
  }

  /** Why it cannot do its work; the empty string if it can. */
  String complaint() {
    if (commits.isFailing()) {
      return "the last commit failed";
    }
    return expunges != null && expunges.isFailing() ? "the last expunge failed" : "";
  }

  /** The number of articles. */
  int size() {
    return hearsay.size();
  }

  /**
   * Adds an article.
   *
   * @param article one that can be taken, but for its id
   * @return what it repeats
   * @throws Refusal if one with its id is held
   */
  Matches add(Article article) {
    Matches matches;
    try {
      matches = hearsay.add(article);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          409,
          "an article with this id is held already",
          "Replace it with PUT, or give this one another id.");
    }
    return changed(matches);
  }

  /**
   * Puts an article in the place of the one with its id, if there is one.
   *
   * @return what it repeats
   */
  Matches put(Article article) {
    return changed(hearsay.update(article));
  }

  private Matches changed(Matches matches) {
    changed();
    metrics.found(matches);
    return matches;
  }

  /** Removes an article; false if none is held. */
  boolean remove(String id) {
    boolean removed = hearsay.remove(id);
    if (removed) {
      changed();
    }
    return removed;
  }

  private void changed() {
    if (durable) {
      commits.changed();
    }
  }

  /** What an article repeats, without adding it. */
  Matches check(Article article) {
    Matches matches = hearsay.check(article);
    metrics.found(matches);
    return matches;
  }

  /** The article with an id. */
  Optional<Article> article(String id) {
    return hearsay.article(id);
  }

  /** What an article that is held repeats. */
  Optional<Matches> matches(String id) {
    try {
      return Optional.of(hearsay.duplicatesOf(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The cluster that an article is in. */
  Optional<LiveCluster> cluster(String id) {
    return hearsay.live().cluster(id);
  }

  /** The story that an article is in. */
  Optional<LiveStory> story(String id) {
    return hearsay.live().story(id);
  }

  /** A story by its own id. */
  Optional<LiveStory> story(long id) {
    return hearsay.live().story(id);
  }

  /** Stories with lesser ids, the newest first. */
  List<LiveStory> stories(long before, int most) {
    return hearsay.live().stories(before, most);
  }

  /** The conflicts that an article takes part in, the surest first. */
  List<Conflict> conflicts(String id) {
    return hearsay.live().conflicts(id).stream()
        .filter(conflict -> says(conflict.a(), id) || says(conflict.b(), id))
        .toList();
  }

  private static boolean says(Side side, String id) {
    return side.article().equals(id) || side.also().contains(id);
  }

  /** Done when all that was changed so far is durable. */
  CompletableFuture<Void> committed() {
    return commits.soon();
  }

  /** Ends the expunge under way, commits what is left, and closes the index. */
  @Override
  public void close() {
    if (expunges != null) {
      expunges.close();
    }
    commits.close();
    hearsay.close();
  }
}
