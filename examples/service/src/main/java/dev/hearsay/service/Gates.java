package dev.hearsay.service;

import java.util.List;

/**
 * The queues of the service.
 *
 * @param changes where requests that change the archive wait
 * @param questions where those wait that ask and are answered in milliseconds
 * @param findings where those wait that may have a story read sentence by sentence
 */
record Gates(Gate changes, Gate questions, Gate findings) {

  /** Empty ones. */
  static Gates of(Settings.Limits limits) {
    return new Gates(
        gate("changes", limits.running(), limits),
        gate("questions", limits.running(), limits),
        gate("findings", Math.max(1, limits.running() / 2), limits));
  }

  private static Gate gate(String name, int running, Settings.Limits limits) {
    return new Gate(name, running, limits.waiting(), limits.patience());
  }

  /** All three. */
  List<Gate> all() {
    return List.of(changes, questions, findings);
  }
}
