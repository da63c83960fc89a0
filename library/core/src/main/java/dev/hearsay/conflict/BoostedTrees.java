package dev.hearsay.conflict;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/*
 * All trees lie in one row of nodes, each before its children and the left child right after its
 * parent, so that only the right one has to be looked up. Stored are, for each tree, the number of
 * its nodes (int), and for each node the feature that it asks for (short, -1 for a leaf) and the
 * threshold or, in a leaf, what it adds (double). Where the right children are follows from that.
 */

/** A sum of shallow regression trees over named numbers. */
final class BoostedTrees {

  static final int MOST_FEATURES = 4096;
  static final int MOST_TREES = 1 << 16;
  static final int MOST_NODES = 1 << 20;

  private static final int LEAF = -1;

  private final List<String> names;
  private final double base;
  private final int[] roots;
  private final short[] features;
  private final double[] values;
  private final int[] rights;

  private BoostedTrees(
      List<String> names,
      double base,
      int[] roots,
      short[] features,
      double[] values,
      int[] rights) {
    this.names = names;
    this.base = base;
    this.roots = roots;
    this.features = features;
    this.values = values;
    this.rights = rights;
  }

  /** Takes trees one by one. */
  static final class Builder {
    private final List<String> names;
    private final double base;
    private int trees;
    private int nodes;
    private int[] roots = new int[64];
    private short[] features = new short[1024];
    private double[] values = new double[1024];
    private int[] rights = new int[1024];

    Builder(List<String> names, double base) {
      if (names.isEmpty() || names.size() > MOST_FEATURES) {
        throw new IllegalArgumentException(
            names.size() + " features, must be 1 to " + MOST_FEATURES);
      }
      if (new HashSet<>(names).size() < names.size()) {
        throw new IllegalArgumentException("two features have one name");
      }
      for (String name : names) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > ModelFile.MOST_BYTES) {
          throw new IllegalArgumentException("a feature has a name of " + bytes + " bytes");
        }
      }
      requireFinite(base);
      this.names = List.copyOf(names);
      this.base = base;
    }

    /**
     * Adds a tree.
     *
     * @param asked the feature of each node, below 0 for a leaf
     * @param values the threshold of each node up to which one goes left, or what a leaf adds
     */
    Builder add(int[] asked, double[] values) {
      int size = asked.length;
      if (size == 0 || values.length != size) {
        throw new IllegalArgumentException(size + " nodes with " + values.length + " values");
      }
      if (trees == MOST_TREES || size > MOST_NODES - nodes) {
        throw new IllegalArgumentException(
            "more than " + MOST_TREES + " trees or " + MOST_NODES + " nodes");
      }
      grow(size);
      int[] open = new int[size];
      int opened = 0;
      for (int i = 0; i < size; i++) {
        if (i > 0 && asked[i - 1] < 0) {
          if (opened == 0) {
            throw new IllegalArgumentException("nodes after the end of a tree");
          }
          rights[open[--opened]] = nodes + i;
        }
        if (asked[i] >= names.size()) {
          throw new IllegalArgumentException(
              "a node asks for feature " + asked[i] + " of " + names.size());
        }
        requireFinite(values[i]);
        if (asked[i] >= 0) {
          open[opened++] = nodes + i;
        }
        features[nodes + i] = (short) Math.max(LEAF, asked[i]);
        this.values[nodes + i] = values[i];
      }
      if (opened > 0 || asked[size - 1] >= 0) {
        throw new IllegalArgumentException("a tree ends before all of its leaves are there");
      }
      roots[trees++] = nodes;
      nodes += size;
      return this;
    }

    private void grow(int size) {
      if (trees == roots.length) {
        roots = Arrays.copyOf(roots, 2 * trees);
      }
      if (nodes + size > features.length) {
        int room = Math.max(nodes + size, 2 * nodes);
        features = Arrays.copyOf(features, room);
        values = Arrays.copyOf(values, room);
        rights = Arrays.copyOf(rights, room);
      }
    }

    private static void requireFinite(double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("trees hold the number " + value);
      }
    }

    BoostedTrees build() {
      return new BoostedTrees(
          names,
          base,
          Arrays.copyOf(roots, trees),
          Arrays.copyOf(features, nodes),
          Arrays.copyOf(values, nodes),
          Arrays.copyOf(rights, nodes));
    }
  }

  /** Trees that say what several sums of trees over the same numbers say on average. */
  static BoostedTrees mean(List<BoostedTrees> sums) {
    double base = 0;
    for (BoostedTrees sum : sums) {
      if (!sum.names.equals(sums.get(0).names)) {
        throw new IllegalArgumentException("the trees ask for different features");
      }
      base += sum.base / sums.size();
    }
    Builder builder = new Builder(sums.get(0).names, base);
    for (BoostedTrees sum : sums) {
      for (int t = 0; t < sum.roots.length; t++) {
        int[] asked = new int[sum.end(t) - sum.roots[t]];
        double[] values = new double[asked.length];
        for (int i = 0; i < asked.length; i++) {
          asked[i] = sum.features[sum.roots[t] + i];
          double value = sum.values[sum.roots[t] + i];
          values[i] = asked[i] == LEAF ? value / sums.size() : value;
        }
        builder.add(asked, values);
      }
    }
    return builder.build();
  }

  /** The node after the last one of a tree. */
  private int end(int tree) {
    return tree + 1 < roots.length ? roots[tree + 1] : features.length;
  }

  List<String> names() {
    return names;
  }

  int size() {
    return roots.length;
  }

  /** The sum over all trees. */
  double sum(double[] numbers) {
    if (numbers.length != names.size()) {
      throw new IllegalArgumentException(
          numbers.length + " features, the model has " + names.size());
    }
    double sum = base;
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        node = numbers[features[node]] <= values[node] ? node + 1 : rights[node];
      }
      sum += values[node];
    }
    return sum;
  }

  static BoostedTrees read(DataInputStream in) throws IOException {
    int size = ModelFile.within(in.readInt(), 1, MOST_FEATURES, "number of features");
    String[] names = new String[size];
    for (int i = 0; i < size; i++) {
      names[i] = ModelFile.readText(in);
    }
    double base = in.readDouble();
    int trees = ModelFile.within(in.readInt(), 0, MOST_TREES, "number of trees");
    int nodes = 0;
    try {
      Builder builder = new Builder(List.of(names), base);
      for (int t = 0; t < trees; t++) {
        int length = ModelFile.within(in.readInt(), 1, MOST_NODES - nodes, "size of a tree");
        add(builder, in, length);
        nodes += length;
      }
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw ModelFile.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /** Takes in a tree piece by piece, so that a false length in a short file costs no memory. */
  private static void add(Builder builder, DataInputStream in, int length) throws IOException {
    int[] asked = new int[Math.min(length, 64)];
    double[] values = new double[asked.length];
    for (int i = 0; i < length; i++) {
      if (i == asked.length) {
        asked = Arrays.copyOf(asked, Math.min(length, 2 * i));
        values = Arrays.copyOf(values, asked.length);
      }
      asked[i] = in.readShort();
      values[i] = in.readDouble();
    }
    builder.add(asked, values);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      ModelFile.writeText(out, name);
    }
    out.writeDouble(base);
    out.writeInt(roots.length);
    for (int t = 0; t < roots.length; t++) {
      out.writeInt(end(t) - roots[t]);
      for (int node = roots[t]; node < end(t); node++) {
        out.writeShort(features[node]);
        out.writeDouble(values[node]);
      }
    }
  }
}
