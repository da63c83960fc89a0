/** Groups of things linked in pairs: renewed where something changes, with ids that last. */
@NullMarked
package dev.hearsay.live;

import org.jspecify.annotations.NullMarked;
