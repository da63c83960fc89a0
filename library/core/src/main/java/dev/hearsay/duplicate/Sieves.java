package dev.hearsay.duplicate;

import dev.hearsay.sketch.Collisions;
import dev.hearsay.sketch.Sampling;
import org.jspecify.annotations.Nullable;

/** The sieves of one kind, made when first needed and kept for the usual sizes. For one thread. */
final class Sieves {

  private static final int USUAL = 4096;

  private final Sieve.Least least;
  private final Collisions collisions;
  private final Sampling sampling;
  private final @Nullable Sieve[] kept = new Sieve[USUAL];

  Sieves(Sieve.Least least, Collisions collisions, Sampling sampling) {
    this.least = least;
    this.collisions = collisions;
    this.sampling = sampling;
  }

  /** The sieve for an article of some size. */
  Sieve of(int size) {
    Sieve sieve = size < USUAL ? kept[size] : null;
    if (sieve == null) {
      sieve = new Sieve(size, least, collisions, sampling);
      if (size < USUAL) {
        kept[size] = sieve;
      }
    }
    return sieve;
  }
}
