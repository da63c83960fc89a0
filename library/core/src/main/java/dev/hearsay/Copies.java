package dev.hearsay;

import java.util.List;

/**
 * The copies of one text, one article alone among them, by their places in the order of precedence.
 *
 * @param canonical the place of the one that stands for the others
 * @param places of all, ascending
 */
record Copies(int canonical, List<Integer> places) {}
