package dev.hearsay.service;

import java.util.concurrent.CountDownLatch;

/** The places of a queue, taken until they are let go. */
final class Held {
  private final CountDownLatch release = new CountDownLatch(1);

  private Held() {}

  /** Takes the only place of a queue. */
  static Held of(Gate gate) throws InterruptedException {
    Held held = new Held();
    CountDownLatch taken = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(
            () ->
                gate.pass(
                    () -> {
                      taken.countDown();
                      return held.await();
                    }));
    taken.await();
    return held;
  }

  private boolean await() {
    try {
      release.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets it go. */
  void release() {
    release.countDown();
  }
}
