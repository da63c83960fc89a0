package dev.hearsay.embedding;

class BuiltInEncoderTest extends EncoderContract {

  @Override
  protected Encoder encoder() {
    return StaticEncoder.builtIn();
  }

  @Override
  protected String known() {
    return "The harbour board voted to close the quay.";
  }
}
