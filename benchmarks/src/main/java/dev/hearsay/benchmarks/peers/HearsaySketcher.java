package dev.hearsay.benchmarks.peers;

import dev.hearsay.Options;
import dev.hearsay.sketch.Sampler;
import dev.hearsay.sketch.Sampling;
import dev.hearsay.sketch.Signature;
import dev.hearsay.text.Shingler;

/**
 * What a text becomes in one pass: the fingerprints that the engine indexes, and a signature of 128
 * lanes beside them.
 */
final class HearsaySketcher implements Sketcher<HearsaySketcher.Sketch> {

  private final Shingler shingler = new Shingler(Options.defaults().seed());
  private final Sampler sampler = new Sampler(new Sampling(1.0 / 16, 48));

  /** Fingerprints for an index, and a signature to be compared without one. */
  static final class Sketch {
    private final int[] fingerprints;
    private final Signature signature;

    private Sketch(int[] fingerprints, Signature signature) {
      this.fingerprints = fingerprints;
      this.signature = signature;
    }

    int[] fingerprints() {
      return fingerprints;
    }
  }

  @Override
  public Sketch sketch(String text) {
    shingler.read(text);
    int[] fingerprints = sampler.sample(shingler.hashes(), shingler.size());
    return new Sketch(fingerprints, Signature.of(shingler.hashes(), shingler.size()));
  }

  @Override
  public double jaccard(Sketch a, Sketch b) {
    return a.signature.jaccard(b.signature);
  }
}
