package dev.hearsay.conflict;

/** What can make two statements that differ agree all the same. */
public enum Guard {
  /** They name other people, places or days: another event of the same make. */
  OTHER_EVENT("they name others: it may be another event"),
  /** The later one knows more, or the state has changed in between. */
  UPDATE("they speak of other moments: one may bring the other up to date"),
  /** Two named sources each stand by their version. */
  DISPUTED("two sources each stand by theirs"),
  /** One is a plan, a condition, a forecast or a rumour. */
  NOT_REAL("one of them is not told as a fact"),
  /** The numbers count other things: a rate and a level, votes for and against. */
  OTHER_ROLE("the numbers tell of different things"),
  /** One is a part of the other: a city and its country, civilians and all. */
  OTHER_SCOPE("one may be a part of the other"),
  /** One stands in the background: an anniversary, "since 1990". */
  BACKGROUND("one of the times stands in the background"),
  /** The days are neighbours: overnight, or another time zone. */
  NEXT_DAY("the days are neighbours: overnight, or another time zone"),
  /** One quotation is a part of the other. */
  TRIMMED("one quotation is a part of the other"),
  /**
   * The verb can be true of both: who visited one town may have visited another. Only of a
   * functional relation, of which there is one value, do two exclude one another (Ritter et al.
   * 2008, "It's a contradiction—no, it's not").
   */
  NON_FUNCTIONAL("the verb may well be true of both"),
  /** The words stand in other places of the sentences. */
  OTHER_SLOT("the words say it of different things");

  private final String reason;

  Guard(String reason) {
    this.reason = reason;
  }

  /**
   * Why the two may agree.
   *
   * @return a clause in plain words
   */
  public String reason() {
    return reason;
  }
}
