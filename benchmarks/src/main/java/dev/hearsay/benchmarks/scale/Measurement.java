package dev.hearsay.benchmarks.scale;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one trial.
 *
 * @param usage time and memory of the batch
 * @param pairs findings
 * @param clusters clusters
 * @param candidates pairs that met in the index
 * @param verified of these, measured
 * @param cut candidates and findings left out by a limit
 * @param agreement with the planted pairs, where the scenario has some
 */
record Measurement(
    Usage usage,
    long pairs,
    long clusters,
    long candidates,
    long verified,
    long cut,
    @Nullable Agreement agreement) {}
