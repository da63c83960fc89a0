/** Other libraries of the Java world at the same task, on the same articles. */
@NullMarked
package dev.hearsay.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
