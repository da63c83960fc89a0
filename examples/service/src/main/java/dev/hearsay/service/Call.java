package dev.hearsay.service;

/**
 * A request that has found its route.
 *
 * @param name what stands in the path for the route's variable, decoded; the empty string if it has
 *     none
 * @param query what stands behind the question mark
 * @param body the JSON that was sent; the empty string if the route takes none
 */
record Call(String name, Query query, String body) {}
