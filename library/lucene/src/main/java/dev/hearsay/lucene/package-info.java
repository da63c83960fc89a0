/** Keeps the articles of an engine on disk, in an Apache Lucene index. */
@NullMarked
package dev.hearsay.lucene;

import org.jspecify.annotations.NullMarked;
