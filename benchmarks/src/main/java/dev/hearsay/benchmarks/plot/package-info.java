/** Figures as pictures. */
@NullMarked
package dev.hearsay.benchmarks.plot;

import org.jspecify.annotations.NullMarked;
