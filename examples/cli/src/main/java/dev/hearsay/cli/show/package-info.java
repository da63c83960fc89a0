/** Findings to text that a person reads on a terminal, and to JSON. */
@NullMarked
package dev.hearsay.cli.show;

import org.jspecify.annotations.NullMarked;
