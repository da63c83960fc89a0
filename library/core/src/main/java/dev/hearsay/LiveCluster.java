package dev.hearsay;

import dev.hearsay.duplicate.Cluster;

/**
 * A cluster as it is now, under an id that lasts.
 *
 * @param id above 0, the greater the younger; it stays the same while the cluster lives
 * @param cluster its articles
 */
public record LiveCluster(long id, Cluster cluster) {}
