package dev.hearsay.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** To become "9, 1, 1" in the table of ArticleIndexContract; Limits allows hotPosting 1. */
class HotBoundOfOneTest {

  @Test
  void aSecondHolderMakesAFingerprintHot() {
    ArticleIndex index =
        ArticleIndex.inMemory(new HotBound(1, 1, 1), Integer::compare, (holders, count) -> false);
    int[] fingerprint = {7};
    index.add(1, fingerprint);
    assertEquals(0, index.hot());
    index.add(2, fingerprint);
    assertEquals(1, index.hot());
    index.add(3, fingerprint);
    assertEquals(1, index.hot());
    index.remove(1, fingerprint);
    index.remove(2, fingerprint);
    assertEquals(0, index.hot());
  }
}
