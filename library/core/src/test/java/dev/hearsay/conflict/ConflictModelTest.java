package dev.hearsay.conflict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.ConflictModel.Judged;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictModelTest {

  /** The logarithm of the odds is twice the number, up to 1.5. */
  private static final ConflictModel PLAIN = plain();

  private static ConflictModel plain() {
    ConflictModel.Builder builder = ConflictModel.builder(List.of("number", "other"), -1.5);
    for (int i = 0; i < 30; i++) {
      builder.tree(new int[] {0, -1, -1}, new double[] {(i - 15) / 10.0, 0, 0.1});
    }
    return builder.build();
  }

  private static double of(ConflictModel model, Kind kind, double number) {
    return model.confidence(kind, new double[] {number, 0});
  }

  @Test
  void uncalibratedItIsTheOddsThatTheTreesSay() {
    assertEquals(0.5, of(PLAIN, Kind.ROLE, -0.01), 1e-9);
    assertEquals(1 / (1 + Math.exp(-2)), of(PLAIN, Kind.ROLE, 0.99), 1e-9);
    assertEquals(1 / (1 + Math.exp(3)), of(PLAIN, Kind.NUMERIC, -9), 1e-9);
  }

  /** Numbers come true as often as the model says, negations half as often. */
  private static List<Judged> judged(int each) {
    SplittableRandom random = new SplittableRandom(8);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      double p = of(PLAIN, Kind.NUMERIC, 3 * random.nextDouble() - 1.5);
      judged.add(new Judged(Kind.NUMERIC, p, random.nextDouble() < p));
      judged.add(new Judged(Kind.NEGATION, p, random.nextDouble() < p / 2));
    }
    return judged;
  }

  @Test
  void aMeanSaysOnAverageWhatItsModelsSay() {
    ConflictModel rising = PLAIN;
    ConflictModel flat = ConflictModel.builder(List.of("number", "other"), 0.7).build();
    ConflictModel mean = ConflictModel.mean(List.of(rising, flat, flat));
    for (double number = -2; number < 2; number += 0.25) {
      double[] features = {number, 0};
      double expected = (odds(rising, features) + 2 * 1.4) / 3;
      assertEquals(expected, odds(mean, features), 1e-9);
    }
    assertThrows(IllegalArgumentException.class, () -> ConflictModel.mean(List.of()));
    ConflictModel other = ConflictModel.builder(List.of("other"), 0).build();
    assertThrows(IllegalArgumentException.class, () -> ConflictModel.mean(List.of(flat, other)));
  }

  private static double odds(ConflictModel model, double[] features) {
    double confidence = model.confidence(Kind.ROLE, features);
    return Math.log(confidence / (1 - confidence));
  }

  @Test
  void kindsAreCalibratedByThemselves() {
    ConflictModel model = PLAIN.recalibrated(judged(20_000));
    for (double number = -1.25; number < 1.5; number += 0.25) {
      double said = of(PLAIN, Kind.NUMERIC, number);
      assertEquals(said, of(model, Kind.NUMERIC, number), 0.05);
      assertEquals(said / 2, of(model, Kind.NEGATION, number), 0.05);
      assertEquals(said * 0.75, of(model, Kind.QUOTE, number), 0.05);
    }
  }

  @Test
  void kindsWithFewExamplesTakeWhatAllSay() {
    List<Judged> judged = new ArrayList<>(judged(ConflictModel.ENOUGH - 1));
    ConflictModel few = PLAIN.recalibrated(judged);
    assertEquals(of(few, Kind.QUOTE, 1), of(few, Kind.NEGATION, 1));
    judged.add(new Judged(Kind.NEGATION, 0.5, false));
    ConflictModel enough = PLAIN.recalibrated(judged);
    assertEquals(of(enough, Kind.QUOTE, 1), of(enough, Kind.NUMERIC, 1));
    assertTrue(of(enough, Kind.NEGATION, 1) < of(enough, Kind.QUOTE, 1));
  }

  @Test
  void oneExampleChangesLittle() {
    ConflictModel model = PLAIN.recalibrated(List.of(new Judged(Kind.SCALE, 0.9, false)));
    for (double number = -2; number < 2; number += 0.1) {
      assertEquals(of(PLAIN, Kind.SCALE, number), of(model, Kind.SCALE, number), 0.25);
    }
    assertSame(PLAIN, PLAIN.recalibrated(List.of()));
  }

  /** A kind calibrated before stays so where the new examples are of other kinds. */
  @Test
  void calibrationsFollowOneAnother() {
    ConflictModel first = PLAIN.recalibrated(judged(20_000));
    SplittableRandom random = new SplittableRandom(3);
    List<Judged> asSaid = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double p = random.nextDouble();
      asSaid.add(new Judged(Kind.ROLE, p, random.nextDouble() < p));
    }
    ConflictModel second = first.recalibrated(asSaid);
    for (double number = -1.25; number < 1.5; number += 0.25) {
      for (Kind kind : Kind.values()) {
        assertEquals(of(first, kind, number), of(second, kind, number), 0.05);
      }
    }
  }

  @Test
  void weightsCountLikeRepeats() {
    List<Judged> weighted = new ArrayList<>();
    List<Judged> repeated = new ArrayList<>();
    for (Judged one : judged(40)) {
      weighted.add(new Judged(one.kind(), one.confidence(), one.contradiction(), 3));
      repeated.addAll(List.of(one, one, one));
    }
    assertEquals(
        of(PLAIN.recalibrated(repeated.subList(0, 147)), Kind.QUOTE, 0.3),
        of(PLAIN.recalibrated(weighted.subList(0, 49)), Kind.QUOTE, 0.3),
        1e-9);
  }

  @Test
  void judgedFindingsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new Judged(Kind.ROLE, 1.01, true));
    assertThrows(IllegalArgumentException.class, () -> new Judged(Kind.ROLE, Double.NaN, true));
    assertThrows(IllegalArgumentException.class, () -> new Judged(Kind.ROLE, 0.5, true, 0));
  }

  @Test
  void otherFeaturesAreRefused() {
    PLAIN.requireFeatures("the conflict model", List.of("number", "other"));
    refused("number 2 is 'other', here 'another'", List.of("number", "another"));
    refused("2, here 1; number 2 is 'other', here missing", List.of("number"));
    refused("number 3 is missing, here 'more'", List.of("number", "other", "more"));
  }

  private static void refused(String reason, List<String> names) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PLAIN.requireFeatures("the conflict model", names))
                .getMessage());
    assertTrue(message.contains(reason), message);
  }

  /** Fails when the features change and the model was not trained anew. */
  @Test
  void theBuiltInModelIsForTheFeaturesThatThereAre() throws IOException {
    ConflictModel model = ConflictModel.builtIn();
    model.requireFeatures("the conflict model", ConflictFinder.features());
    assertSame(model, ConflictModel.builtIn());
    assertTrue(written(model).length < 400_000);
    double confidence = model.confidence(Kind.NUMERIC, new double[model.features().size()]);
    assertTrue(confidence > 0 && confidence < 1);
  }

  @Test
  void theModelOfStoriesIsForTheFeaturesThatThereAre() throws IOException {
    ConflictModel model = ConflictModel.builtInOfStories();
    model.requireFeatures("the model", ConflictFinder.storyFeatures());
    assertSame(model, ConflictModel.builtInOfStories());
    assertTrue(written(model).length < 400_000);
    List<String> shared = new ArrayList<>(ConflictFinder.features());
    shared.retainAll(ConflictFinder.storyFeatures());
    List<String> own =
        List.of(
            "same.article",
            "setting.says.min",
            "setting.says.max",
            "setting.rivals.min",
            "setting.rivals.max");
    assertEquals(
        Stream.concat(shared.stream(), own.stream()).toList(), ConflictFinder.storyFeatures());
    assertTrue(shared.containsAll(List.of("near", "cover.min", "hours", "guard.UPDATE")));
    assertFalse(shared.contains("rival"));
  }

  /** Where sentences may be of two things, it is less likely that they are in conflict. */
  @Test
  void whatThePairIsByItselfIsAFactor() {
    double[] features = new double[PLAIN.features().size()];
    double alone = PLAIN.confidence(Kind.NUMERIC, features);
    assertEquals(alone, PLAIN.confidence(Kind.NUMERIC, features, 1));
    assertEquals(alone / 4, PLAIN.confidence(Kind.NUMERIC, features, 0.25), 1e-12);
    assertEquals(0, PLAIN.confidence(Kind.NUMERIC, features, 0));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ConflictModel model = PLAIN.recalibrated(judged(200));
    byte[] stored = written(model);
    ConflictModel read = read(stored);
    assertEquals(List.of("number", "other"), read.features());
    for (Kind kind : Kind.values()) {
      for (double number = -2; number < 2; number += 0.1) {
        assertEquals(of(model, kind, number), of(read, kind, number));
      }
    }
    assertArrayEquals(stored, written(read));
    assertArrayEquals(stored, written(PLAIN.recalibrated(judged(200))));
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    byte[] stored = written(PLAIN.recalibrated(judged(60)));
    for (int length = 0; length < stored.length; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      assertThrows(IOException.class, () -> read(cut));
    }
  }

  @Test
  void everyOtherByteIsNoticed() throws IOException {
    byte[] stored = written(PLAIN.recalibrated(judged(60)));
    SplittableRandom random = new SplittableRandom(1);
    for (int at = 0; at < stored.length; at++) {
      byte[] changed = stored.clone();
      changed[at] += (byte) (1 + random.nextInt(255));
      assertThrows(IOException.class, () -> read(changed));
    }
  }

  /** As above, but with a checksum that fits: read without any other failure, or refused. */
  @ParameterizedTest
  @ValueSource(bytes = {1, -1, 0x7f, -0x80})
  void falseNumbersAreRefusedOrRead(byte change) throws IOException {
    byte[] stored = written(PLAIN.recalibrated(judged(60)));
    int refused = 0;
    for (int at = 12; at < stored.length - 4; at++) {
      byte[] changed = stored.clone();
      changed[at] ^= change;
      try {
        of(read(signed(changed)), Kind.NUMERIC, 0.5);
      } catch (IOException e) {
        refused++;
        assertTrue(String.valueOf(e.getMessage()).startsWith("damaged conflict model: "));
      }
    }
    assertTrue(refused > 100, refused + " refused");
  }

  @Test
  void refusalsSayWhy() throws IOException {
    byte[] stored = written(PLAIN);
    assertRefused("does not start with HEARSAYC", "x".getBytes(StandardCharsets.UTF_8));
    assertRefused("does not start with HEARSAYC", new byte[0]);
    byte[] newer = stored.clone();
    newer[11] = 2;
    assertRefused("of format 2; this version of Hearsay reads format 1", signed(newer));
    assertRefused("ends early", Arrays.copyOf(stored, stored.length - 1));
    byte[] many = stored.clone();
    many[12] = 0x7f;
    assertRefused("number of features is 2130706434", signed(many));
    byte[] flipped = stored.clone();
    flipped[stored.length - 1] ^= 1;
    assertRefused("checksum", flipped);
  }

  private static void assertRefused(String reason, byte[] stored) {
    String message =
        String.valueOf(assertThrows(IOException.class, () -> read(stored)).getMessage());
    assertTrue(message.contains(reason), message);
  }

  private static byte[] signed(byte[] stored) {
    CRC32C sum = new CRC32C();
    sum.update(stored, 0, stored.length - 4);
    ByteBuffer.wrap(stored).putInt(stored.length - 4, (int) sum.getValue());
    return stored;
  }

  private static byte[] written(ConflictModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static ConflictModel read(byte[] stored) throws IOException {
    return ConflictModel.read(new ByteArrayInputStream(stored));
  }
}
