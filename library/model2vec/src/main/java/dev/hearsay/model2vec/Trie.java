package dev.hearsay.model2vec;

import java.util.Arrays;
import java.util.Map;

/**
 * Strings with a number each, as a tree of their code points: finds what a text starts with in one
 * pass, however hostile the text. Edges are held in one table with open addressing.
 *
 * <p>Immutable.
 */
final class Trie {

  /** No node, or no number. */
  static final int NONE = -1;

  /** The node of the empty string. */
  static final int ROOT = 0;

  private static final int CODE_POINT_BITS = 21;
  private static final long FREE = -1;

  private long[] edges = new long[64];
  private int[] targets = new int[64];
  private int[] values = new int[32];
  private int nodes = 1;

  /**
   * Builds the tree.
   *
   * @param strings each with a number of at least 0
   */
  Trie(Map<String, Integer> strings) {
    Arrays.fill(edges, FREE);
    Arrays.fill(values, NONE);
    strings.forEach(this::put);
  }

  private void put(String string, int value) {
    int node = ROOT;
    for (int i = 0; i < string.length(); ) {
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint);
      int next = next(node, codePoint);
      node = next == NONE ? link(node, codePoint) : next;
    }
    values[node] = value;
  }

  private int link(int node, int codePoint) {
    if (nodes == values.length) {
      values = Arrays.copyOf(values, 2 * nodes);
      Arrays.fill(values, nodes, values.length, NONE);
      grow();
    }
    set(edge(node, codePoint), nodes);
    return nodes++;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    Arrays.fill(edges, FREE);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != FREE) {
        set(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private void set(long edge, int target) {
    int slot = slot(edge);
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** Where an edge is, or where it would go: at most half of the slots are taken. */
  private int slot(long edge) {
    int mask = edges.length - 1;
    long mixed = edge * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (edges[slot] != edge && edges[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long edge(int node, int codePoint) {
    return (long) node << CODE_POINT_BITS | codePoint;
  }

  /**
   * Goes down by one code point.
   *
   * @param node where to start
   * @param codePoint the next one of the text
   * @return the node of the longer string, or {@link #NONE} if no string starts so
   */
  int next(int node, int codePoint) {
    int slot = slot(edge(node, codePoint));
    return edges[slot] == FREE ? NONE : targets[slot];
  }

  /**
   * Goes down by a whole string.
   *
   * @param string any
   * @return its node, or {@link #NONE} if no string starts so
   */
  int node(String string) {
    int node = ROOT;
    for (int i = 0; i < string.length() && node != NONE; ) {
      int codePoint = string.codePointAt(i);
      i += Character.charCount(codePoint);
      node = next(node, codePoint);
    }
    return node;
  }

  /**
   * The number of the string that ends at a node.
   *
   * @param node of this tree
   * @return its number, or {@link #NONE} if none ends there
   */
  int value(int node) {
    return values[node];
  }
}
