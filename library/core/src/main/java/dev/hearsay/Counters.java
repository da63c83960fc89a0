package dev.hearsay;

/**
 * What a run did, in numbers: how much was compared, what the {@link Limits} cut.
 *
 * @param articles articles held
 * @param tooShort of these, with fewer distinct shingles than {@link Options#minimumShingles}:
 *     never compared
 * @param identical of these, with the tokens of another, which stands for them
 * @param candidates pairs that met in the index
 * @param verified of these, pairs measured on their shingles
 * @param fingerprints distinct fingerprints in the index
 * @param hotFingerprints of these, hot ones (see {@link Limits#hotPosting})
 * @param cutCandidates candidates left unverified by {@link Limits#candidates}
 * @param cutPairs findings dropped by {@link Limits#pairs}
 * @param cutClusters merges refused by {@link Limits#clusterSize}
 * @param cutStories merges of stories refused by {@link Limits#storySize}
 * @param cutStatements sentences not read for conflicts by {@link Limits#statements}
 * @param cutConflicts conflicts dropped by {@link Limits#conflicts}
 */
public record Counters(
    long articles,
    long tooShort,
    long identical,
    long candidates,
    long verified,
    long fingerprints,
    long hotFingerprints,
    long cutCandidates,
    long cutPairs,
    long cutClusters,
    long cutStories,
    long cutStatements,
    long cutConflicts) {}
