package dev.hearsay.service;

/** Whether the service should be sent requests. */
@FunctionalInterface
interface Readiness {

  /** Why it should not; the empty string if it should. */
  String complaint();
}
