package dev.hearsay.benchmarks.micro;

import dev.hearsay.benchmarks.peers.Peer;
import dev.hearsay.benchmarks.peers.Sketcher;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast does a text become a sketch, here and elsewhere, on one thread? */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeerSketchBenchmark {

  /** Length of a text. */
  @Param("390")
  public int words;

  /** Who sketches. */
  @Param public Peer peer = Peer.HEARSAY;

  private NewsTexts texts = NewsTexts.none();
  private Sketcher<?> sketcher = peer.sketcher();

  /** To be set up by JMH. */
  public PeerSketchBenchmark() {}

  /** Makes the texts and the sketcher. */
  @Setup
  public void prepare() {
    texts = NewsTexts.ofWords(words);
    sketcher = peer.sketcher();
  }

  /**
   * Sketches the next text.
   *
   * @param volume counts its bytes
   * @return the sketch
   */
  @Benchmark
  public Object sketch(Volume volume) {
    return sketcher.sketch(volume.counted(texts.next()));
  }
}
