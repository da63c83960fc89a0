package dev.hearsay.sketch;

import dev.hearsay.internal.Kernels;
import dev.hearsay.internal.KeyedHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A sketch of fixed size, to be stored in a column of a database and compared by the million
 * without any index: 128 lanes of eight bits, each of which two sets have in common with a chance
 * that is their Jaccard, or by accident once in 256 times. Made by FastSimilaritySketch (Dahlgaard,
 * Knudsen and Thorup 2017), lanes cut down as in b-bit minwise hashing (Li and König 2010); the
 * standard error of {@link #jaccard} is at most that of as many plain MinHashes, √(J(1-J)/128), but
 * for what the accidents add.
 *
 * <p>Immutable. Signatures of different seeds of the shingle hash cannot be compared, and nothing
 * tells them apart.
 */
public final class Signature {

  /** Version of the sketch: stored signatures of another version cannot be compared. */
  public static final int VERSION = 1;

  /** Lanes of a signature, of eight bits each. */
  public static final int LANES = 128;

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final long FREE = Long.MAX_VALUE;
  private static final double ACCIDENT = 1.0 / 256;

  /** Eight to a word, the first in its lowest bits. */
  private final long[] lanes;

  private Signature(long[] lanes) {
    this.lanes = lanes;
  }

  /**
   * The signature of a set of shingles.
   *
   * @param shingles well mixed hashes, in any order; repeats change nothing
   * @param count how many of them count, the first ones; without any, the signature agrees with
   *     that of another empty set, and with others by accident only
   * @return the signature
   */
  public static Signature of(long[] shingles, int count) {
    long[] least = new long[LANES];
    Arrays.fill(least, FREE);
    long freeLow = -1;
    long freeHigh = -1;
    for (int round = 0; count > 0 && (freeLow | freeHigh) != 0; round++) {
      fill(least, freeLow, freeHigh, shingles, count, round);
      freeLow = free(least, 0);
      freeHigh = free(least, Long.SIZE);
    }
    long[] lanes = new long[LANES / Long.BYTES];
    for (int word = 0; word < lanes.length; word++) {
      lanes[word] = word(least, word * Long.BYTES);
    }
    return new Signature(lanes);
  }

  /** Eight lanes, cut down to eight bits each. */
  private static long word(long[] least, int from) {
    long word = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      word |= (KeyedHash.finish(least[from + i] + STEP) & 0xFF) << (Byte.SIZE * i);
    }
    return word;
  }

  /** One round: of the shingles that fall into a lane that is free, the least value stays. */
  private static void fill(
      long[] least, long freeLow, long freeHigh, long[] shingles, int count, int round) {
    long salt = round * STEP;
    long base = (long) round << Integer.SIZE;
    for (int i = 0; i < count; i++) {
      long x = (shingles[i] ^ salt) * 0xFF51AFD7ED558CCDL;
      x ^= x >>> 32;
      // In the first rounds a shingle falls into any lane, afterwards all into the same.
      int lane = round < LANES ? (int) x & (LANES - 1) : round - LANES;
      if (((lane < Long.SIZE ? freeLow : freeHigh) >>> lane & 1) != 0) {
        least[lane] = Math.min(least[lane], base | (x >>> 8 & 0xFFFFFFFFL));
      }
    }
  }

  /** A bit for each of 64 lanes: whether no shingle has fallen into it. */
  private static long free(long[] least, int from) {
    long free = 0;
    for (int i = 0; i < Long.SIZE; i++) {
      free |= least[from + i] == FREE ? 1L << i : 0;
    }
    return free;
  }

  /**
   * Compares two signatures.
   *
   * @param other another
   * @return equal lanes, 0..{@link #LANES}
   */
  public int agreement(Signature other) {
    return Kernels.active().equalBytes(lanes, other.lanes);
  }

  /**
   * Estimates the Jaccard of the two sets, freed from the bias of accidental agreement.
   *
   * @param other another
   * @return in 0..1
   */
  public double jaccard(Signature other) {
    double agreeing = (double) agreement(other) / LANES;
    return Math.max(0, (agreeing - ACCIDENT) / (1 - ACCIDENT));
  }

  /**
   * The form for storage.
   *
   * @return the version, then the lanes: {@link #LANES} + 1 bytes
   */
  public byte[] toBytes() {
    byte[] bytes = new byte[LANES + 1];
    bytes[0] = VERSION;
    words(bytes).put(lanes);
    return bytes;
  }

  /**
   * Reads the form for storage.
   *
   * @param bytes what {@link #toBytes} gave
   * @return the signature
   * @throws IllegalArgumentException if the length or the version is another
   */
  public static Signature fromBytes(byte[] bytes) {
    if (bytes.length != LANES + 1) {
      throw new IllegalArgumentException(
          "a signature has " + (LANES + 1) + " bytes, here are " + bytes.length);
    }
    if (bytes[0] != VERSION) {
      throw new IllegalArgumentException(
          "signature of version " + bytes[0] + ", this is version " + VERSION + ": make it anew");
    }
    long[] lanes = new long[LANES / Long.BYTES];
    words(bytes).get(lanes);
    return new Signature(lanes);
  }

  private static LongBuffer words(byte[] stored) {
    return ByteBuffer.wrap(stored, 1, LANES).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature && Arrays.equals(lanes, signature.lanes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lanes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(toBytes(), 1, LANES + 1);
  }
}
