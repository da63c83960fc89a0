/** What every run states beside its figures: the machine, and tables in Markdown. */
@NullMarked
package dev.hearsay.benchmarks;

import org.jspecify.annotations.NullMarked;
