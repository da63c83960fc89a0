package dev.hearsay.training;

import dev.hearsay.conflict.ConflictModel;
import dev.hearsay.conflict.ConflictModel.Judged;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Learns a conflict model, says how well it does, and writes it.
 *
 * @param err gets what there is to say
 * @param out the file to write
 */
record ModelFit(PrintStream err, Path out) {

  /**
   * Calibrates what is learned on what was held out, and writes it.
   *
   * @param what was held out: pairs, stories
   * @throws IOException if there is too little to learn from, or the file cannot be written
   */
  void write(String what, Supplier<List<Judged>> heldOut, Supplier<ConflictModel> learned)
      throws IOException {
    ConflictModel model;
    try {
      List<Judged> judged = heldOut.get();
      err.printf(
          Locale.ROOT, "of %s held out: area under the curve %.3f%n", what, RocCurve.area(judged));
      model = learned.get().recalibrated(judged);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(out))) {
      model.write(stream);
    }
    err.printf(Locale.ROOT, "wrote %s, %,d bytes%n", out, Files.size(out));
  }
}
