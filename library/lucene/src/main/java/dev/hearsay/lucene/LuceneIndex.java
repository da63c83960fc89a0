package dev.hearsay.lucene;

import dev.hearsay.Article;
import dev.hearsay.ArticleStore;
import dev.hearsay.Storage;
import dev.hearsay.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps the articles of an engine in an Apache Lucene index:
 *
 * <pre>{@code
 * try (Hearsay hearsay = Hearsay.open(LuceneIndex.open(folder), Options.defaults())) {
 *   hearsay.add(article);
 *   hearsay.commit();
 * }
 * }</pre>
 *
 * <p>Texts are compressed and stay on disk; some 150 bytes an article are held in memory. Articles
 * added are collected in memory and written together, some thousands at a time or with a commit.
 *
 * <p>NOTE on durability: a commit returns once the disk has everything (fsync), and takes effect as
 * a whole. Whatever happens to the process or the machine after it, the index opens with what the
 * last commit knew of, and nothing else.
 *
 * <p>NOTE on locks: one engine at a time writes to an index. Another one is told who does. The lock
 * goes with the process, however that ends.
 */
public final class LuceneIndex implements Storage {

  private final Source source;
  private final LuceneErrors errors;

  private record Opened(Directory directory, boolean owned) {}

  @FunctionalInterface
  private interface Source {
    Opened open() throws IOException;
  }

  private LuceneIndex(String place, Source source) {
    this.errors = new LuceneErrors(place);
    this.source = source;
  }

  /**
   * An index in a folder, which belongs to the index alone.
   *
   * @param folder where it is; made if it is not there
   * @return the index, to be given to {@link dev.hearsay.Hearsay#open}, which takes the lock
   */
  public static LuceneIndex open(Path folder) {
    return new LuceneIndex(
        folder.toString(),
        () -> {
          Files.createDirectories(folder);
          return new Opened(FSDirectory.open(folder), true);
        });
  }

  /**
   * An index in a directory of the caller's, who closes it after the engine.
   *
   * @param directory where it is
   * @return the index, to be given to {@link dev.hearsay.Hearsay#open}, which takes the lock
   */
  public static LuceneIndex wrap(Directory directory) {
    return new LuceneIndex(directory.toString(), () -> new Opened(directory, false));
  }

  @Override
  public ArticleStore open(Setting setting) {
    Opened opened = errors.doing("be opened", source::open);
    try {
      return LuceneStore.open(opened.directory, opened.owned, setting, errors);
    } catch (RuntimeException | Error e) {
      if (opened.owned) {
        try {
          opened.directory.close();
        } catch (IOException closing) {
          e.addSuppressed(closing);
        }
      }
      throw e;
    }
  }

  /**
   * Reads what can be read of an index that is damaged, article by article; the index stays as it
   * is. For what was committed last, as far as its files of texts are there.
   *
   * @param folder where the index is, of which nobody writes to it
   * @param into gets every article that can be read
   * @return what became of the articles
   * @throws StorageException if not even the list of segments can be read
   */
  public static Salvage salvage(Path folder, Consumer<Article> into) {
    LuceneErrors errors = new LuceneErrors(folder.toString());
    return errors.doing(
        "be salvaged",
        () -> {
          try (Directory directory = FSDirectory.open(folder)) {
            return Salvage.of(directory, into);
          }
        });
  }
}
