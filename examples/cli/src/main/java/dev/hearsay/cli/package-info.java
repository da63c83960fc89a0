/** The {@code hearsay} command: what can be asked on the command line, and how it is answered. */
@NullMarked
package dev.hearsay.cli;

import org.jspecify.annotations.NullMarked;
