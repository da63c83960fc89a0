package dev.hearsay;

import dev.hearsay.duplicate.Entry;
import dev.hearsay.duplicate.Room;
import dev.hearsay.duplicate.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run over a stream of articles. */
final class Batch {

  private static final int REPORT_EVERY = 256;

  private final Options options;
  private final Progress progress;
  private final Sketcher sketcher;
  private final @Nullable SpilledTexts spilled;
  private final Room room;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  /** An article that can be taken, with its place in the stream. */
  private record Accepted(int position, Article article) {}

  Batch(Options options, Progress progress, @Nullable SpilledTexts spilled) {
    this.options = options;
    this.progress = progress;
    this.sketcher = new Sketcher(options);
    this.spilled = spilled;
    this.room = new Room(Math.min(options.limits().heldShingles(), heapShare()));
  }

  /** The shingles that a quarter of the heap has room for. */
  private static long heapShare() {
    return Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES;
  }

  Findings run(Iterator<Article> articles) {
    try (Workers workers = new Workers(options.threads())) {
      StageEvent reading = StageEvent.of("READ");
      workers.map(new Acceptance(articles), this::entry, this::take);
      reading.finish(entries.size());
      progress.at(Progress.Stage.READ, entries.size(), entries.size());
      return new Comparison(entries, options, sketcher).run(rejections, workers, progress);
    }
  }

  private Entry entry(Accepted accepted) {
    Article article = accepted.article;
    Text elsewhere = spilled == null ? null : spilled.keep(accepted.position, article.text());
    return sketcher.entry(article, elsewhere, room);
  }

  private void take(Entry entry) {
    entries.add(entry);
    if (entries.size() % REPORT_EVERY == 0) {
      progress.at(Progress.Stage.READ, entries.size(), -1);
    }
  }

  /** The articles of a stream that can be taken; the others become rejections on the way. */
  private final class Acceptance implements Iterator<Accepted> {
    private final Iterator<Article> articles;
    private final Set<String> ids = new HashSet<>();
    private int position = -1;
    private @Nullable Accepted next;

    Acceptance(Iterator<Article> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      while (next == null && articles.hasNext()) {
        position++;
        Article article =
            Objects.requireNonNull(
                articles.next(), () -> "article " + position + " of the stream is null");
        String complaint = sketcher.complaint(article);
        if (complaint.isEmpty() && !ids.add(article.id())) {
          complaint =
              "an earlier article has the id '"
                  + article.id()
                  + "' too: give every article an id of its own";
        }
        if (complaint.isEmpty()) {
          next = new Accepted(position, article);
        } else {
          rejections.add(new Rejection(article.id(), position, complaint));
        }
      }
      return next != null;
    }

    @Override
    public Accepted next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Accepted accepted = Objects.requireNonNull(next);
      next = null;
      return accepted;
    }
  }
}
