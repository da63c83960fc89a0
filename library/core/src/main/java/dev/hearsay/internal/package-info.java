/** Kernels and primitive collections; not exported. */
@NullMarked
package dev.hearsay.internal;

import org.jspecify.annotations.NullMarked;
