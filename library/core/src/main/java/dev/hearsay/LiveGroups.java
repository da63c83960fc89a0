package dev.hearsay;

import dev.hearsay.conflict.Account;
import dev.hearsay.conflict.Conflict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clusters and stories of the articles held as they are now, under ids that last: what a
 * service asks of one article or one story, at a cost that does not grow with the collection. Every
 * addition and removal brings up to date what it touches.
 *
 * <p>{@link Hearsay#findings} compares the whole set and depends on that set alone; the live groups
 * have come about article by article, and differ from it within these bounds:
 *
 * <ul>
 *   <li>Clusters are those of {@link Hearsay#clusters}, as long as no {@linkplain Limits limit} on
 *       pairs or candidates cuts and no more than {@link Limits#clusterLinks} pairs hang together.
 *       Past that, an article joins the cluster whose canonical article it repeats most.
 *   <li>In stories words weigh what they weighed when an article came, rather than what they weigh
 *       among all that is held now; and where more than {@link Limits#storyLinks} pairs of articles
 *       on like subjects hang together, only those next to what has changed are grouped anew.
 *       {@code docs/live-groups.md} has figures.
 * </ul>
 *
 * <p>A group gets its id when it first has two articles and keeps it for as long as it has two. If
 * groups become one, the oldest id lives on, and the others lead to it (the last {@link
 * Limits#formerGroups} of them). If a group falls apart, the part that keeps most of its articles
 * keeps the id, of equal ones that with the earliest article. A group of which one article is left
 * is none, but if another comes to that one, as when an article is replaced, its id lives on. Ids
 * of clusters and those of stories have nothing to do with one another.
 *
 * <p>NOTE on threads: any number of threads may ask, and wait only for changes under way.
 */
public final class LiveGroups {

  private final Corpus corpus;
  private final Runnable enter;
  private final Runnable leave;
  private final @Nullable Disagreement disagreement;
  private final Map<Long, Known> conflicts;

  /** The conflicts of a story as it was at a moment. */
  private record Known(Ledger.Moment moment, List<Conflict> conflicts) {}

  /** What is to be compared, unless the outcome is known. */
  private record Question(
      Ledger.Moment moment, List<Account> accounts, @Nullable List<Conflict> known) {}

  /** Those of some articles; {@code enter} waits until it may be asked, {@code leave} ends that. */
  LiveGroups(Options options, Corpus corpus, Runnable enter, Runnable leave) {
    this.corpus = corpus;
    this.enter = enter;
    this.leave = leave;
    this.disagreement =
        options.conflicts() == null || options.stories() == null
            ? null
            : new Disagreement(
                options.conflicts().finder(options.limits().keptText()), options.limits());
    int kept = options.limits().keptConflicts();
    this.conflicts =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > kept;
          }
        };
  }

  /**
   * The cluster of an article.
   *
   * @param article its id
   * @return the cluster; none if the article has no duplicates, is too short or is not held
   */
  public Optional<LiveCluster> cluster(String article) {
    return of(article, corpus.ledger()::clusterOf);
  }

  /**
   * The story of an article.
   *
   * @param article its id
   * @return the story; none if the article is alone, too short or not held, or unless {@link
   *     Options#stories} asks for stories
   */
  public Optional<LiveStory> story(String article) {
    return of(article, corpus.ledger()::storyOf);
  }

  /**
   * A cluster by its id.
   *
   * @param id an id that was given for a cluster
   * @return the cluster, or the one that it was merged into; none if it is gone
   */
  public Optional<LiveCluster> cluster(long id) {
    return ask(() -> Optional.ofNullable(corpus.ledger().cluster(id)));
  }

  /**
   * A story by its id.
   *
   * @param id an id that was given for a story
   * @return the story, or the one that it was merged into; none if it is gone
   */
  public Optional<LiveStory> story(long id) {
    return ask(() -> Optional.ofNullable(corpus.ledger().story(id)));
  }

  /**
   * A page of clusters, the newest first.
   *
   * @param before they have lesser ids: {@link Long#MAX_VALUE} for the first page, then the least
   *     id of the page before
   * @param most how many at the most, at least 1
   * @return the clusters; fewer than {@code most} on the last page alone
   * @throws IllegalArgumentException if {@code most} is below 1
   */
  public List<LiveCluster> clusters(long before, int most) {
    checkPage(most);
    return ask(() -> corpus.ledger().clusters(before, most));
  }

  /**
   * A page of stories, the newest first; none unless {@link Options#stories} asks for stories.
   *
   * @param before they have lesser ids: {@link Long#MAX_VALUE} for the first page, then the least
   *     id of the page before
   * @param most how many at the most, at least 1
   * @return the stories; fewer than {@code most} on the last page alone
   * @throws IllegalArgumentException if {@code most} is below 1
   */
  public List<LiveStory> stories(long before, int most) {
    checkPage(most);
    return ask(() -> corpus.ledger().stories(before, most));
  }

  private static void checkPage(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a page of " + most + " is asked for, must be at least 1");
    }
  }

  /**
   * The conflicts of the story of an article, or those within an article that is in none. They are
   * looked for when asked for, without keeping others waiting, and kept until the story changes,
   * for the {@link Limits#keptConflicts} stories asked for last.
   *
   * @param article its id
   * @return the conflicts, the surest first; none if the article is too short or not held, or
   *     unless {@link Options#stories} and {@link Options#conflicts} ask for them
   */
  public List<Conflict> conflicts(String article) {
    Disagreement finder = disagreement;
    if (finder == null) {
      return List.of();
    }
    Question question = ask(() -> question(article));
    if (question.known != null) {
      return question.known;
    }
    List<Conflict> found = finder.find(question.accounts);
    if (question.moment.story() != 0) {
      synchronized (conflicts) {
        conflicts.put(question.moment.story(), new Known(question.moment, found));
      }
    }
    return found;
  }

  private Question question(String article) {
    int first = corpus.firstLike(article);
    if (first == NumberTable.ABSENT) {
      return new Question(new Ledger.Moment(0, 0), List.of(), List.of());
    }
    Ledger.Moment moment = corpus.ledger().moment(first);
    synchronized (conflicts) {
      Known known = conflicts.get(moment.story());
      if (known != null && known.moment.equals(moment)) {
        return new Question(moment, List.of(), known.conflicts);
      }
    }
    return new Question(moment, corpus.ledger().accounts(first), null);
  }

  /** What there is to say of the first article with the tokens of an article. */
  private <T> Optional<T> of(String article, IntFunction<@Nullable T> question) {
    return ask(
        () -> {
          int first = corpus.firstLike(article);
          return first == NumberTable.ABSENT
              ? Optional.empty()
              : Optional.ofNullable(question.apply(first));
        });
  }

  private <T> T ask(Supplier<T> question) {
    enter.run();
    try {
      return question.get();
    } finally {
      leave.run();
    }
  }
}
