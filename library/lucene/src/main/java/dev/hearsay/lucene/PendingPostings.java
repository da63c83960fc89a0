package dev.hearsay.lucene;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From fingerprints to the articles that hold them, for articles not yet written: chains through
 * arrays, in no order. Safe for several threads while none changes it.
 */
final class PendingPostings {

  private static final int NONE = -1;
  private static final int FIRST_PLACES = 1 << 10;

  /** By hash of the fingerprint, the first link of its chain. */
  private int[] chains = none(FIRST_PLACES);

  private int[] next = new int[FIRST_PLACES];
  private int[] fingerprints = new int[FIRST_PLACES];
  private int[] articles = new int[FIRST_PLACES];
  private int links;

  /** The first of the links given up. */
  private int free = NONE;

  private static int[] none(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  void add(int fingerprint, int article) {
    int link = free;
    if (link != NONE) {
      free = next[link];
    } else {
      if (links == next.length) {
        grow();
      }
      link = links++;
    }
    int chain = chain(fingerprint);
    fingerprints[link] = fingerprint;
    articles[link] = article;
    next[link] = chains[chain];
    chains[chain] = link;
  }

  /** Removes an article that holds a fingerprint. */
  void remove(int fingerprint, int article) {
    int chain = chain(fingerprint);
    int before = NONE;
    int link = chains[chain];
    while (fingerprints[link] != fingerprint || articles[link] != article) {
      before = link;
      link = next[link];
    }
    if (before == NONE) {
      chains[chain] = next[link];
    } else {
      next[before] = next[link];
    }
    next[link] = free;
    free = link;
  }

  /** Shows the articles that hold a fingerprint. */
  void show(int fingerprint, IntConsumer visitor) {
    for (int link = chains[chain(fingerprint)]; link != NONE; link = next[link]) {
      if (fingerprints[link] == fingerprint) {
        visitor.accept(articles[link]);
      }
    }
  }

  /** Shows every fingerprint that is held, once for each article. */
  void showFingerprints(IntConsumer visitor) {
    for (int first : chains) {
      for (int link = first; link != NONE; link = next[link]) {
        visitor.accept(fingerprints[link]);
      }
    }
  }

  void clear() {
    Arrays.fill(chains, NONE);
    links = 0;
    free = NONE;
  }

  /** The chain of a fingerprint; the length of the array is a power of two. */
  private int chain(int fingerprint) {
    return (fingerprint * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(chains.length) + 1);
  }

  private void grow() {
    int length = next.length * 2;
    next = Arrays.copyOf(next, length);
    fingerprints = Arrays.copyOf(fingerprints, length);
    articles = Arrays.copyOf(articles, length);
    chains = none(length);
    for (int link = 0; link < links; link++) {
      int chain = chain(fingerprints[link]);
      next[link] = chains[chain];
      chains[chain] = link;
    }
  }
}
