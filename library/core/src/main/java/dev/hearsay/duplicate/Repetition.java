package dev.hearsay.duplicate;

import dev.hearsay.text.Span;

/**
 * A passage that stands twice in one article.
 *
 * @param article the article's id
 * @param first where it stands first
 * @param again where it stands again, after {@code first} and apart from it
 */
public record Repetition(String article, Span first, Span again) {}
