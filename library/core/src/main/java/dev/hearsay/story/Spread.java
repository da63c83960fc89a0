package dev.hearsay.story;

/** A few members of a group, evenly spread over it. */
final class Spread {

  private Spread() {}

  /** At most so many of a group's members, first and last among them. */
  static int[] of(int[] members, int most) {
    if (members.length <= most) {
      return members;
    }
    int[] some = new int[most];
    for (int i = 0; i < most; i++) {
      some[i] = members[(int) ((long) i * (members.length - 1) / (most - 1))];
    }
    return some;
  }
}
