package dev.hearsay.conflict;

import java.util.List;

/**
 * One article's account of an event.
 *
 * @param article its id
 * @param text its text
 * @param context when and by whom it was published
 * @param copies ids of the copies that it speaks for
 */
public record Account(String article, String text, Context context, List<String> copies) {

  /** Makes the list unmodifiable. */
  public Account {
    copies = List.copyOf(copies);
  }
}
