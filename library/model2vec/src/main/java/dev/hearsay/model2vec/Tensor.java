package dev.hearsay.model2vec;

import java.util.List;

/**
 * An array of numbers in a file, in order of rows.
 *
 * @param name of the array
 * @param type of its elements, as the file names it
 * @param shape its extent in each direction, each at least 0
 * @param begin the first byte of the file that belongs to it
 * @param end the byte after the last
 */
record Tensor(String name, String type, List<Long> shape, long begin, long end) {

  /** Whether the array is a list of so many numbers, or a column. */
  boolean isListOf(int size) {
    return shape.equals(List.of((long) size)) || shape.equals(List.of((long) size, 1L));
  }

  @Override
  public String toString() {
    return "tensor \"" + name + "\" of " + type + " " + shape;
  }
}
