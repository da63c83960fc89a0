package dev.hearsay.conflict;

/**
 * What the articles of two sentences say besides of what clashes in them. An article that has
 * elsewhere what it seems to contradict, or many numbers of one kind, speaks of another thing.
 *
 * @param saysA how plainly the article of the first sentence says what the second does, as {@link
 *     Contents#says} tells it
 * @param saysB how plainly the article of the second says what the first does
 * @param rivalsA how many values the article of the first has that the clash may be about
 * @param rivalsB how many the article of the second has
 */
record Setting(int saysA, int saysB, int rivalsA, int rivalsB) {

  /** Where nothing is known of any article. */
  static final Setting UNKNOWN = new Setting(0, 0, 0, 0);

  /** That of a clash of two passages, by what their articles say. */
  static Setting of(Clash clash, Passage a, Contents ofA, Passage b, Contents ofB) {
    return new Setting(
        ofA.says(clash, b, false),
        ofB.says(clash, a, true),
        ofA.rivals(clash, a, true),
        ofB.rivals(clash, b, false));
  }

  void addTo(Features features) {
    features.both("setting.says", saysA, saysB);
    features.both("setting.rivals", Math.log1p(rivalsA), Math.log1p(rivalsB));
  }
}
