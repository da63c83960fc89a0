package dev.hearsay.benchmarks.plot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run wrote; empty if it did not run.
 *
 * @param machine where it ran
 * @param all its figures
 */
record Results(String machine, List<JsonNode> all) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Results read(Path file) {
    if (!Files.exists(file)) {
      return new Results("", List.of());
    }
    JsonNode report = JSON.readTree(file);
    JsonNode machine = report.get("machine");
    return new Results(
        String.join(
            ", ",
            machine.get("cpu").asString(),
            machine.get("processors").asString() + " processors",
            machine.get("jdk").asString(),
            machine.get("kernel").asString(),
            machine.get("date").asString()),
        report.get("results").valueStream().toList());
  }

  /** Those whose field has a value. */
  List<JsonNode> where(String field, String value) {
    return all.stream().filter(result -> result.at(field).asString("").equals(value)).toList();
  }
}
