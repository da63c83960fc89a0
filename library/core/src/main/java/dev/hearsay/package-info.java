/**
 * The API on one page: which of these articles repeat one another, and where.
 *
 * <p>A service asks article by article:
 *
 * <pre>{@code
 * Hearsay hearsay = Hearsay.create();                         // one for the service, shared by its threads
 * Matches matches = hearsay.add(new Article(id, title, text, publishedAt, source, url));
 * for (Duplicate found : matches.duplicates()) {              // a: this article, b: one seen before
 *   found.relation();                                         // IDENTICAL, CONTAINED_IN, NEAR_DUPLICATE ...
 *   found.overlap().containment();                            // measured on the text, not estimated
 *   found.passages().get(0).b().of(textOf(found.b()));        // the shared text, as offsets into both
 * }
 * hearsay.clusters();                                         // copies together, with the canonical one
 * }</pre>
 *
 * <p>A set of articles that is there as a whole takes one call, on all cores, with the same
 * outcome: {@link dev.hearsay.Hearsay#batch(java.util.stream.Stream, dev.hearsay.Options)
 * Hearsay.batch}. Its {@link dev.hearsay.Findings} hold the pairs, the clusters, and counters of
 * what was done and what was cut.
 *
 * <p>{@link dev.hearsay.Options} says what counts as a duplicate, how much recall is wanted and
 * which copy is canonical; {@link dev.hearsay.Limits} bounds what hostile input can cost. The
 * records that findings are made of are in {@link dev.hearsay.duplicate}. Nothing here reads a
 * file, opens a connection or prints.
 */
@NullMarked
package dev.hearsay;

import org.jspecify.annotations.NullMarked;
