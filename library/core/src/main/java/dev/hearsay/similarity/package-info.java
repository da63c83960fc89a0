/** Says how alike two sentences or two articles are in content, whatever their words. */
@NullMarked
package dev.hearsay.similarity;

import org.jspecify.annotations.NullMarked;
