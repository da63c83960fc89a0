/** Text to tokens, sentences and shingles, with offsets into the article as it was given. */
@NullMarked
package dev.hearsay.text;

import org.jspecify.annotations.NullMarked;
