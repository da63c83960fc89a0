/** Groups articles by the event they tell of. */
@NullMarked
package dev.hearsay.story;

import org.jspecify.annotations.NullMarked;
