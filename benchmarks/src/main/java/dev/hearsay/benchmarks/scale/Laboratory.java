package dev.hearsay.benchmarks.scale;

import java.io.IOException;

/** Where trials are carried out. */
@FunctionalInterface
interface Laboratory {

  /**
   * Carries out a trial.
   *
   * @throws IOException if it fails, with the reason
   */
  Measurement measure(Trial trial) throws IOException;
}
