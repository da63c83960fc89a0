/** Fingerprints to candidates: which articles are worth verifying against one another. */
@NullMarked
package dev.hearsay.index;

import org.jspecify.annotations.NullMarked;
