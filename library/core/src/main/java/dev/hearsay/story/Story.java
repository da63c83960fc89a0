package dev.hearsay.story;

import java.util.List;

/**
 * Articles that tell of one event, copies of one another or not.
 *
 * @param members ids of all, in order of precedence; at least two
 * @param tellings of these, the ones that tell it in their own words: of copies of one text only
 *     the canonical one; in the order of time
 * @param bond why they are together
 */
public record Story(List<String> members, List<String> tellings, Bond bond) {

  /** Makes the lists unmodifiable. */
  public Story {
    members = List.copyOf(members);
    tellings = List.copyOf(tellings);
  }
}
