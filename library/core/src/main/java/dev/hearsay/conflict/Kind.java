package dev.hearsay.conflict;

/** What two statements disagree on. */
public enum Kind {
  /** How many or how much. */
  NUMERIC,
  /** When. */
  TEMPORAL,
  /** Whether it is so at all. */
  NEGATION,
  /** Opposite words: guilty and innocent, arrested and released, rose and fell. */
  ANTONYM,
  /** How far it goes: injured, critical, dead. */
  SCALE,
  /** All, some or none. */
  QUANTIFIER,
  /** Who or what. */
  ENTITY,
  /** Where. */
  PLACE,
  /** Who did it to whom. */
  ROLE,
  /** The words of one speaker. */
  QUOTE,
  /** Who said it. */
  ATTRIBUTION
}
