package dev.hearsay.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelBenchmarksTest {

  @Test
  void plainLoopsAndKernelsCountTheSame() {
    for (int lanes : new int[] {64, 128, 256}) {
      agree(lanes, 0);
      agree(lanes, 0.5);
    }
    for (int size : new int[] {48, 400, 1300}) {
      for (String kernel : List.of("plain", "portable")) {
        IntersectionBenchmark sets = new IntersectionBenchmark();
        sets.size = size;
        sets.kernel = kernel;
        sets.prepare();
        for (int i = 0; i < 64; i++) {
          assertEquals(size * 3 / 10, sets.intersect());
        }
      }
    }
  }

  private static int equal(String kernel, int lanes, double jaccard) {
    SignatureCompareBenchmark benchmark = new SignatureCompareBenchmark();
    benchmark.kernel = kernel;
    benchmark.lanes = lanes;
    benchmark.jaccard = jaccard;
    benchmark.prepare();
    return benchmark.compare();
  }

  private static void agree(int lanes, double jaccard) {
    int equal = equal("plain", lanes, jaccard);
    assertEquals(equal, equal("portable", lanes, jaccard));
    double chance = jaccard + (1 - jaccard) / 256;
    double mean = (double) SignatureCompareBenchmark.SIGNATURES * lanes * chance;
    assertEquals(mean, equal, 5 * Math.sqrt(mean * (1 - chance)));
  }

  @Test
  void dotProductsOfFloatsAndBytesAgree() {
    DotProductBenchmark benchmark = new DotProductBenchmark();
    benchmark.size = 64;
    benchmark.prepare();
    assertEquals(benchmark.bytes(), benchmark.floats(), 1);
  }
}
