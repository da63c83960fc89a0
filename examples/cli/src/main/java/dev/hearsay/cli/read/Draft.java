package dev.hearsay.cli.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as a file states it, before it has an id of its own.
 *
 * @param id the id that the file gives, if any
 * @param suffix what makes an id of its own of the file's name: {@code :line} or {@code #number};
 *     empty if the article is the whole file
 * @param line line in the file, from 1; 0 if the article is the whole file
 * @param offset where the text begins in the decoded file
 */
record Draft(
    @Nullable String id,
    @Nullable String title,
    String text,
    @Nullable Instant date,
    @Nullable String source,
    @Nullable String url,
    String suffix,
    int line,
    int offset) {}
