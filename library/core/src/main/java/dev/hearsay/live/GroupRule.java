package dev.hearsay.live;

import java.util.List;
import java.util.function.Consumer;

/** What {@link Groups} need to know of the things that they hold. Things are known by number. */
public interface GroupRule {

  /**
   * Compares two things by precedence.
   *
   * @param a one
   * @param b another
   * @return negative if {@code a} precedes; never 0 for two different ones
   */
  int compare(int a, int b);

  /**
   * How much a thing counts.
   *
   * @param thing its number
   * @return members that it stands for, at least 1
   */
  long weight(int thing);

  /**
   * Finds the links of a thing that is held.
   *
   * @param thing its number
   * @return a table of its own, with what is held
   */
  Links find(int thing);

  /**
   * How strong a link is.
   *
   * @param a one thing
   * @param b the other
   * @param link the number that the link has
   * @return the greater the stronger
   */
  double strength(int a, int b, int link);

  /**
   * Groups some things by the links among them.
   *
   * @param things in order of precedence; not to be changed
   * @param pairs shows the linked pairs among them, each once
   * @return the groups of two things or more, disjoint, in each the one that leads it first
   */
  List<int[]> group(int[] things, Consumer<PairVisitor> pairs);

  /**
   * Whether a thing may join a group as that stands.
   *
   * @param thing a thing of no group
   * @param links its links
   * @param group a group that it has a link to
   * @return true if it may
   */
  boolean joins(int thing, Links links, Group group);

  /** Is shown linked pairs of some things, each thing by its place among them. */
  @FunctionalInterface
  interface PairVisitor {

    /**
     * Takes a pair.
     *
     * @param earlier place of the one that precedes
     * @param later place of the other
     * @param link the number that the link has
     */
    void visit(int earlier, int later, int link);
  }
}
