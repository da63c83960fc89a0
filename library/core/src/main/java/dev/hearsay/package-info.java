/** The API on one page. */
@NullMarked
package dev.hearsay;

import org.jspecify.annotations.NullMarked;
