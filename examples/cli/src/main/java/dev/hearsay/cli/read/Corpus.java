package dev.hearsay.cli.read;

import dev.hearsay.Article;
import dev.hearsay.Rejection;
import dev.hearsay.SpilledTexts;
import dev.hearsay.cli.read.Problem.Severity;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The articles of some files and folders, read one after the other as they are asked for. What
 * cannot be read is listed, and the rest goes on.
 *
 * <p>Articles are kept, so that findings can be shown; where their texts would take up too much of
 * the memory, in a temporary file, or not at all if somebody else keeps them. One thread reads;
 * others may ask for {@link #bytesRead()} meanwhile.
 */
public final class Corpus implements Articles, Iterator<Article>, AutoCloseable {

  /** Problems listed in full; the others are counted. */
  private static final int LISTED = 10_000;

  /** Texts that may take up more than this part of the heap are kept in a file instead. */
  private static final int SHARE_OF_MEMORY = 6;

  private static final int GZIP_RATIO = 3;

  private final Iterator<Found> files;
  private final @Nullable SpilledTexts texts;
  private final boolean holdsTexts;
  private final long passedOver;
  private final long bytes;
  private final AtomicLong bytesRead = new AtomicLong();

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Ranked> problems = new ArrayList<>();
  private long errors;
  private long notes;

  private Found.@Nullable Input file;
  private @Nullable Drafts drafts;
  private int articlesBefore;
  private @Nullable Article next;

  /** A problem and the number of articles read before it. */
  private record Ranked(long position, Problem problem) {}

  private Corpus(Walk walk, @Nullable SpilledTexts texts, boolean holdsTexts) {
    this.files = walk.found().iterator();
    this.passedOver = walk.passedOver();
    this.bytes =
        walk.found().stream()
            .mapToLong(f -> f instanceof Found.Input input ? input.size() : 0)
            .sum();
    this.texts = texts;
    this.holdsTexts = holdsTexts;
  }

  /** About how many characters of text a file holds. */
  private static long characters(Found.Input input) {
    return input.format().zipped() ? GZIP_RATIO * input.size() : input.size();
  }

  /**
   * Finds the files at and below some paths, and reads none yet.
   *
   * @param paths files and folders
   * @param except files and folders to leave out, such as one that is about to be written
   * @return their articles
   */
  public static Corpus of(List<Path> paths, Set<Path> except) {
    return new Corpus(walk(paths, except), null, true);
  }

  /**
   * Finds the files as {@link #of} does, for somebody who keeps the texts: {@link #article} must
   * not be asked.
   *
   * @param paths files and folders
   * @param except files and folders to leave out, such as one that is about to be written
   * @return their articles
   */
  public static Corpus passing(List<Path> paths, Set<Path> except) {
    return new Corpus(walk(paths, except), null, false);
  }

  /**
   * Finds the files as {@link #of} does; where their texts would take up too much of the memory,
   * they are to be kept in a temporary file by the batch that reads them.
   *
   * @param paths files and folders
   * @param except files and folders to leave out, such as one that is about to be written
   * @return their articles
   * @throws IOException if a temporary file is needed and cannot be made
   */
  public static Corpus spilling(List<Path> paths, Set<Path> except) throws IOException {
    Walk walk = walk(paths, except);
    long characters =
        walk.found().stream()
            .mapToLong(f -> f instanceof Found.Input input ? characters(input) : 0)
            .sum();
    boolean fits = characters < Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    return new Corpus(walk, fits ? null : SpilledTexts.in(folder), fits);
  }

  private static Walk walk(List<Path> paths, Set<Path> except) {
    Walk walk = new Walk(except);
    paths.forEach(walk::add);
    return walk;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Article next() {
    Article article = hasNext() ? next : null;
    if (article == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return article;
  }

  @Override
  public void close() {
    closeFile();
    if (texts != null) {
      texts.close();
    }
  }

  /**
   * Where the texts are to be kept if there is no room for them in memory.
   *
   * @return a file for them, or null if they stay in memory
   */
  public @Nullable SpilledTexts texts() {
    return texts;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public Article article(String id) {
    int position = position(id);
    Article article = entries.get(position).article();
    return texts == null ? article : withText(article, texts.text(position));
  }

  private static Article withText(Article article, String text) {
    return new Article(
        article.id(),
        article.title(),
        text,
        article.publishedAt(),
        article.source(),
        article.url());
  }

  @Override
  public Entry entry(String id) {
    return entries.get(position(id));
  }

  /**
   * Whether an article was read.
   *
   * @param id an id
   * @return whether an article with it is among those read so far
   */
  public boolean holds(String id) {
    return positions.containsKey(id);
  }

  @Override
  public int position(String id) {
    Integer position = positions.get(id);
    if (position == null) {
      throw new NoSuchElementException("no article has the id " + id);
    }
    return position;
  }

  /**
   * Lists articles that the engine did not take.
   *
   * @param rejections what it said of each
   */
  public void reject(Collection<Rejection> rejections) {
    for (Rejection rejection : rejections) {
      String where = entries.get((int) rejection.position()).origin().toString();
      report(rejection.position(), new Problem(Severity.ERROR, where, rejection.reason()));
    }
  }

  /**
   * What went wrong so far.
   *
   * @return in the order of the input; past some thousands, only the first
   */
  public List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparingLong(Ranked::position))
        .map(Ranked::problem)
        .toList();
  }

  @Override
  public long errors() {
    return errors;
  }

  @Override
  public long notes() {
    return notes;
  }

  @Override
  public long passedOver() {
    return passedOver;
  }

  /**
   * The size of all files.
   *
   * @return bytes on disk
   */
  public long bytes() {
    return bytes;
  }

  /**
   * How far reading has come.
   *
   * @return bytes on disk
   */
  public long bytesRead() {
    return bytesRead.get();
  }

  private @Nullable Article advance() {
    while (drafts != null || openNext()) {
      try {
        Draft draft = drafts == null ? null : drafts.next();
        if (draft == null) {
          closeFile();
        } else {
          Article article = accept(draft);
          if (article != null) {
            return article;
          }
        }
      } catch (IOException e) {
        fail(e);
        closeFile();
      }
    }
    return null;
  }

  /** Opens the next file; true even if it cannot be read, false if there is none left. */
  private boolean openNext() {
    while (files.hasNext()) {
      switch (files.next()) {
        case Found.Oddity oddity -> report(entries.size(), oddity.problem());
        case Found.Input input -> {
          file = input;
          articlesBefore = entries.size();
          try {
            drafts = open(input);
            return true;
          } catch (IOException e) {
            fail(e);
            closeFile();
          }
        }
      }
    }
    return false;
  }

  private Drafts open(Found.Input input) throws IOException {
    InputStream in = stream(input);
    try {
      Complaints complaints = complaints(input.shown());
      return switch (input.format().kind()) {
        case TXT -> Drafts.of(TextFile.plain(Bytes.readText(in).decode(complaints), complaints));
        case MD -> Drafts.of(TextFile.markdown(Bytes.readText(in).decode(complaints), complaints));
        case HTML -> Drafts.of(HtmlPage.read(Bytes.readText(in), complaints));
        case JSON -> new JsonDocument(in, complaints);
        case JSONL -> Drafts.of(articles(new ReadAhead(in), complaints));
      };
    } finally {
      if (input.format().isWhole()) {
        in.close();
      }
    }
  }

  private static JsonLines<Draft> articles(InputStream in, Complaints complaints) {
    return new JsonLines<>(
        in, complaints, (json, line) -> ArticleObject.read(json, ":" + line, line, complaints));
  }

  private InputStream stream(Found.Input input) throws IOException {
    InputStream counted =
        new FilterInputStream(Files.newInputStream(input.path())) {
          @Override
          public int read() throws IOException {
            int read = super.read();
            bytesRead.addAndGet(read < 0 ? 0 : 1);
            return read;
          }

          @Override
          public int read(byte[] b, int off, int len) throws IOException {
            int read = super.read(b, off, len);
            bytesRead.addAndGet(Math.max(0, read));
            return read;
          }
        };
    return input.format().zipped() ? Gzip.open(counted, input.size()) : counted;
  }

  private Complaints complaints(String shown) {
    return (severity, line, what) -> report(severity, shown, line, what);
  }

  /** Gives an article its id, or lists it as a problem if the id is taken. */
  private @Nullable Article accept(Draft draft) {
    Found.Input from = current();
    Origin origin = new Origin(from.shown(), draft.line(), draft.offset());
    String id = draft.id() == null ? freeName(from, draft.suffix()) : draft.id();
    Integer taken = positions.putIfAbsent(id, entries.size());
    if (taken != null) {
      report(
          Severity.ERROR,
          from.shown(),
          draft.line(),
          "the id " + id + " is taken by " + entries.get(taken).origin() + "; left out");
      return null;
    }
    Article article =
        new Article(id, draft.title(), draft.text(), draft.date(), draft.source(), draft.url());
    entries.add(new Entry(holdsTexts ? article : withText(article, ""), origin));
    return article;
  }

  /** The first name that no article has, or else the first. */
  private String freeName(Found.Input from, String suffix) {
    return from.names().stream()
        .map(name -> name + suffix)
        .filter(name -> !positions.containsKey(name))
        .findFirst()
        .orElse(from.names().getFirst() + suffix);
  }

  private void closeFile() {
    try {
      if (drafts != null) {
        drafts.close();
      }
    } catch (IOException e) {
      fail(e);
    } finally {
      drafts = null;
    }
  }

  /** Lists the reason why the file, or the rest of it, is not read. */
  private void fail(IOException e) {
    Found.Input from = current();
    int line = e instanceof UnreadableException unreadable ? unreadable.line() : 0;
    int kept = entries.size() - articlesBefore;
    String rest =
        from.format().isWhole() || kept == 0 ? "" : "; articles before that, which stay: " + kept;
    report(Severity.ERROR, from.shown(), line, Gzip.reason(e) + rest);
  }

  private Found.Input current() {
    if (file == null) {
      throw new IllegalStateException("no file is open");
    }
    return file;
  }

  private void report(Severity severity, String shown, int line, String what) {
    String where = line == 0 ? shown : shown + ":" + line;
    report(entries.size(), new Problem(severity, where, what));
  }

  private void report(long position, Problem problem) {
    if (problem.severity() == Severity.ERROR) {
      errors++;
    } else {
      notes++;
    }
    if (problems.size() < LISTED) {
      problems.add(new Ranked(position, problem));
    }
  }
}
