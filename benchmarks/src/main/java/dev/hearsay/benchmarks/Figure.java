package dev.hearsay.benchmarks;

import java.util.Locale;

/** Numbers as tables show them. */
public final class Figure {

  private Figure() {}

  /**
   * A count.
   *
   * @param number any
   * @return with commas between thousands
   */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * A measure.
   *
   * @param number any
   * @return with two digits after the point
   */
  public static String decimal(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /**
   * A measure of any size.
   *
   * @param number at least 0
   * @return with about three digits, and commas between thousands
   */
  public static String rounded(double number) {
    int digits = number >= 100 ? 0 : number >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + digits + "f", number);
  }

  /**
   * Bytes in millions.
   *
   * @param bytes their number
   * @return megabytes, whole
   */
  public static String megabytes(long bytes) {
    return count(Math.round(bytes / 1e6));
  }
}
