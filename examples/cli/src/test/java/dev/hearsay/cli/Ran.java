package dev.hearsay.cli;

import dev.hearsay.cli.show.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of the command gave.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Ran(int status, String out, String err) {
  static final Path TESTDATA = Path.of(System.getProperty("hearsay.root", "")).resolve("testdata");

  private static final JsonMapper JSON = new JsonMapper();

  static Ran of(String... args) {
    return on(Terminal.none(), args);
  }

  static Ran on(Terminal terminal, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    try (PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
      status = Main.run(new Console(outStream, errStream, terminal), args);
    }
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The objects of standard output, one a line. */
  List<JsonNode> json() {
    return parse(out);
  }

  static List<JsonNode> parse(String lines) {
    return lines.lines().map(JSON::readTree).toList();
  }
}
