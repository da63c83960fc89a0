package dev.hearsay.benchmarks.quality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * The outcome of a quality run on one corpus.
 *
 * @param corpus its name
 * @param articles in it
 * @param score against its exact pairs
 * @param seconds that the batch took
 */
record CorpusQuality(
    String corpus,
    int articles,
    @JsonIgnoreProperties({"missed", "claimedFalsely"}) Score score,
    double seconds) {}
