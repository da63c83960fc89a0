package dev.hearsay.cli.read;

/**
 * Two texts to be compared.
 *
 * @param id as the line of the file has it
 * @param isNumber whether the id is a number there, not a string
 * @param a one text
 * @param b the other
 */
public record TextPair(String id, boolean isNumber, String a, String b) {}
