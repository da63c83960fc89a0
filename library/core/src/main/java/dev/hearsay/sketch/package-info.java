/**
 * Shingle hashes to sampled fingerprints, and the plan that says how many are needed; knows no
 * text.
 */
@NullMarked
package dev.hearsay.sketch;

import org.jspecify.annotations.NullMarked;
