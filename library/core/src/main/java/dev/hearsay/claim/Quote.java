package dev.hearsay.claim;

import dev.hearsay.text.Span;

/**
 * Words of somebody, between quotation marks.
 *
 * @param span what stands between the marks
 * @param open whether the marks do not close in the sentence: the quotation goes on
 */
public record Quote(Span span, boolean open) {}
