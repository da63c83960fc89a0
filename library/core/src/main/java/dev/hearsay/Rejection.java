package dev.hearsay;

/**
 * An article that a batch did not take; the rest went on.
 *
 * @param id the article's id
 * @param position its place in the stream, from 0
 * @param reason what is wrong with it and what to do
 */
public record Rejection(String id, long position, String reason) {}
