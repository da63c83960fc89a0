package dev.hearsay.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why articles are held to tell of one event.
 *
 * @param names names that most of them have in common, those that say most first; spelled as in the
 *     earliest of them
 * @param words other words that most of them have in common, the rarest first
 * @param from when the earliest came out; null if none has a date
 * @param to when the latest came out; null if none has a date
 * @param nearness mean nearness of the articles to one another, in 0..1 (see {@link StoryRule}); 1
 *     for copies of one text
 */
public record Bond(
    List<String> names,
    List<String> words,
    @Nullable Instant from,
    @Nullable Instant to,
    double nearness) {

  /** Makes the lists unmodifiable. */
  public Bond {
    names = List.copyOf(names);
    words = List.copyOf(words);
  }
}
