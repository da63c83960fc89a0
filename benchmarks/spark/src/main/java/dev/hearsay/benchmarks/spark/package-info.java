/** Spark MLlib at the task of the peers. */
@NullMarked
package dev.hearsay.benchmarks.spark;

import org.jspecify.annotations.NullMarked;
