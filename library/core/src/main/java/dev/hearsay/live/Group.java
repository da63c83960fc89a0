package dev.hearsay.live;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Things that are together for now, under an id that lasts. */
public final class Group {

  private final long id;

  /** The things, in order of precedence as far as the last grouping went. */
  private final SequencedSet<Integer> things = new LinkedHashSet<>();

  private int lead = Move.NONE;
  private long weight;
  private long version;

  Group(long id) {
    this.id = id;
  }

  /**
   * Its id.
   *
   * @return above 0; given in ascending order
   */
  public long id() {
    return id;
  }

  /**
   * The thing that leads it.
   *
   * @return its number
   */
  public int lead() {
    return lead;
  }

  /**
   * The things in it.
   *
   * @return their numbers, in any order
   */
  public int[] things() {
    return things.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Counts the things.
   *
   * @return their number
   */
  public int size() {
    return things.size();
  }

  /**
   * What its things count together.
   *
   * @return members
   */
  public long weight() {
    return weight;
  }

  /**
   * A number that changes whenever the group does.
   *
   * @return its version
   */
  public long version() {
    return version;
  }

  /** Whether it is more than the memory of one. */
  boolean isLive() {
    return weight > 1;
  }

  void add(int thing, long counts) {
    things.add(thing);
    weigh(counts);
  }

  void remove(int thing, long counts) {
    things.remove(thing);
    weigh(-counts);
  }

  void weigh(long more) {
    weight += more;
  }

  void change() {
    version++;
  }

  void lead(int thing) {
    lead = thing;
  }

  boolean isLed() {
    return things.contains(lead);
  }

  void leadByFirst() {
    lead = things.getFirst();
  }

  void clear() {
    things.clear();
    weight = 0;
  }
}
