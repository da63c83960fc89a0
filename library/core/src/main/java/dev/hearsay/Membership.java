package dev.hearsay;

/**
 * What is to be stored of an article for the live groups to go on after the collection has been
 * opened again. Articles with the tokens of an earlier one follow that and have none of their own.
 *
 * @param article its number in the store
 * @param cluster id of its cluster, or of the one that it is the last of; 0 for none
 * @param leads whether it is the canonical article of its cluster; true without one
 * @param story id of the story that it speaks in; 0 for none, or if another speaks for its cluster;
 *     {@link #UNTOLD} if it leads and stories were not wanted
 */
public record Membership(int article, long cluster, boolean leads, long story) {

  /** The story of an article that has not been looked for. */
  public static final long UNTOLD = -1;
}
