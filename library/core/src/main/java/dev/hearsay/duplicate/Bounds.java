package dev.hearsay.duplicate;

/**
 * What one search may cost and bring.
 *
 * @param candidates articles verified
 * @param pairs findings
 * @param boilerplatePairs of these, pairs below the thresholds that share only boilerplate
 * @param passages passages of a finding
 */
public record Bounds(int candidates, int pairs, int boilerplatePairs, int passages) {}
