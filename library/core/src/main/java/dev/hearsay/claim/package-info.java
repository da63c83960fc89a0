/** Reads what the sentences of an article state: who, what, how many, when, and who says so. */
@NullMarked
package dev.hearsay.claim;

import org.jspecify.annotations.NullMarked;
