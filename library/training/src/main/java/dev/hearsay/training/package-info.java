/** Trains the built-in encoder and conflict model, and counts the words that news is made of. */
@NullMarked
package dev.hearsay.training;

import org.jspecify.annotations.NullMarked;
