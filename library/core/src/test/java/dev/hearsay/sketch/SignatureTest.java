package dev.hearsay.sketch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.internal.KeyedHash;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  /** Unbiased to 4 standard errors of the mean, and no wider than plain MinHash would be. */
  @ParameterizedTest
  @CsvSource({"60, 0.8", "60, 0.5", "400, 0.8", "400, 0.5", "400, 0.2", "5, 0.6667", "2000, 0.9"})
  void estimatesTheJaccard(int size, double wanted) {
    SplittableRandom random = new SplittableRandom(size);
    int shared = (int) Math.round(2 * size * wanted / (1 + wanted));
    double jaccard = (double) shared / (2 * size - shared);
    int trials = 1_000;
    double sum = 0;
    double squares = 0;
    for (int trial = 0; trial < trials; trial++) {
      long[] all = random.longs(2L * size - shared).toArray();
      Signature a = Signature.of(all, size);
      Signature b = Signature.of(LongStream.of(all).skip(size - shared).toArray(), size);
      double error =
          ((double) a.agreement(b) / Signature.LANES - 1 / 256.0) / (1 - 1 / 256.0) - jaccard;
      sum += error;
      squares += error * error;
    }
    double rmse = Math.sqrt(squares / trials);
    double minHash = Math.sqrt(jaccard * (1 - jaccard) / Signature.LANES);
    assertEquals(0, sum / trials, 4 * minHash / Math.sqrt(trials));
    assertTrue(rmse < 1.15 * minHash, rmse + " against " + minHash);
  }

  @Test
  void neitherOrderNorRepeatsCount() {
    List<Long> shingles = new SplittableRandom(3).longs(300).boxed().collect(Collectors.toList());
    Signature expected = of(shingles);
    shingles.addAll(shingles.subList(0, 100));
    Collections.shuffle(shingles, new Random(1));
    assertEquals(expected, of(shingles));
    assertEquals(expected.hashCode(), of(shingles).hashCode());
    assertEquals(Signature.LANES, expected.agreement(of(shingles)));
    assertEquals(1, expected.jaccard(of(shingles)));
    assertNotEquals(expected, of(shingles.subList(0, 50)));
  }

  private static Signature of(List<Long> shingles) {
    long[] hashes = shingles.stream().mapToLong(Long::longValue).toArray();
    return Signature.of(hashes, hashes.length);
  }

  @Test
  void strangersAgreeByAccidentOnly() {
    SplittableRandom random = new SplittableRandom(5);
    int agreeing = 0;
    for (int i = 0; i < 1_000; i++) {
      Signature a = Signature.of(random.longs(200).toArray(), 200);
      agreeing += a.agreement(Signature.of(random.longs(200).toArray(), 200));
    }
    // 500 expected, standard deviation 22.
    assertEquals(500, agreeing, 90);
  }

  /** Stored signatures stay comparable only if this holds. */
  @Test
  void versionOneGivesTheNumbersItAlwaysGave() {
    assertEquals(1, Signature.VERSION);
    long[] shingles = LongStream.range(0, 100).map(KeyedHash::finish).toArray();
    assertEquals(KNOWN_ONE, Signature.of(shingles, 1).toString());
    assertEquals(KNOWN_HUNDRED, Signature.of(shingles, 100).toString());
  }

  private static final String KNOWN_ONE =
      "eafeb5cea43828e13774b917ee64a7593f8f15e32acab50ed861586858f6669e"
          + "1b0eddbbe28fc3a4544995813de3e4f40815782f512ff01da9e02121635b5586"
          + "2b2f89c22b5847e515c02ae93ecf595d264f33a05a3c398f2bb4dd77a3ae9056"
          + "e5d3d262898c55fea6f5d2fd9a303095d79d35495ff218ac78a9ed9279af8941";
  private static final String KNOWN_HUNDRED =
      "ea6e9714ebd0872fd6844a55732217712c90cb4898b25ce14bada70a7c4404c5"
          + "b105be0ca1d193d29da1fd939cf7663ca6b097d58caa1121c6cf3d6242505f36"
          + "9bf14849c23fc5da15bdbbcafda3e0e3ae5aa8e593bad28c7b827dbeed7f2915"
          + "089af11803f40cecbca67683ef09285030683e884d9457caa4e01b57971ca537";

  @Test
  void anEmptySetIsLikeNoOther() {
    Signature empty = Signature.of(new long[4], 0);
    assertEquals(empty, Signature.of(new long[0], 0));
    assertTrue(empty.jaccard(Signature.of(new long[] {1, 2, 3}, 3)) < 0.1);
  }

  @Test
  void whatIsStoredComesBack() {
    Signature signature = Signature.of(new long[] {1, 2, 3}, 3);
    byte[] stored = signature.toBytes();
    assertEquals(Signature.LANES + 1, stored.length);
    assertEquals(signature, Signature.fromBytes(stored));
    stored[0] = 9;
    String version =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> Signature.fromBytes(stored))
                .getMessage());
    assertTrue(version.contains("version 9") && version.contains("version 1"), version);
    assertThrows(IllegalArgumentException.class, () -> Signature.fromBytes(new byte[128]));
  }
}
