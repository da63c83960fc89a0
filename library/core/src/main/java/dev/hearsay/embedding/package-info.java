/** Turns sentences and articles into vectors whose cosine says how much they mean the same. */
@NullMarked
package dev.hearsay.embedding;

import org.jspecify.annotations.NullMarked;
