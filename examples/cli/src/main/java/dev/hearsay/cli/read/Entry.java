package dev.hearsay.cli.read;

import dev.hearsay.Article;

/**
 * An article and where it stands.
 *
 * @param article what the engine is given
 * @param origin where it was read
 */
public record Entry(Article article, Origin origin) {}
