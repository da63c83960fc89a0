/** A small HTTP service that embeds Hearsay: add, ask before publishing, correct, withdraw. */
@NullMarked
package dev.hearsay.service;

import org.jspecify.annotations.NullMarked;
