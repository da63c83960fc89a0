package dev.hearsay.benchmarks.quality;

/**
 * The outcome of a story run on one corpus.
 *
 * @param corpus its name
 * @param dated whether its dates counted
 * @param articles in it
 * @param events in it
 * @param score of the stories
 * @param averagePrecision of its pairs of articles, in the order of their similarity
 * @param seconds that the batch took
 */
record StoryQuality(
    String corpus,
    boolean dated,
    int articles,
    int events,
    GroupingScore score,
    double averagePrecision,
    double seconds) {}
