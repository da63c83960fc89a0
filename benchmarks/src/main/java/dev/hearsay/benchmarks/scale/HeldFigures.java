package dev.hearsay.benchmarks.scale;

/**
 * An embedded engine, filled and asked.
 *
 * @param trial what was measured
 * @param addSeconds time of all additions
 * @param textBytes of an article's text in the heap
 * @param besidesText bytes an article in the heap that are not its text, its id included
 * @param answered share of the checks that found something
 * @param latencies of the checks
 */
record HeldFigures(
    HeldTrial trial,
    double addSeconds,
    double textBytes,
    double besidesText,
    double answered,
    Latencies latencies) {}
