package dev.hearsay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A news article as the caller gives it. Only {@code id} and {@code text} are required; every
 * offset that Hearsay reports counts UTF-16 code units of {@code text}, unchanged.
 *
 * @param id unique among the articles held together; not blank
 * @param title headline, compared on its own and never part of the shingles
 * @param text body, without the headline; may be empty, in which case nothing is found
 * @param publishedAt moment of publication; earlier articles come first when a canonical one is
 *     chosen, where one beyond the years 1677 to 2262 counts as the nearest moment within
 * @param source outlet or agency, compared exactly; tells a template of one source from copies
 *     across sources
 * @param url where it stands, for the caller's own use
 */
public record Article(
    String id,
    @Nullable String title,
    String text,
    @Nullable Instant publishedAt,
    @Nullable String source,
    @Nullable String url) {

  /**
   * Checks what is required.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "article id is blank: give every article an id of its own");
    }
  }

  /**
   * An article of which only the text is known.
   *
   * @param id unique among the articles held together; not blank
   * @param text body
   * @return the article, without title, date, source or URL
   */
  public static Article of(String id, String text) {
    return new Article(id, null, text, null, null, null);
  }

  /**
   * The same article with a headline.
   *
   * @param title the headline
   * @return a copy
   */
  public Article withTitle(@Nullable String title) {
    return new Article(id, title, text, publishedAt, source, url);
  }

  /**
   * The same article with a time of publication.
   *
   * @param publishedAt the moment
   * @return a copy
   */
  public Article withPublishedAt(@Nullable Instant publishedAt) {
    return new Article(id, title, text, publishedAt, source, url);
  }

  /**
   * The same article with a source.
   *
   * @param source outlet or agency
   * @return a copy
   */
  public Article withSource(@Nullable String source) {
    return new Article(id, title, text, publishedAt, source, url);
  }

  /**
   * The same article with an address.
   *
   * @param url where it stands
   * @return a copy
   */
  public Article withUrl(@Nullable String url) {
    return new Article(id, title, text, publishedAt, source, url);
  }
}
