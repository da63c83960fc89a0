/**
 * Recall and precision against the exact pairs of a corpus, and how similarities agree with people.
 */
@NullMarked
package dev.hearsay.benchmarks.quality;

import org.jspecify.annotations.NullMarked;
