package dev.hearsay.live;

/**
 * A thing that has come to another group, or whose group is not what it was.
 *
 * @param thing its number
 * @param from what led its group before, itself if it was alone; -1 if it is new
 * @param to what leads its group now, itself if it is alone; -1 if it is gone
 */
public record Move(int thing, int from, int to) {

  /** No thing. */
  public static final int NONE = -1;
}
