package dev.hearsay.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearsay.conflict.Candidate;
import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictModel.Judged;
import dev.hearsay.conflict.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTrainerTest {

  private static final List<String> FEATURES = List.of("slot", "noise");
  private static final TreeOptions FEW = new TreeOptions(40, 3, 8, 5, 0.1, 0.6, 1, 1, 2, 7);

  /** Clashes that are conflicts as often as the product of their slot and how sure they are. */
  private static List<LabelledClash> clashes(int size, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledClash> clashes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double slot = random.nextDouble();
      double alone = random.nextDouble();
      double[] features = {slot, random.nextDouble()};
      clashes.add(
          new LabelledClash(
              "story" + i / 5,
              new Candidate(Kind.NUMERIC, 1, features),
              alone,
              random.nextDouble() < slot * alone));
    }
    return clashes;
  }

  private static byte[] bytes(ConflictModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static double at(ConflictModel model, double slot, double alone) {
    return model.confidence(Kind.NUMERIC, new double[] {slot, 0.5}, alone);
  }

  @Test
  void bothTheSlotAndThePairCount() {
    ConflictModel model = new StoryTrainer(FEATURES, FEW, 1).train(clashes(8_000, 1));
    assertTrue(at(model, 0.9, 0.9) > at(model, 0.9, 0.4));
    assertTrue(at(model, 0.9, 0.9) > at(model, 0.3, 0.9));
    assertEquals(0.85, at(model, 0.95, 0.9), 0.2);
    assertEquals(0.25, at(model, 0.5, 0.5), 0.12);
    assertEquals(0.02, at(model, 0.1, 0.1), 0.05);
  }

  /** With conflicts n times rarer the odds are a n-th. */
  @Test
  void whereConflictsAreRarerTheyAreLessLikely() {
    List<LabelledClash> clashes = clashes(4_000, 2);
    double usual = at(new StoryTrainer(FEATURES, FEW, 1).train(clashes), 0.8, 0.8);
    double rare = at(new StoryTrainer(FEATURES, FEW, 6).train(clashes), 0.8, 0.8);
    double odds = usual / (1 - usual) / 6;
    assertEquals(odds / (1 + odds), rare, 0.1);
  }

  @Test
  void clashesOfOneStoryAreHeldOutTogether() {
    List<LabelledClash> clashes = clashes(200, 3);
    List<Judged> judged = new StoryTrainer(FEATURES, FEW, 2).heldOut(clashes);
    assertEquals(200, judged.size());
    assertEquals(
        clashes.stream().filter(LabelledClash::conflict).count(),
        judged.stream().filter(Judged::contradiction).count());
    for (Judged one : judged) {
      assertEquals(one.contradiction() ? 1 : 2, one.weight());
    }
    String only = clashes.get(0).story();
    List<LabelledClash> one =
        clashes.stream()
            .map(c -> new LabelledClash(only, c.clash(), c.alone(), c.conflict()))
            .toList();
    assertThrows(
        IllegalArgumentException.class,
        () -> new StoryTrainer(FEATURES, FEW, 2).heldOut(one),
        "of a single story nothing is left to learn from");
  }

  @Test
  void theSameClashesGiveTheSameBytes() throws IOException {
    StoryTrainer trainer = new StoryTrainer(FEATURES, FEW, 3);
    List<LabelledClash> clashes = clashes(300, 4);
    assertArrayEquals(bytes(trainer.train(clashes)), bytes(trainer.train(clashes)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1001, Double.NaN})
  void howMuchRarerIsChecked(double rarer) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new StoryTrainer(FEATURES, FEW, rarer));
    assertTrue(String.valueOf(e.getMessage()).contains("rarer is " + rarer));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void howSureThePairIsIsChecked(double alone) {
    Candidate clash = new Candidate(Kind.NUMERIC, 1, new double[2]);
    assertThrows(IllegalArgumentException.class, () -> new LabelledClash("s", clash, alone, true));
  }
}
