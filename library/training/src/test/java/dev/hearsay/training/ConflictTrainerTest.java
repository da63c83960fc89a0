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
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflictTrainerTest {

  private static final List<String> NAMES = List.of("telling", "noise", "more.noise");
  private static final TreeOptions FEW = new TreeOptions(40, 5, 10, 10, 0.06, 0.6, 2, 3, 2, 1);

  /**
   * Pairs of up to four clashes each. Only a number whose first feature is high is a contradiction;
   * of a contradiction one is, and rules alone do not see which.
   */
  private static List<LabelledPair> pairs(int size, double wrong) {
    SplittableRandom random = new SplittableRandom(6);
    return IntStream.range(0, size)
        .mapToObj(
            i -> {
              boolean truth = random.nextBoolean();
              List<Candidate> clashes = new ArrayList<>();
              for (int k = random.nextInt(3); k >= 0; k--) {
                clashes.add(clash(random, 0.7 * random.nextDouble()));
              }
              if (truth) {
                clashes.add(
                    random.nextInt(clashes.size() + 1),
                    clash(random, 0.6 + 0.4 * random.nextDouble()));
              }
              boolean said = truth != random.nextDouble() < wrong;
              return new LabelledPair("pair-" + i, clashes, said, null, 1);
            })
        .toList();
  }

  private static Candidate clash(SplittableRandom random, double telling) {
    return new Candidate(
        random.nextBoolean() ? Kind.NUMERIC : Kind.ENTITY,
        random.nextDouble(),
        new double[] {telling, random.nextDouble(), random.nextInt(3)});
  }

  /** What a model says on average, whatever the noise. */
  private static double of(ConflictModel model, double telling) {
    return IntStream.range(0, 30)
        .mapToDouble(i -> model.confidence(Kind.NUMERIC, new double[] {telling, i / 30.0, i % 3}))
        .average()
        .orElseThrow();
  }

  @Test
  void findsWhichClashMakesTheContradiction() {
    ConflictModel model = new ConflictTrainer(NAMES, FEW).train(pairs(800, 0));
    assertTrue(of(model, 0.9) > 0.9, "" + of(model, 0.9));
    assertTrue(of(model, 0.3) < 0.1, "" + of(model, 0.3));
  }

  @Test
  void whatItSaysComesTrueAsOftenAsItSays() {
    ConflictModel model = new ConflictTrainer(NAMES, FEW).train(pairs(800, 0.25));
    assertEquals(0.75, of(model, 0.9), 0.12);
    assertEquals(0.25, of(model, 0.3), 0.12);
  }

  @Test
  void everyPairIsHeldOutOnce() {
    List<LabelledPair> pairs = new ArrayList<>(pairs(300, 0));
    pairs.add(new LabelledPair("no clash", List.of(), true, Kind.ROLE, 1));
    List<Judged> judged = new ConflictTrainer(NAMES, FEW).heldOut(pairs);
    assertEquals(300, judged.size());
    assertEquals(
        pairs.stream().filter(LabelledPair::contradiction).count() - 1,
        judged.stream().filter(Judged::contradiction).count());
  }

  /** The kind that was said decides in the first round, else the fit. */
  @Test
  void aSaidKindIsPreferred() {
    List<LabelledPair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Candidate role = new Candidate(Kind.ROLE, 0.4, new double[] {1, 0, 0});
      Candidate quote = new Candidate(Kind.QUOTE, 0.9, new double[] {0, 1, 0});
      Candidate other = new Candidate(Kind.QUOTE, 0.9, new double[] {0, 0, 0});
      pairs.add(new LabelledPair("a" + i, List.of(quote, role), true, Kind.ROLE, 1));
      pairs.add(new LabelledPair("b" + i, List.of(other), false, null, 1));
    }
    ConflictModel model = new ConflictTrainer(NAMES, FEW).learn(pairs);
    double role = model.confidence(Kind.ROLE, new double[] {1, 0, 0});
    double quote = model.confidence(Kind.QUOTE, new double[] {0, 1, 0});
    assertTrue(role > 0.9 && quote < 0.5, role + " and " + quote);
  }

  @Test
  void theSamePairsGiveTheSameBytesWithAnyThreads()
      throws IOException, InterruptedException, ExecutionException {
    byte[] first = trained(FEW);
    for (int threads : new int[] {1, 3}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        assertArrayEquals(first, pool.submit(() -> trained(FEW)).get());
      }
    }
    byte[] other = trained(FEW.withSeed(2));
    assertTrue(Arrays.mismatch(first, other) >= 0);
  }

  private static byte[] trained(TreeOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ConflictTrainer(NAMES, options).train(pairs(200, 0.1)).write(out);
    return out.toByteArray();
  }

  @Test
  void whatCannotBeLearnedFromIsRefused() {
    ConflictTrainer trainer = new ConflictTrainer(NAMES, FEW);
    assertThrows(IllegalArgumentException.class, () -> trainer.train(List.of()));
    List<Candidate> clash = List.of(new Candidate(Kind.ROLE, 1, new double[2]));
    List<LabelledPair> odd = List.of(new LabelledPair("odd", clash, true, null, 1));
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> trainer.train(odd)).getMessage());
    assertTrue(message.contains("'odd' has a clash of 2 features, 3 have names"), message);
    assertThrows(
        IllegalArgumentException.class, () -> new LabelledPair("x", List.of(), true, null, 0));
  }
}
