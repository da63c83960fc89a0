package dev.hearsay.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelBenchmarksTest {

  /** Two instances, so that both ways are asked about the same pairs. */
  @Test
  void plainLoopsAndKernelsCountTheSame() {
    for (int lanes : new int[] {64, 128, 256}) {
      SignatureCompareBenchmark plain = signatures(lanes);
      SignatureCompareBenchmark kernel = signatures(lanes);
      int equal = 0;
      for (int i = 0; i < 500; i++) {
        int expected = plain.plain();
        assertEquals(expected, kernel.kernel());
        equal += expected;
      }
      assertEquals(500 * lanes / 256.0, equal, 4 * Math.sqrt(500 * lanes / 256.0));
    }
    for (int size : new int[] {48, 400, 1300}) {
      IntersectionBenchmark sets = new IntersectionBenchmark();
      sets.size = size;
      sets.prepare();
      for (int i = 0; i < 64; i++) {
        assertEquals(size * 3 / 10, sets.textbook());
        assertEquals(size * 3 / 10, sets.kernel());
      }
    }
  }

  private static SignatureCompareBenchmark signatures(int lanes) {
    SignatureCompareBenchmark benchmark = new SignatureCompareBenchmark();
    benchmark.lanes = lanes;
    benchmark.prepare();
    return benchmark;
  }

  @Test
  void dotProductsOfFloatsAndBytesAgree() {
    DotProductBenchmark benchmark = new DotProductBenchmark();
    benchmark.size = 64;
    benchmark.prepare();
    assertEquals(benchmark.bytes(), benchmark.floats(), 1);
  }
}
