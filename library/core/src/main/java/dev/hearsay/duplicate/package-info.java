/** Candidates to verified overlap, relation, passages, clusters and canonical article. */
@NullMarked
package dev.hearsay.duplicate;

import org.jspecify.annotations.NullMarked;
