/**
 * Finds the statements that cannot both be true, and says why.
 *
 * <p>A {@link dev.hearsay.conflict.ConflictFinder} lays statements against one another, those of
 * the articles of a story or two that it is given. Rules find where they clash, {@linkplain
 * dev.hearsay.conflict.Guard guards} say what may make them agree all the same, and a {@link
 * dev.hearsay.conflict.ConflictModel} says how sure it is.
 */
@NullMarked
package dev.hearsay.conflict;

import org.jspecify.annotations.NullMarked;
