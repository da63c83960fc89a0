/** Recall and precision against the exact pairs of a corpus. */
@NullMarked
package dev.hearsay.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
