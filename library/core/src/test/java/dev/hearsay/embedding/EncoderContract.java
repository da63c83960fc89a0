package dev.hearsay.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link Encoder} must do; a test of one implementation extends it. */
public abstract class EncoderContract {

  private static final int MILLION = 1_000_000;

  /** The encoder under test. */
  protected abstract Encoder encoder();

  /** A text of which the encoder knows something. */
  protected abstract String known();

  @Test
  void vectorsHaveTheDimensionAndLengthOneOrZero() {
    Encoder encoder = encoder();
    assertTrue(encoder.dimension() >= 1);
    for (String text : texts()) {
      float[] vector = encoder.encode(text);
      assertEquals(encoder.dimension(), vector.length);
      double length = length(vector);
      if (length != 0) {
        assertEquals(1, length, 1e-5, text);
      }
    }
  }

  @Test
  void whatIsKnownHasLengthOneAndWhatIsEmptyZero() {
    assertEquals(1, length(encoder().encode(known())), 1e-5);
    assertEquals(0, length(encoder().encode("")));
  }

  @Test
  void oneTextHasOneVectorInAnArrayOfItsOwn() {
    Encoder encoder = encoder();
    for (String text : texts()) {
      float[] first = encoder.encode(text);
      float[] kept = first.clone();
      Arrays.fill(first, 7);
      float[] second = encoder.encode(text);
      assertNotSame(first, second);
      assertArrayEquals(kept, second, text);
    }
  }

  @Test
  void severalTextsHaveTheVectorsThatEachHas() {
    Encoder encoder = encoder();
    List<String> texts = texts();
    List<float[]> vectors = encoder.encode(texts);
    assertEquals(texts.size(), vectors.size());
    for (int i = 0; i < texts.size(); i++) {
      assertArrayEquals(encoder.encode(texts.get(i)), vectors.get(i), texts.get(i));
    }
    assertEquals(List.of(), encoder.encode(List.of()));
  }

  @Test
  void threadsDoNotDisturbOneAnother() throws Exception {
    Encoder encoder = encoder();
    List<String> texts = texts();
    List<float[]> alone = texts.stream().map(encoder::encode).toList();
    Callable<Void> all =
        () -> {
          for (int i = 0; i < texts.size(); i++) {
            assertArrayEquals(alone.get(i), encoder.encode(texts.get(i)), texts.get(i));
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Void> run : threads.invokeAll(List.of(all, all, all, all))) {
        run.get();
      }
    }
  }

  @Test
  @Timeout(60)
  void longTextsAreEncodedToo() {
    Encoder encoder = encoder();
    for (String part :
        List.of("x", " ", known() + " ", known(), "\u0301", "\u6f22", "\ud83d", ".")) {
      double length = length(encoder.encode(part.repeat(MILLION / part.length())));
      assertTrue(length == 0 || Math.abs(length - 1) < 1e-5, part);
    }
  }

  private List<String> texts() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                known(),
                "",
                " \t\r\n\f\u000b\u0085\u00a0\u2028\u3000",
                "\u0000\u0001\u001b[31m\u007f\ufeff\u200d\u00ad\ufffd\uffff",
                "The harbour, closed: 3.2 million crowns (a third more)!",
                "NA\u00cfVE nai\u0308ve \u0130stanbul \u039f\u0394\u039f\u03a3 STRASSE stra\u00dfe",
                "e" + "\u0301\u0323".repeat(300),
                "\u6f22\u5b57 \u3072\u3089\u304c\u306a \ud55c\uad6d\uc5b4 \u0e44\u0e17\u0e22 \ud840\udc00",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u202e\u05e2\u05d1\u05e8\u05d9\u05ea",
                "\ud800",
                "\udc00\ud800",
                known() + "\ud83d " + known() + "\udc4d",
                "\ud83d\udc69\u200d\ud83d\ude80 \udbff\udfff",
                "[CLS] [UNK] <s> </s> [PAD]",
                "x".repeat(5000)));
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder(known());
      int size = random.nextInt(60);
      for (int c = 0; c < size; c++) {
        text.append((char) random.nextInt(random.nextInt(2) == 0 ? 0x100 : 0x10000));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }
}
