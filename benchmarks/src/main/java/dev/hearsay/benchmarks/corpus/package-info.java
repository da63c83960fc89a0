/** Articles to measure on: read from files, or made from a seed with known duplicates. */
@NullMarked
package dev.hearsay.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
