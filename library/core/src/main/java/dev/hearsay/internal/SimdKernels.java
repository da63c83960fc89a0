package dev.hearsay.internal;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The kernels through the Vector API, as wide as the processor prefers. */
final class SimdKernels extends Kernels {

  private static final int LEAST_BITS = 128;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;

  /** As many as there are shorts in a vector. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));

  /** Moves each value to the lane before its own, the first to the last. */
  private static final VectorShuffle<Long> TURN = VectorShuffle.iota(LONGS, 1, 1, true);

  private final PortableKernels portable = new PortableKernels();

  /** Whether vectors are wide enough to be worth it. */
  static boolean isWide() {
    return LONGS.vectorBitSize() >= LEAST_BITS;
  }

  @Override
  public String name() {
    return "simd, " + LONGS.vectorBitSize() + " bits";
  }

  /**
   * Compares blocks, each value of the one with all of the other, which turns; the lesser block
   * gives way.
   */
  @Override
  public int intersectionSize(long[] a, long[] b) {
    if (PortableKernels.areUnlike(a.length, b.length)) {
      return portable.intersectionSize(a, b);
    }
    int lanes = LONGS.length();
    int lastBlockA = a.length - lanes;
    int lastBlockB = b.length - lanes;
    int i = 0;
    int j = 0;
    LongVector counts = LongVector.zero(LONGS);
    while (i <= lastBlockA && j <= lastBlockB) {
      LongVector block = LongVector.fromArray(LONGS, a, i);
      LongVector turning = LongVector.fromArray(LONGS, b, j);
      VectorMask<Long> met = block.eq(turning);
      for (int lane = 1; lane < lanes; lane++) {
        turning = turning.rearrange(TURN);
        met = met.or(block.eq(turning));
      }
      counts = counts.add(1, met);
      long lastA = a[i + lanes - 1];
      long lastB = b[j + lanes - 1];
      i += lastA <= lastB ? lanes : 0;
      j += lastB <= lastA ? lanes : 0;
    }
    return (int) counts.reduceLanes(VectorOperators.ADD)
        + PortableKernels.merge(a, i, a.length, b, j, b.length);
  }

  /**
   * Compares blocks like those of longs, but broadcasts the values of the one: of twice as many
   * lanes, turning would take longer.
   */
  @Override
  public int intersectionSize(int[] a, int[] b) {
    if (PortableKernels.areUnlike(a.length, b.length)) {
      return portable.intersectionSize(a, b);
    }
    int lanes = INTS.length();
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
    int lanes = FLOATS.length();
    FloatVector even = FloatVector.zero(FLOATS);
    FloatVector odd = FloatVector.zero(FLOATS);
    int i = 0;
    for (; i + 2 * lanes <= a.length; i += 2 * lanes) {
      even = even.add(product(a, b, i));
      odd = odd.add(product(a, b, i + lanes));
    }
    float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static FloatVector product(float[] a, float[] b, int at) {
    return FloatVector.fromArray(FLOATS, a, at).mul(FloatVector.fromArray(FLOATS, b, at));
  }

  /** A product of two bytes fits into a short; the two in an int are added to sums of its width. */
  @Override
  public int dot(byte[] a, byte[] b) {
    PortableKernels.requireLike(a.length, b.length);
    return dot(a, 0, b, 0, a.length);
  }

  @Override
  public int dot(byte[] rows, int a, int b, int length) {
    return dot(rows, a, rows, b, length);
  }

  private static int dot(byte[] a, int fromA, byte[] b, int fromB, int length) {
    IntVector sums = IntVector.zero(INTS);
    int i = 0;
    for (; i + SHORTS.length() <= length; i += SHORTS.length()) {
      IntVector products = widened(a, fromA + i).mul(widened(b, fromB + i)).reinterpretAsInts();
      IntVector high = products.lanewise(VectorOperators.ASHR, Short.SIZE);
      IntVector low = products.lanewise(VectorOperators.LSHL, Short.SIZE);
      sums = sums.add(high).add(low.lanewise(VectorOperators.ASHR, Short.SIZE));
    }
    int sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < length; i++) {
      sum += a[fromA + i] * b[fromB + i];
    }
    return sum;
  }

  /** Product and sum are rounded each for itself, as in plain Java: not fused. */
  @Override
  public void addMultiples(float[] sum, byte[] rows, int[] starts, float[] factors) {
    int lanes = FLOATS.length();
    int i = 0;
    for (; i + 2 * lanes <= sum.length; i += 2 * lanes) {
      FloatVector low = FloatVector.fromArray(FLOATS, sum, i);
      FloatVector high = FloatVector.fromArray(FLOATS, sum, i + lanes);
      for (int row = 0; row < starts.length; row++) {
        ByteVector bytes = ByteVector.fromArray(BYTES, rows, starts[row] + i);
        low = low.add(multiple(bytes, 0, factors[row]));
        high = high.add(multiple(bytes, 1, factors[row]));
      }
      low.intoArray(sum, i);
      high.intoArray(sum, i + lanes);
    }
    for (; i < sum.length; i++) {
      for (int row = 0; row < starts.length; row++) {
        sum[i] += rows[starts[row] + i] * factors[row];
      }
    }
  }

  private static FloatVector multiple(ByteVector bytes, int part, float factor) {
    return ((FloatVector) bytes.convertShape(VectorOperators.B2F, FLOATS, part)).mul(factor);
  }

  private static ShortVector widened(byte[] bytes, int at) {
    return (ShortVector)
        ByteVector.fromArray(BYTES, bytes, at).convertShape(VectorOperators.B2S, SHORTS, 0);
  }

  @Override
  public int equalBytes(long[] a, long[] b) {
    PortableKernels.requireLike(a.length, b.length);
    int lanes = LONGS.length();
    int equal = 0;
    int i = 0;
    for (; i + 4 * lanes <= a.length; i += 4 * lanes) {
      equal += equalBytes(a, b, i) + equalBytes(a, b, i + lanes);
      equal += equalBytes(a, b, i + 2 * lanes) + equalBytes(a, b, i + 3 * lanes);
    }
    for (; i + lanes <= a.length; i += lanes) {
      equal += equalBytes(a, b, i);
    }
    for (; i < a.length; i++) {
      equal += PortableKernels.equalBytes(a[i], b[i]);
    }
    return equal;
  }

  /** Of one vector. */
  private static int equalBytes(long[] a, long[] b, int at) {
    ByteVector of = LongVector.fromArray(LONGS, a, at).reinterpretAsBytes();
    return of.eq(LongVector.fromArray(LONGS, b, at).reinterpretAsBytes()).trueCount();
  }
}
