package dev.hearsay.benchmarks.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A durable index, filled or asked.
 *
 * @param trial what was measured
 * @param rates articles added a second, of each chunk in turn
 * @param processorMicros processor time of each of these articles, on all threads; of an index that
 *     is opened, of each of its articles
 * @param openSeconds time to open it
 * @param heapBytes bytes an article in the heap once it is open
 * @param textBytes bytes an article on disk that hold its text, compressed, and headline
 * @param besidesText bytes an article on disk that are not its text
 * @param latencies of the questions
 * @param processorLatencies processor time of the questions, which other work on the machine does
 *     not add to as much
 * @param answered share of the questions that found something; where many ask, questions a second
 * @param written articles that came while many asked
 */
record DurableFigures(
    DurableTrial trial,
    List<Double> rates,
    List<Double> processorMicros,
    double openSeconds,
    double heapBytes,
    double textBytes,
    double besidesText,
    @Nullable Latencies latencies,
    @Nullable Latencies processorLatencies,
    double answered,
    int written) {}
