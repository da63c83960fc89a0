package dev.hearsay.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The kernels through the Vector API, as wide as the processor prefers. */
final class SimdKernels extends Kernels {

  private static final int LEAST_BITS = 128;
  private static final int UNLIKE = 32;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> EIGHT_BYTES = ByteVector.SPECIES_64;
  private static final VectorSpecies<Integer> EIGHT_INTS = IntVector.SPECIES_256;

  private final PortableKernels portable = new PortableKernels();

  /** Whether vectors are wide enough to be worth it. */
  static boolean isWide() {
    return LONGS.vectorBitSize() >= LEAST_BITS;
  }

  @Override
  public String name() {
    return "simd, " + LONGS.vectorBitSize() + " bits";
  }

  /** Compares blocks, each value of the one with all of the other; the lesser block gives way. */
  @Override
  public int intersectionSize(long[] a, long[] b) {
    int lanes = LONGS.length();
    if (Math.max(a.length, b.length) / UNLIKE >= Math.min(a.length, b.length)) {
      return portable.intersectionSize(a, b);
    }
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i + lanes <= a.length && j + lanes <= b.length) {
      LongVector block = LongVector.fromArray(LONGS, a, i);
      VectorMask<Long> met = block.eq(b[j]);
      for (int lane = 1; lane < lanes; lane++) {
        met = met.or(block.eq(b[j + lane]));
      }
      shared += met.trueCount();
      long lastA = a[i + lanes - 1];
      long lastB = b[j + lanes - 1];
      i += lastA <= lastB ? lanes : 0;
      j += lastB <= lastA ? lanes : 0;
    }
    return shared + PortableKernels.merge(a, i, a.length, b, j, b.length);
  }

  /** Compares blocks, each value of the one with all of the other; the lesser block gives way. */
  @Override
  public int intersectionSize(int[] a, int[] b) {
    int lanes = INTS.length();
    if (Math.max(a.length, b.length) / UNLIKE >= Math.min(a.length, b.length)) {
      return portable.intersectionSize(a, b);
    }
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i + lanes <= a.length && j + lanes <= b.length) {
      IntVector block = IntVector.fromArray(INTS, a, i);
      VectorMask<Integer> met = block.eq(b[j]);
      for (int lane = 1; lane < lanes; lane++) {
        met = met.or(block.eq(b[j + lane]));
      }
      shared += met.trueCount();
      int lastA = a[i + lanes - 1];
      int lastB = b[j + lanes - 1];
      i += lastA <= lastB ? lanes : 0;
      j += lastB <= lastA ? lanes : 0;
    }
    return shared + PortableKernels.merge(a, i, a.length, b, j, b.length);
  }

  @Override
  public float dot(float[] a, float[] b) {
    PortableKernels.requireLike(a.length, b.length);
    FloatVector sums = FloatVector.zero(FLOATS);
    int i = 0;
    for (; i + FLOATS.length() <= a.length; i += FLOATS.length()) {
      FloatVector of = FloatVector.fromArray(FLOATS, a, i);
      sums = sums.add(of.mul(FloatVector.fromArray(FLOATS, b, i)));
    }
    float sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public int dot(byte[] a, byte[] b) {
    PortableKernels.requireLike(a.length, b.length);
    IntVector sums = IntVector.zero(EIGHT_INTS);
    int i = 0;
    for (; i + EIGHT_BYTES.length() <= a.length; i += EIGHT_BYTES.length()) {
      sums = sums.add(widened(a, i).mul(widened(b, i)));
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static IntVector widened(byte[] bytes, int at) {
    return (IntVector)
        ByteVector.fromArray(EIGHT_BYTES, bytes, at)
            .convertShape(VectorOperators.B2I, EIGHT_INTS, 0);
  }

  @Override
  public int equalBytes(byte[] a, byte[] b) {
    PortableKernels.requireLike(a.length, b.length);
    int equal = 0;
    int i = 0;
    for (; i + BYTES.length() <= a.length; i += BYTES.length()) {
      ByteVector of = ByteVector.fromArray(BYTES, a, i);
      equal += of.eq(ByteVector.fromArray(BYTES, b, i)).trueCount();
    }
    for (; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return equal;
  }
}
