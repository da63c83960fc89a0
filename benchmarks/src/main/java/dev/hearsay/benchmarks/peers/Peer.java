package dev.hearsay.benchmarks.peers;

/** Who sketches a text. */
public enum Peer {
  /** This library. */
  HEARSAY {
    @Override
    public Sketcher<?> sketcher() {
      return new HearsaySketcher();
    }
  },
  /** hash4j by Dynatrace, SuperMinHash (Ertl 2017). */
  HASH4J_SUPERMINHASH {
    @Override
    public Sketcher<?> sketcher() {
      return Hash4jSketcher.superMinHash();
    }
  },
  /** The same, with the words cut by splitting the text at a pattern. */
  HASH4J_SUPERMINHASH_OF_SPLIT {
    @Override
    public Sketcher<?> sketcher() {
      return Hash4jSketcher.superMinHashOfSplitText();
    }
  },
  /** hash4j by Dynatrace, its MinHash. */
  HASH4J_MINHASH {
    @Override
    public Sketcher<?> sketcher() {
      return Hash4jSketcher.minHash();
    }
  },
  /** java-lsh by Debatty. */
  JAVA_LSH {
    @Override
    public Sketcher<?> sketcher() {
      return new JavaLshSketcher();
    }
  },
  /** Apache Lucene's MinHashFilter. */
  LUCENE {
    @Override
    public Sketcher<?> sketcher() {
      return new LuceneSketcher();
    }
  };

  /**
   * A sketcher for one thread; all of one peer give the same sketches.
   *
   * @return a new one
   */
  public abstract Sketcher<?> sketcher();
}
