package dev.hearsay.claim;

import dev.hearsay.text.Span;

/**
 * Who says what a statement says.
 *
 * @param speaker where the speaker is named
 * @param name the words of the speaker that count, as lemmas parted by spaces: "police chief orme"
 * @param cue the word that tells that it is said: "said", "according to"
 * @param stance how it is said
 */
public record Attribution(Span speaker, String name, Span cue, Stance stance) {

  /** How something is said. */
  public enum Stance {
    /** Said, told, according to. */
    NEUTRAL,
    /** Claimed, insisted: the narrator keeps away. */
    CLAIM,
    /** Denied, refuted, dismissed. */
    DENY,
    /** Confirmed, acknowledged. */
    CONFIRM,
    /** Accused, blamed. */
    ACCUSE,
    /** Admitted, conceded. */
    ADMIT,
    /** Doubted, questioned. */
    DOUBT
  }
}
