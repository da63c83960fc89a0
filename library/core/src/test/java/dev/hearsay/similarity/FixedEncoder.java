package dev.hearsay.similarity;

import dev.hearsay.embedding.Encoder;

/** Encoders of which it is known what they say. */
final class FixedEncoder {

  /** Knows nothing of any text. */
  static final Encoder SILENT =
      new Encoder() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public float[] encode(String text) {
          return new float[2];
        }
      };

  /** Puts texts with an even number of characters at right angles to the others. */
  static final Encoder BY_PARITY =
      new Encoder() {
        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public float[] encode(String text) {
          return text.length() % 2 == 0 ? new float[] {1, 0} : new float[] {0, 1};
        }
      };

  private FixedEncoder() {}
}
