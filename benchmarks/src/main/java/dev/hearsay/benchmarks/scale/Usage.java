package dev.hearsay.benchmarks.scale;

/**
 * What a piece of work took.
 *
 * @param seconds on the clock
 * @param processorSeconds of all threads of the JVM, collector and compiler included
 * @param heapPeak bytes: the peaks of the heap's pools, added up; at least what was used at once,
 *     garbage included
 * @param heapHeld bytes in use after a collection, at the most; the articles themselves included
 * @param residentPeak bytes of the process in memory since its start, at the most; 0 where the
 *     system does not tell
 */
record Usage(
    double seconds, double processorSeconds, long heapPeak, long heapHeld, long residentPeak) {}
