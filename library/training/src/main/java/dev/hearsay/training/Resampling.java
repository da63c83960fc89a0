package dev.hearsay.training;

import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictModel.Judged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.CRC32;

/** Learns the same several times: with other random numbers, and without a part of the examples. */
final class Resampling {

  private static final int FOLDS = 5;

  private Resampling() {}

  /** The mean of models that are learned with other random numbers each (bagging). */
  static ConflictModel mean(TreeOptions options, Function<TreeOptions, ConflictModel> learner) {
    return ConflictModel.mean(
        LongStream.range(0, options.fits())
            .parallel()
            .mapToObj(fit -> learner.apply(options.withSeed(options.seed() + fit)))
            .toList());
  }

  /** What is said of each part by what was learned of the others (cross-validation). */
  static List<Judged> heldOut(IntFunction<List<Judged>> judge) {
    return IntStream.range(0, FOLDS).parallel().mapToObj(judge).flatMap(List::stream).toList();
  }

  /** The part that what has a name is held out with. */
  static int fold(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % FOLDS);
  }
}
