package dev.hearsay.internal;

import org.jspecify.annotations.Nullable;

/**
 * The loops that comparison spends its time in, in two versions: plain Java, and SIMD through the
 * Vector API where the module {@code jdk.incubator.vector} is there. The system property {@value
 * #PROPERTY} forces one: {@code portable} or {@code simd}. Both give the same results, but for the
 * last bits of sums of floats. For any number of threads.
 */
public abstract sealed class Kernels permits PortableKernels, SimdKernels {

  /** The system property that forces one version. */
  public static final String PROPERTY = "hearsay.kernels";

  private static final String MODULE = "jdk.incubator.vector";

  private static final class Holder {
    static final Kernels ACTIVE = choose(System.getProperty(PROPERTY));
  }

  Kernels() {}

  /**
   * The version in use, chosen once.
   *
   * @return it
   * @throws IllegalStateException if the property forces a version that there is not
   */
  public static Kernels active() {
    return Holder.ACTIVE;
  }

  /**
   * Chooses a version.
   *
   * @param forced {@code portable}, {@code simd}, or null for the best there is
   * @return the version
   * @throws IllegalStateException if there is none such
   */
  public static Kernels choose(@Nullable String forced) {
    boolean vectors = ModuleLayer.boot().findModule(MODULE).isPresent();
    return switch (forced) {
      case null -> vectors && SimdKernels.isWide() ? new SimdKernels() : new PortableKernels();
      case "portable" -> new PortableKernels();
      case "simd" -> {
        if (!vectors) {
          throw new IllegalStateException(
              PROPERTY + "=simd needs the module " + MODULE + ": add --add-modules " + MODULE);
        }
        yield new SimdKernels();
      }
      default ->
          throw new IllegalStateException(
              PROPERTY + " is '" + forced + "', must be portable or simd");
    };
  }

  /**
   * The name of the version.
   *
   * @return {@code portable} or {@code simd}, and how wide
   */
  public abstract String name();

  /**
   * How many values two sets share.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return |a∩b|
   */
  public abstract int intersectionSize(long[] a, long[] b);

  /**
   * How many values two sets share.
   *
   * @param a ascending, distinct
   * @param b ascending, distinct
   * @return |a∩b|
   */
  public abstract int intersectionSize(int[] a, int[] b);

  /**
   * The dot product.
   *
   * @param a numbers
   * @param b as many numbers
   * @return their sum of products
   */
  public abstract float dot(float[] a, float[] b);

  /**
   * The dot product.
   *
   * @param a numbers, at most 131,071 of them, so that the sum fits
   * @param b as many numbers
   * @return their sum of products
   */
  public abstract int dot(byte[] a, byte[] b);

  /**
   * The dot product of two rows of a table.
   *
   * @param rows the table
   * @param a where the one row starts
   * @param b where the other row starts
   * @param length numbers in a row, at most 131,071
   * @return their sum of products
   */
  public abstract int dot(byte[] rows, int a, int b, int length);

  /**
   * Adds multiples of rows of a table to a vector, one row after the other: the same in every
   * version to the last bit.
   *
   * @param sum the vector, as long as a row
   * @param rows the table
   * @param starts where the rows start
   * @param factors what to multiply each of them by
   */
  public abstract void addMultiples(float[] sum, byte[] rows, int[] starts, float[] factors);

  /**
   * Counts equal lanes of eight bits.
   *
   * @param a lanes, eight in a word
   * @param b as many
   * @return how many are equal
   */
  public abstract int equalBytes(long[] a, long[] b);
}
