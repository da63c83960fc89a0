/** Paths to articles, each with the place it came from, and a list of what could not be read. */
@NullMarked
package dev.hearsay.cli.read;

import org.jspecify.annotations.NullMarked;
