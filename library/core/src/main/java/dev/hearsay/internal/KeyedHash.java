package dev.hearsay.internal;

/**
 * A keyed 64-bit hash, one code unit at a time, by folded 64×64→128-bit multiplication (the "mum"
 * step of wyhash, Wang Yi 2019). Whoever does not know the key cannot construct two inputs with one
 * hash, which a polynomial modulo 2^64 would allow for every key (Thue–Morse strings).
 */
public final class KeyedHash {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long start;
  private final long salt;
  private final long factor;

  /**
   * A hash of its own for every key.
   *
   * @param key any number
   */
  public KeyedHash(long key) {
    start = finish(key + GOLDEN);
    salt = finish(start + GOLDEN);
    factor = finish(salt + GOLDEN) | 1;
  }

  /**
   * The state before any input.
   *
   * @return a number that depends on the key
   */
  public long start() {
    return start;
  }

  /**
   * An odd multiplier that depends on the key.
   *
   * @return the multiplier of this hash's steps
   */
  public long factor() {
    return factor;
  }

  /**
   * Takes in one more code unit.
   *
   * @param state state so far
   * @param unit the code unit, or any number
   * @return the state after it
   */
  public long step(long state, long unit) {
    long x = state ^ unit ^ salt;
    return ((x * factor) ^ Math.unsignedMultiplyHigh(x, factor)) + unit;
  }

  /**
   * Spreads every bit of a state over the whole result (the finalizer of MurmurHash3, Appleby
   * 2011): a bijection.
   *
   * @param state any number
   * @return the hash
   */
  public static long finish(long state) {
    long x = state;
    x = (x ^ (x >>> 33)) * 0xFF51AFD7ED558CCDL;
    x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return x ^ (x >>> 33);
  }
}
