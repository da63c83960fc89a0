/** Time and memory on large and degenerate corpora, each in a JVM of its own. */
@NullMarked
package dev.hearsay.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
