package dev.hearsay.benchmarks;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome of a run, to be written as JSON.
 *
 * @param <T> a record of figures
 * @param machine where it ran
 * @param results what was measured
 */
public record JsonReport<T>(Machine machine, List<T> results) {

  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  /**
   * Writes one JSON object, indented.
   *
   * @param file created or replaced
   */
  public void write(Path file) {
    WRITER.writeValue(file, this);
  }
}
