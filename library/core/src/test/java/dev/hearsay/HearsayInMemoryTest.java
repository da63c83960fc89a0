package dev.hearsay;

class HearsayInMemoryTest extends HearsayContract {

  @Override
  protected Hearsay create(Options options) {
    return Hearsay.create(options);
  }

  @Override
  protected Hearsay restarted(Hearsay hearsay, Options options) {
    return hearsay;
  }
}
