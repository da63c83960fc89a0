/** Hot loops, measured by JMH: one class for each question. */
@NullMarked
package dev.hearsay.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
