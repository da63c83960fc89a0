package dev.hearsay.cli.read;

import dev.hearsay.conflict.Context;

/**
 * Two texts to be compared.
 *
 * @param id as the line of the file has it
 * @param isNumber whether the id is a number there, not a string
 * @param a one text
 * @param contextA when and by whom it was published, as far as the line tells
 * @param b the other
 * @param contextB when and by whom that was published
 */
public record TextPair(
    String id, boolean isNumber, String a, Context contextA, String b, Context contextB) {}
