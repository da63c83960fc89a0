package dev.hearsay.benchmarks.micro;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts the bytes of ASCII text worked on, which JMH reports a second. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {

  /** Bytes since the start of the iteration. */
  public long bytes;

  /** Nothing counted yet. */
  public Volume() {}

  String counted(String text) {
    bytes += text.length();
    return text;
  }
}
