package dev.hearsay;

import dev.hearsay.duplicate.BoilerplateRule;
import dev.hearsay.duplicate.CanonicalPolicy;
import dev.hearsay.duplicate.Entry;
import dev.hearsay.index.HotBound;
import dev.hearsay.similarity.Profile;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Hearsay} keeps its articles other than in memory. Given to {@link
 * Hearsay#open(Storage, Options)}; whoever only uses one needs to know no more of it.
 */
public interface Storage {

  /**
   * Opens the storage for one engine, which closes it.
   *
   * @param setting what the engine goes by
   * @return the articles kept
   * @throws StorageException if it cannot be opened, or was made with other {@link Setting#terms}
   */
  ArticleStore open(Setting setting);

  /**
   * What an engine goes by.
   *
   * @param terms by name, everything that shapes what is stored: articles stored on other terms
   *     cannot be used
   * @param hot when a fingerprint is hot
   * @param canonical the order of precedence
   * @param boilerplate what is boilerplate
   * @param restorer makes entries of what was kept of them
   * @param profiles the way in which profiles are made; one that was made in another way is not to
   *     be given back. Of no meaning if none are made
   * @param threads threads to work with
   */
  record Setting(
      Map<String, String> terms,
      HotBound hot,
      CanonicalPolicy canonical,
      BoilerplateRule boilerplate,
      Restorer restorer,
      int profiles,
      int threads) {

    /** Makes the map unmodifiable. */
    public Setting {
      terms = Map.copyOf(terms);
    }
  }

  /** Makes an entry of what was kept of it. For any number of threads. */
  @FunctionalInterface
  interface Restorer {

    /**
     * Makes an entry.
     *
     * @param id the article's id
     * @param source where it is from, if known
     * @param outline its {@link Entry#outline}
     * @param fingerprints its {@link Entry#fingerprints}; kept
     * @param article reads the article; asked only when its text or headline is needed
     * @param profile reads the profile kept with it, null if there is none; asked only when it is
     *     needed
     * @return the entry
     */
    Entry restore(
        String id,
        @Nullable String source,
        Entry.Outline outline,
        int[] fingerprints,
        Supplier<Article> article,
        Supplier<@Nullable Profile> profile);
  }
}
